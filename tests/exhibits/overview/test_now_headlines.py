import pytest

from relations.exhibits.overview.now_headlines import (
    ended_and_left,
    latest_turn,
    of_this_time_alone,
    since_the_change,
    turn_in_numbers,
    votes_and_visits,
)

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("make", [since_the_change, votes_and_visits, turn_in_numbers, ended_and_left, latest_turn])
def test_a_past_period_has_none_of_them(whole, make):
    assert make(whole.during("intervention")) is None


def test_no_two_tell_the_same(whole):
    dossier = whole.during("transition")
    made = (since_the_change, votes_and_visits, turn_in_numbers, ended_and_left, latest_turn)
    assert len({make(dossier).title for make in made}) == len(made)


@pytest.mark.parametrize(
    ("period", "told"), [("all", False), ("transition", True), ("2025/..", True), ("2024-12-07/..", False)]
)
def test_a_period_is_of_this_time_alone_from_the_day_on_which_the_last_declared_one_begins(whole, period, told):
    assert of_this_time_alone(whole.during(period)) is told
