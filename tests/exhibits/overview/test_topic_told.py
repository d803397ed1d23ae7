from collections import Counter

import by_hand
import pytest

from relations.exhibits.overview.topic_told import how_voted_since, others_still_alike, parted_beside_others

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def calls():
    rows = [row for row in by_hand.rows("ga_rollcalls") if "ukraine" in row["topics"].split()]
    return {row["rollcall"] for row in rows if row["date"] >= "2024-12-08"}


def alike(state, calls):
    return sum(a == b for row, a, b in by_hand.joint("RUS", state) if row["rollcall"] in calls)


def test_the_partner_and_how_many_of_the_others_stayed_away(whole, calls):
    others = [state for state in whole.benchmarks if state != "RUS"]
    never = [state for state in others if not alike(state, calls)]
    assert (len(never), len(others), alike("SYR", calls), len(calls)) == (9, 13, 0, 5)
    assert parted_beside_others(whole).statement == (
        "Syria was with Russia on **none of five** votes on Ukraine to December 2025, after 20 of 20 before; nor were nine of 13 others."
    )


def test_those_that_have_not_the_most_frequent_first(whole, calls):
    counts = Counter({state: alike(state, calls) for state in whole.benchmarks if state != "RUS"})
    assert [(state, n) for state, n in counts.most_common() if n] == [("IRN", 3), ("CHN", 2), ("USA", 1), ("ISR", 1)]
    statement = others_still_alike(whole.during("transition")).statement
    assert statement.startswith(
        "Of 13 states compared only Iran, China, Israel and the United States have voted with Russia on Ukraine"
    )
    assert statement.endswith(", Iran **three times**.")


def test_what_the_partner_did_instead(whole, calls):
    cast = {
        row["rollcall"]: row["vote"]
        for row in by_hand.rows("ga_votes")
        if row["state"] == "SYR" and row["rollcall"] in calls
    }
    did = Counter(cast.get(call, "X") for call in calls)
    assert did == {"A": 2, "X": 3}
    assert how_voted_since(whole).statement == (
        "Until December 2024 Syria stood with Russia in **20 of 20** votes on Ukraine; since then it abstained twice and cast no vote three times."
    )


def test_a_past_period_has_none_of_them(whole):
    past = whole.during("intervention")
    assert [make(past) for make in (parted_beside_others, others_still_alike, how_voted_since)] == [None, None, None]
