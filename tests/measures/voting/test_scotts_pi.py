import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from relations.measures.voting.scotts_pi import scotts_pi

TABLE = np.array([[4, 1, 1], [1, 1, 0], [0, 1, 1]])
tables = st.lists(st.integers(0, 40), min_size=9, max_size=9).map(lambda counts: np.array(counts).reshape(3, 3))


def test_by_hand():
    """The twenty votes are 11 yes, 5 abstentions, 4 no; expected (121 + 25 + 16) / 400 = 0.405; π = (0.6 - 0.405) / 0.595."""
    assert scotts_pi(TABLE) == pytest.approx(0.195 / 0.595)


def test_unanimity_has_no_value():
    assert np.isnan(scotts_pi(np.diag([7, 0, 0])))
    assert np.isnan(scotts_pi(np.zeros((3, 3), int)))
    assert scotts_pi(np.diag([7, 0, 1])) == 1


def test_always_opposed_with_equal_shares_is_the_least():
    assert scotts_pi(np.array([[0, 0, 5], [0, 0, 0], [5, 0, 0]])) == -1


@given(tables)
def test_it_is_the_chance_corrected_share_of_identical_votes(table):
    votes = [0] * int(table.sum(axis=1)[0]) + [1] * int(table.sum(axis=1)[1]) + [2] * int(table.sum(axis=1)[2])
    votes += [0] * int(table.sum(axis=0)[0]) + [1] * int(table.sum(axis=0)[1]) + [2] * int(table.sum(axis=0)[2])
    if len(set(votes)) > 1:
        expected = sum((votes.count(vote) / len(votes)) ** 2 for vote in set(votes))
        observed = np.trace(table) / table.sum()
        assert scotts_pi(table) == pytest.approx((observed - expected) / (1 - expected))
        assert -1 - 1e-12 <= scotts_pi(table) <= 1


@given(tables, st.permutations([0, 1, 2]))
def test_it_does_not_know_the_states_nor_the_names_of_the_votes(table, order):
    for other in (table.T, table[np.ix_(order, order)]):
        assert scotts_pi(other) == pytest.approx(scotts_pi(table), nan_ok=True)
