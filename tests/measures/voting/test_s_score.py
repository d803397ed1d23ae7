import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from relations.measures.voting.s_score import s_score

TABLE = np.array([[4, 1, 1], [1, 1, 0], [0, 1, 1]])
tables = st.lists(st.integers(0, 40), min_size=9, max_size=9).map(lambda counts: np.array(counts).reshape(3, 3))


def test_by_hand():
    """Distances of 0 six times, 1 three times, 2 once, of at most 2: 1 - 2 · 5 / 20; squared 1 - 2 · 7 / 40."""
    assert s_score(TABLE) == pytest.approx(0.5)
    assert s_score(TABLE, distance="squared") == pytest.approx(0.65)


def test_by_the_formula_of_vectors():
    """Signorino and Ritter's form, over the two records as vectors of 1 (yes), 2 (abstention), 3 (no)."""
    chance = np.random.default_rng(3)
    a, b = chance.integers(1, 4, (2, 50))
    table = np.zeros((3, 3), int)
    np.add.at(table, (a - 1, b - 1), 1)
    assert s_score(table) == pytest.approx(1 - 2 * np.abs(a - b).sum() / (50 * 2))
    assert s_score(table, distance="squared") == pytest.approx(1 - 2 * ((a - b) ** 2).sum() / (50 * 4))


def test_ends_of_the_range():
    alike, opposed = np.diag([3, 2, 1]), np.array([[0, 0, 3], [0, 0, 0], [2, 0, 0]])
    for distance in ("absolute", "squared"):
        assert s_score(alike, distance=distance) == 1
        assert s_score(opposed, distance=distance) == -1
        assert np.isnan(s_score(np.zeros((3, 3), int), distance=distance))


@given(tables)
def test_squared_distances_forgive_abstentions(table):
    if table.sum():
        assert -1 <= s_score(table) <= s_score(table, distance="squared") + 1e-12
        assert s_score(table, distance="squared") <= 1


@given(tables)
def test_exchanging_the_states_or_yes_and_no_changes_nothing(table):
    for distance in ("absolute", "squared"):
        for other in (table.T, table[::-1, ::-1]):
            assert s_score(other, distance=distance) == pytest.approx(s_score(table, distance=distance), nan_ok=True)
