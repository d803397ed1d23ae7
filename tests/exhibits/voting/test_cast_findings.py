from collections import Counter

import by_hand
import pytest

from relations.exhibits.voting.cast_findings import cast_on_topics, how_it_voted

pytestmark = pytest.mark.slow

PAIR = ("RUS", "SYR")


def test_what_it_votes_on_and_what_not_is_told(whole):
    (finding,) = cast_on_topics(whole.during("transition"), *PAIR)
    assert finding.statement == (
        "Syria voted on 22 of 23 roll calls on the Middle East since 8 December 2024, but on **12 of 48** on human rights."
    )


def test_how_it_votes_is_counted_from_the_file(whole):
    joint = by_hand.joint(*PAIR, "2024-12-08")
    assert (Counter(a for _, a, _ in joint)["Y"], Counter(b for *_, b in joint)["Y"], len(joint)) == (92, 98, 107)
    (finding,) = how_it_voted(whole.during("transition"), *PAIR)
    assert finding.statement == (
        "On the 107 roll calls since 8 December 2024 on which both voted, Syria voted yes **98 times**, Russia 92."
    )


def test_of_a_state_that_takes_part_in_all_and_votes_in_several_ways_there_is_none(whole):
    """France, which voted yes on 160 of 225."""
    assert cast_on_topics(whole.during("transition"), "RUS", "FRA") == []
    assert how_it_voted(whole.during("transition"), "RUS", "FRA") == []


def test_before_the_change_there_is_none(cold_war):
    assert cast_on_topics(cold_war, *PAIR) == []
    assert how_it_voted(cold_war, *PAIR) == []
