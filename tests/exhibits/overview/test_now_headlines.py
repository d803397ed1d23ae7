import by_hand
import pytest

from relations.exhibits.overview.now_headlines import (
    last_of_each,
    latest_turn,
    of_this_time_alone,
    since_the_change,
    votes_and_visits,
    withdrew_and_kept,
)

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("make", [since_the_change, votes_and_visits, withdrew_and_kept, last_of_each, latest_turn])
def test_a_past_period_has_none_of_them(whole, make):
    assert make(whole.during("intervention")) is None


def test_no_two_tell_the_same(whole):
    now, all_years = whole.during("transition"), whole.during("all")
    made = [make(now) for make in (since_the_change, votes_and_visits, withdrew_and_kept, latest_turn)]
    assert len({one.title for one in [*made, last_of_each(all_years)]}) == 5


def test_the_latest_turn_has_its_grade_and_the_bases_of_the_day(whole):
    title = latest_turn(whole.during("transition")).title
    assert title == (
        "In August 2026, by reports, Syria announced that Russia’s bases would become joint training centres; two bases were in use then"
    )


def test_what_came_last_is_told_with_what_is_left(whole):
    arms = [
        int(row["year"])
        for row in by_hand.rows("arms_tiv")
        if (row["supplier"], row["recipient"]) == ("RUS", "SYR") and float(row["tiv"])
    ]
    vetoes = [row["date"] for row in by_hand.rows("sc_vetoes") if row["concerns"] != "no"]
    assert (max(arms), max(vetoes)[:7]) == (2021, "2023-07")
    assert last_of_each(whole.during("all")).title == (
        "The last Russian arms for Syria on record came in 2021, the last Russian veto on it in July 2023; two bases remained in August 2026"
    )
    assert last_of_each(whole.during("transition")) is None


@pytest.mark.parametrize(
    ("period", "told"), [("all", False), ("transition", True), ("2025/..", True), ("2024-12-07/..", False)]
)
def test_a_period_is_of_this_time_alone_from_the_day_on_which_the_last_declared_one_begins(whole, period, told):
    assert of_this_time_alone(whole.during(period)) is told
