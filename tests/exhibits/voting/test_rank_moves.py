from statistics import median

import pandas as pd

from relations.exhibits.voting.rank_moves import (
    above,
    all_years_together,
    firm_ranks,
    largest_move,
    last_below_median,
    median_member,
)


def test_the_largest_move_goes_from_an_earlier_to_a_later_year():
    frame = pd.DataFrame({"year": [1990, 1991, 1992], "percentile": [0.9, 0.1, 0.7]})
    move = largest_move(frame)
    assert (move.first["year"], move.last["year"], round(move.size, 2)) == (1990, 1991, -0.8)
    assert largest_move(frame.head(1)) is None


def test_ranks_on_few_votes_are_left_out(whole):
    frame = firm_ranks(whole, "RUS", "SYR")
    assert frame["n"].min() >= 50
    assert not {1948, 2025} & set(frame["year"])  # 15 joint votes, and 93 where the median member had 189


def test_the_last_year_below_the_median_member_lies_before_the_one_asked_for(whole):
    ranks = firm_ranks(whole, "RUS", "SYR")
    assert last_below_median(ranks, 2022)["year"] == 2011
    assert last_below_median(ranks, 2011)["year"] == 2005
    assert last_below_median(ranks, 1971) is None


def test_the_median_member_is_that_of_all_with_enough_votes(whole, before):
    intervention = whole.during("intervention")
    members = all_years_together(intervention, "RUS")
    assert median_member(intervention, "RUS", "SYR") == median(members["agreement"])
    assert median_member(before, "RUS", "SYR") is None


def test_those_above_are_the_members_that_agreed_more(whole):
    assert above(whole, "RUS", "SYR", 2022) == ["PRK", "BLR"]
    assert len(above(whole, "RUS", "SYR", 1993)) == 164
    assert above(whole, "RUS", "SYR", 1959) == []
