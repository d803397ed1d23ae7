from datetime import date

import by_hand
import pytest

from relations.exhibits.voting.around_change import around_change, change_in

pytestmark = pytest.mark.slow

START = date(2024, 12, 8)


def test_the_change_is_the_start_of_the_last_period(whole):
    assert change_in(whole) == change_in(whole.during("transition")) == START
    assert change_in(whole.during("cold-war")) is None


def test_absences_are_shares_of_all_roll_calls_of_a_member(whole):
    days = {row["rollcall"]: row["date"] for row in by_hand.rows("ga_rollcalls")}
    votes = [
        row["vote"] for row in by_hand.rows("ga_votes") if row["state"] == "SYR" and days[row["rollcall"]] >= str(START)
    ]
    found = around_change(whole, "RUS", "SYR", START)
    assert found.share(1, "SYR", "X") == pytest.approx(votes.count("X") / len(votes))


def test_the_spans_and_years_lie_on_both_sides(whole):
    found = around_change(whole, "RUS", "SYR", START)
    assert [span.start for span in found.spans] == [date(2023, 12, 9), START]
    assert list(found.fixed["year"]) == [2024, 2025]


def test_nothing_is_compared_before_the_first_vote(whole):
    assert around_change(whole, "RUS", "SYR", date(1945, 1, 1)) is None
