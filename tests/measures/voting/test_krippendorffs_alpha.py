import krippendorff
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from relations.measures.voting.krippendorffs_alpha import krippendorffs_alpha
from relations.measures.voting.scotts_pi import scotts_pi

TABLE = np.array([[4, 1, 1], [1, 1, 0], [0, 1, 1]])
tables = st.lists(st.integers(0, 40), min_size=9, max_size=9).map(lambda counts: np.array(counts).reshape(3, 3))


def test_nominal_by_hand():
    """Observed 0.4; expected 238 of 380 ordered pairs of the twenty votes (11 yes, 5 abstentions, 4 no) differ."""
    assert krippendorffs_alpha(TABLE) == pytest.approx(1 - 0.4 / (238 / 380))


def test_ordinal_by_hand():
    """Distances ((11 + 5) / 2)² = 64, ((5 + 4) / 2)² = 20.25, (11 / 2 + 5 + 4 / 2)² = 156.25.

    Observed 2 · (2 · 64 + 20.25 + 156.25) / 20 = 30.45; expected 2 · (55 · 64 + 20 · 20.25 + 44 · 156.25) / 380 = 56.842.
    """
    assert krippendorffs_alpha(TABLE, level="ordinal") == pytest.approx(1 - 30.45 / (21600 / 380))


@given(tables)
@pytest.mark.parametrize("level", ["nominal", "ordinal"])
def test_the_krippendorff_package_gives_the_same(level, table):
    both = table + table.T
    if (both.sum(axis=1) > 0).sum() < 2:
        assert np.isnan(krippendorffs_alpha(table, level=level))
        return
    first, second = np.indices((3, 3))
    records = [np.repeat(axis.ravel(), table.ravel()) for axis in (first, second)]
    expected = krippendorff.alpha(reliability_data=records, value_domain=[0, 1, 2], level_of_measurement=level)
    assert krippendorffs_alpha(table, level=level) == pytest.approx(expected, abs=1e-9)


@given(tables)
def test_nominal_it_is_pi_corrected_for_few_cases(table):
    pi, n = scotts_pi(table), table.sum()
    if not np.isnan(pi):
        assert krippendorffs_alpha(table) == pytest.approx(pi + (1 - pi) / (2 * n))


@given(tables)
def test_range_and_symmetry(table):
    for level in ("nominal", "ordinal"):
        found = krippendorffs_alpha(table, level=level)
        assert np.isnan(found) or found <= 1
        for other in (table.T, table[::-1, ::-1]):
            assert krippendorffs_alpha(other, level=level) == pytest.approx(found, nan_ok=True)
