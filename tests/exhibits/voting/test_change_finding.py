import by_hand
import pytest

from relations.exhibits.voting.change_finding import change_finding

pytestmark = pytest.mark.slow


def test_one_sentence_gives_the_rise_the_fixed_agenda_and_the_absences(whole):
    (finding,) = change_finding(whole, "RUS", "SYR")
    assert finding.statement == (
        "Since 8 December 2024 Russia and Syria cast the same vote on **85.0 per cent** of 107 joint votes (77 to 91 per cent), which were 48 per cent of the "
        "roll calls; in the 365 days before on 76.1 per cent of 92 (66 to 84 per cent), 98 per cent of the roll calls. With the mix of topics of all "
        "years the share was 78.4 per cent in 2025, after 81.3 per cent in 2024. Syria had no vote on 118 of the 225 roll calls since, 90 of them "
        "inferred, since the producer then lists voters only."
    )
    assert finding.low < finding.value < finding.high
    assert finding.exhibit == "votes-around-change"


def test_the_numbers_are_those_of_the_roll_calls():
    """Counted from the file: on how many of the roll calls since the change Syria cast a vote, and for how many nothing is listed."""
    calls = {row["rollcall"]: row for row in by_hand.rows("ga_rollcalls") if row["date"] >= "2024-12-08"}
    votes = {row["rollcall"]: row["vote"] for row in by_hand.rows("ga_votes") if row["state"] == "SYR"}
    cast = [name for name in calls if votes[name] in "YNA"]
    unlisted = [name for name in calls if votes[name] == "X" and calls[name]["non_voters"] == "unlisted"]
    assert (len(calls), len(cast), len(unlisted)) == (225, 107, 90)


def test_it_is_the_same_in_the_last_period(whole):
    (finding,), (last,) = change_finding(whole, "RUS", "SYR"), change_finding(whole.during("transition"), "RUS", "SYR")
    assert finding.statement == last.statement


def test_a_period_without_the_change_has_none(cold_war):
    assert change_finding(cold_war, "RUS", "SYR") == []
