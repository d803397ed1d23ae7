from statistics import median

import pandas as pd

from relations.exhibits.voting.rank_moves import above, all_years_together, firm_ranks, largest_move, median_member


def test_the_largest_move_goes_from_an_earlier_to_a_later_year():
    frame = pd.DataFrame({"year": [1990, 1991, 1992], "percentile": [0.9, 0.1, 0.7]})
    move = largest_move(frame)
    assert (move.first["year"], move.last["year"], round(move.size, 2)) == (1990, 1991, -0.8)
    assert largest_move(frame.head(1)) is None


def test_ranks_on_few_votes_are_left_out(whole):
    frame = firm_ranks(whole, "RUS", "SYR")
    assert frame["n"].min() >= 50
    assert 1948 not in frame["year"].to_list()


def test_the_median_member_is_that_of_all_with_enough_votes(whole, before):
    intervention = whole.during("intervention")
    members = all_years_together(intervention, "RUS")
    assert median_member(intervention, "RUS", "SYR") == median(members["agreement"])
    assert median_member(before, "RUS", "SYR") is None


def test_those_above_are_the_members_that_agreed_more(whole):
    assert above(whole, "RUS", "SYR", 2022) == ["PRK", "BLR"]
    assert len(above(whole, "RUS", "SYR", 1993)) == 164
    assert above(whole, "RUS", "SYR", 1959) == []
