import pytest

from relations.dyads.all_states import AllStates
from relations.dyads.pair_figures import pair_figures


def test_figures_of_a_pair(states: AllStates) -> None:
    pair = pair_figures(states, (0, 1))
    assert {year: (share.joint, share.same) for year, share in pair.votes.items()} == {
        2001: (20, 15),
        2002: (4, 4),
        2003: (30, 21),
    }
    assert pair.whole is not None
    assert (pair.whole.joint, pair.whole.same) == (54, 40)
    # Wilson for 15 of 20, as statsmodels.stats.proportion.proportion_confint(15, 20, method="wilson") gives it.
    assert (pair.votes[2001].low, pair.votes[2001].high) == pytest.approx((0.531299, 0.888138), abs=1e-6)
    assert pair.arms == ({2002: 30.0, 2003: 10.0}, {})
    assert pair.years == [2001, 2002, 2003]


def test_arms_without_votes(states: AllStates) -> None:
    pair = pair_figures(states, (0, 3))
    assert (pair.votes, pair.whole, pair.arms) == ({}, None, ({}, {2003: 7.0}))
    assert pair.years == [2003]
