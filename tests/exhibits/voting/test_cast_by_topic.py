from datetime import date

import by_hand
import pandas as pd
import pytest

from relations.exhibits.voting.cast_by_topic import cast_by_topic, parted_topics

pytestmark = pytest.mark.slow

START = date(2024, 12, 8)


def cast(topic: str, first: str, last: str) -> tuple[int, int]:
    """Return the roll calls on a topic, and on how many of them Syria cast a vote."""
    calls = {
        row["rollcall"]
        for row in by_hand.rows("ga_rollcalls")
        if topic in row["topics"].split() and first <= row["date"] <= last
    }
    votes = [row["vote"] for row in by_hand.rows("ga_votes") if row["state"] == "SYR" and row["rollcall"] in calls]
    return len(votes), sum(vote in "YNA" for vote in votes)


@pytest.fixture(scope="module")
def frame(whole):
    return cast_by_topic(whole, "RUS", "SYR", START)


@pytest.mark.parametrize("topic", ["middle-east", "human-rights", "development"])
def test_each_topic_is_counted_on_both_sides(frame, topic):
    row = frame.set_index("topic").loc[topic]
    assert (row["n_before"], row["cast_before"]) == cast(topic, "2023-12-09", "2024-12-07")
    assert (row["n"], row["cast"]) == cast(topic, "2024-12-08", "9999")


def test_topics_with_few_roll_calls_are_left_out(frame):
    assert cast("ukraine", "2024-12-08", "9999")[0] == 5
    assert "ukraine" not in set(frame["topic"])
    assert frame["n"].min() >= 10


def test_of_the_topics_firmly_below_the_highest_that_with_most_roll_calls_is_named(frame):
    """Of 15 roll calls on decolonisation it voted on three, a smaller share; of 53 on development on 40, not firmly less than of 23 on the Middle East."""
    top, foot = parted_topics(frame)
    assert (top["topic"], top["cast"], top["n"]) == ("middle-east", 22, 23)
    assert (foot["topic"], foot["cast"], foot["n"]) == ("human-rights", 12, 48)


def test_topics_that_overlap_or_were_avoided_before_are_not_told_apart(frame):
    top = frame.iloc[:1]
    assert parted_topics(top) is None
    assert parted_topics(pd.concat([top, frame.iloc[1:].assign(cast_before=0)])) is None
    assert parted_topics(frame.iloc[:0]) is None


def test_without_votes_on_one_side_it_is_empty(whole):
    assert cast_by_topic(whole, "RUS", "SYR", date(1945, 1, 1)).empty


def test_russia_and_france_differed_more_on_what_syria_left_out():
    """As the text on what it means says."""
    votes = {row["rollcall"]: row["vote"] for row in by_hand.rows("ga_votes") if row["state"] == "SYR"}
    shares = []
    for left in (True, False):
        joint = [
            vote for vote in by_hand.joint("RUS", "FRA", "2024-12-08") if (votes[vote[0]["rollcall"]] == "X") is left
        ]
        n, same = by_hand.counts(joint)
        shares.append(same / n)
    assert shares[0] < 0.55 < 0.65 < shares[1]
