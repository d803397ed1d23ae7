import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from relations.measures.voting.agreement import identical_share
from relations.measures.voting.lijphart_index import lijphart_index
from relations.measures.voting.s_score import s_score

TABLE = np.array([[4, 1, 1], [1, 1, 0], [0, 1, 1]])
tables = st.lists(st.integers(0, 40), min_size=9, max_size=9).map(lambda counts: np.array(counts).reshape(3, 3))


def test_identical_votes_count_whole_and_one_abstention_half():
    """Of ten votes six are identical, on three just one abstained, on one they were opposed: (6 + 3/2) / 10."""
    assert lijphart_index(TABLE) == pytest.approx(0.75)


@pytest.mark.parametrize(
    ("cell", "value"), [((0, 0), 1), ((1, 1), 1), ((0, 1), 0.5), ((2, 1), 0.5), ((0, 2), 0), ((2, 0), 0)]
)
def test_one_roll_call(cell, value):
    table = np.zeros((3, 3), int)
    table[cell] = 1
    assert lijphart_index(table) == value


def test_no_roll_call_has_no_value():
    assert np.isnan(lijphart_index(np.zeros((3, 3), int)))


@given(tables)
def test_it_is_s_on_another_scale(table):
    """S = 1 - 2 · Σ|a - b| / (n · 2), the index 1 - Σ|a - b| / (2n), with |a - b| = 0, 1, 2: S = 2 · index - 1."""
    assert s_score(table) == pytest.approx(2 * lijphart_index(table) - 1, nan_ok=True)


@given(tables)
def test_it_lies_between_the_share_of_identical_votes_and_1(table):
    if table.sum():
        assert identical_share(table) - 1e-12 <= lijphart_index(table) <= 1
        assert lijphart_index(table) >= 0


@given(tables)
def test_exchanging_the_states_or_yes_and_no_changes_nothing(table):
    for other in (table.T, table[::-1, ::-1]):
        assert lijphart_index(other) == pytest.approx(lijphart_index(table), nan_ok=True)
