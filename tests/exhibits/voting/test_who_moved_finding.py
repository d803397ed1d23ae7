from collections import Counter

import by_hand
import pytest

from relations.exhibits.voting.who_moved_finding import who_moved

PAIR = ("RUS", "SYR")


@pytest.mark.parametrize("period", ["all", "cold-war"])
def test_the_one_whose_votes_changed_is_named(whole, period):
    (finding,) = who_moved(whole.during(period), *PAIR)
    assert finding.statement == (
        "In 1991 it was mainly the Soviet Union that moved: it abstained on **28** of 66 joint votes, after three of 82 in 1990."
    )


def test_the_votes_are_those_of_the_file():
    for year, moved, stayed in (
        ("1990", {"Y": 79, "A": 3}, {"Y": 80, "A": 2}),
        ("1991", {"Y": 38, "A": 28}, {"Y": 65, "N": 1}),
    ):
        joint = by_hand.joint(*PAIR, f"{year}-01-01", f"{year}-12-25")
        assert Counter(first for _, first, _ in joint) == moved
        assert Counter(second for *_, second in joint) == stayed


@pytest.mark.parametrize("period", ["intervention", "1993/1993"])
def test_without_a_change_nobody_moved(whole, period):
    assert who_moved(whole.during(period), *PAIR) == []
