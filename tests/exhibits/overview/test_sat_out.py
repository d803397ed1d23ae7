import by_hand
import pytest

from relations.exhibits.overview.sat_out import sat_out

pytestmark = pytest.mark.slow


def test_roll_calls_without_a_vote_are_counted_by_the_vote_of_the_other(whole):
    since = {row["rollcall"] for row in by_hand.rows("ga_rollcalls") if row["date"] >= "2024-12-08"}
    votes = {"RUS": {}, "SYR": {}}
    for row in by_hand.rows("ga_votes"):
        if row["rollcall"] in since and row["state"] in votes:
            votes[row["state"]][row["rollcall"]] = row["vote"]
    told = {}
    for vote in "NY":
        calls = [call for call, own in votes["RUS"].items() if own == vote]
        told[vote] = (sum(votes["SYR"].get(call, "X") not in "YNA" for call in calls), len(calls))
    assert not [call for call, own in votes["RUS"].items() if own == votes["SYR"].get(call) == "N"]
    assert told == {"N": (29, 39), "Y": (73, 165)}
    assert sat_out(whole.during("transition")).statement == (
        "Of 39 General Assembly votes in which Russia voted no since December 2024, Syria joined none; in **29** it cast no vote."
    )


def test_a_past_period_has_none(whole):
    assert sat_out(whole.during("intervention")) is None
