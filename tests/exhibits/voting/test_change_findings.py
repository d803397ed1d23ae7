import by_hand
import pandas as pd
import pytest

from relations.exhibits.voting.change_findings import (
    _at_fixed_topics,
    absent,
    overall_since,
    parted,
    since_parting,
    turned,
)

pytestmark = pytest.mark.slow  # the findings of whole periods are computed for each

PAIR = ("RUS", "SYR")


def test_the_two_parted_on_ukraine(whole):
    (finding,) = parted(whole, *PAIR)
    assert finding.statement == (
        "Syria cast the same vote as Russia on **all 20** votes on Ukraine before 8 December 2024, and on none of the five since."
    )


def test_after_the_parting_the_votes_are_told_one_by_one(whole):
    """Two abstentions and three roll calls without a vote, as counted below."""
    (finding,) = since_parting(whole.during("transition"), *PAIR)
    assert finding.statement == (
        "Of the five votes on Ukraine from 8 December 2024 to 18 December 2025 Syria took part in **two** and abstained on both."
    )
    assert (finding.value, finding.formatted, finding.beside["votes since"]) == (2.0, "2", 5)


def test_it_is_counted_from_the_file():
    calls = {row["rollcall"]: row for row in by_hand.rows("ga_rollcalls") if "ukraine" in row["topics"].split()}
    votes = {
        state: {row["rollcall"]: row["vote"] for row in by_hand.rows("ga_votes") if row["state"] == state}
        for state in PAIR
    }
    alike = {name: votes["RUS"][name] == votes["SYR"][name] for name in calls}
    since = [name for name, row in calls.items() if row["date"] >= "2024-12-08"]
    assert (len(calls) - len(since), len(since)) == (20, 5)
    assert all(alike[name] for name in calls if name not in since)
    assert not any(alike[name] for name in since)
    assert sorted(votes["SYR"][name] for name in since) == ["A", "A", "X", "X", "X"]


def test_one_turned_on_its_own_situation(whole):
    (finding,) = turned(whole.during("transition"), *PAIR)
    assert finding.statement == (
        "On 18 December 2025 Syria voted for a text on the situation in Syria, Russia against; before December 2024 they agreed on **19 of 20**."
    )


def test_roll_calls_without_a_vote_are_held_against_the_year_before(whole):
    """Counted from the file: on how many of the roll calls since the change Syria cast a vote, and for how many nothing is listed."""
    calls = {row["rollcall"]: row for row in by_hand.rows("ga_rollcalls") if row["date"] >= "2024-12-08"}
    votes = {row["rollcall"]: row["vote"] for row in by_hand.rows("ga_votes") if row["state"] == "SYR"}
    cast = [name for name in calls if votes[name] in "YNA"]
    unlisted = [name for name in calls if votes[name] == "X" and calls[name]["non_voters"] == "unlisted"]
    assert (len(calls), len(cast), len(unlisted)) == (225, 107, 90)
    (finding,) = absent(whole, *PAIR)
    assert (finding.value, finding.beside["inferred"]) == (118 / 225, 90)
    assert finding.statement == (
        "No vote of Syria is recorded on **52 per cent** of roll calls since December 2024; in the year before it was 2 per cent."
    )
    (finding,) = absent(whole.during("transition"), *PAIR)
    assert finding.statement == (
        "Since 8 December 2024 no vote of Syria is recorded on **52 per cent** of roll calls, after 2 per cent in the year before."
    )


def test_the_share_since_stands_beside_that_of_the_year_before(whole):
    """70 of 92 in the year before."""
    assert by_hand.counts(by_hand.joint(*PAIR, "2023-12-09", "2024-12-07")) == (92, 70)
    (finding,) = overall_since(whole.during("transition"), *PAIR)
    assert finding.low < finding.value < finding.high
    assert finding.statement == (
        "Where both voted, **85.0 per cent** of votes were the same, after 76.1 the year before; with topics held fixed no change can be seen."
    )


def test_a_difference_that_remains_at_fixed_topics_is_told():
    fixed = pd.DataFrame({"standardised": [0.8, 0.5], "low": [0.75, 0.4], "high": [0.85, 0.6]})
    assert _at_fixed_topics(fixed) == "with topics held fixed it fell from 80 to 50"


@pytest.mark.parametrize("find", [parted, since_parting, turned, absent, overall_since])
def test_a_period_without_the_change_has_none(cold_war, find):
    assert find(cold_war, *PAIR) == []
