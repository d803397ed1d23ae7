import warnings

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from relations.measures.voting.cohens_kappa import cohens_kappa

TABLE = np.array([[4, 1, 1], [1, 1, 0], [0, 1, 1]])
tables = st.lists(st.integers(0, 40), min_size=9, max_size=9).map(lambda counts: np.array(counts).reshape(3, 3))


def records(table: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return two voting records that give the table."""
    first, second = np.indices((3, 3))
    return np.repeat(first.ravel(), table.ravel()), np.repeat(second.ravel(), table.ravel())


@pytest.mark.parametrize(
    ("weights", "value"), [("none", 1 - 0.4 / 0.6), ("linear", 1 - 0.25 / 0.41), ("squared", 1 - 0.175 / 0.315)]
)
def test_by_hand(weights, value):
    """First 6 yes, 2 abstentions, 2 no; second 5, 3, 2. Expected distances: 0.6; 0.38 / 2 + 0.22; 0.38 / 4 + 0.22."""
    assert cohens_kappa(TABLE, weights=weights) == pytest.approx(value)


def test_published_values():
    """Cohen (1968): 0.492. Fleiss, Cohen and Everitt's table, in the documentation of laRs::cohenkappa: 0.43, squared 0.57."""
    assert cohens_kappa(np.array([[88, 14, 18], [10, 40, 10], [2, 6, 12]])) == pytest.approx(0.492, abs=5e-4)
    table = np.array([[106, 10, 4], [22, 28, 10], [2, 12, 6]])
    assert cohens_kappa(table) == pytest.approx(0.43, abs=5e-3)
    assert cohens_kappa(table, weights="squared") == pytest.approx(0.57, abs=5e-3)


@given(tables)
@pytest.mark.parametrize(("weights", "theirs"), [("none", None), ("linear", "linear"), ("squared", "quadratic")])
def test_scikit_learn_gives_the_same(weights, theirs, table):
    from sklearn.metrics import cohen_kappa_score  # a second and a half, in each process that collects the tests

    if not table.sum():
        assert np.isnan(cohens_kappa(table, weights=weights))
        return
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # where κ is undefined, scikit-learn warns and gives NaN as well
        expected = cohen_kappa_score(*records(table), labels=[0, 1, 2], weights=theirs)
    assert cohens_kappa(table, weights=weights) == pytest.approx(expected, nan_ok=True, abs=1e-12)


def test_two_constant_records():
    assert np.isnan(cohens_kappa(np.diag([9, 0, 0])))  # the same: nothing to correct
    assert cohens_kappa(np.array([[0, 9, 0], [0, 0, 0], [0, 0, 0]])) == 0  # another: as far apart as by chance


@given(tables)
def test_range_and_symmetry(table):
    for weights in ("none", "linear", "squared"):
        found = cohens_kappa(table, weights=weights)
        assert np.isnan(found) or -1 - 1e-12 <= found <= 1
        for other in (table.T, table[::-1, ::-1]):
            assert cohens_kappa(other, weights=weights) == pytest.approx(found, nan_ok=True)


@given(tables, st.permutations([0, 1, 2]))
def test_unweighted_it_does_not_know_the_order_of_the_votes(table, order):
    assert cohens_kappa(table[np.ix_(order, order)]) == pytest.approx(cohens_kappa(table), nan_ok=True)
