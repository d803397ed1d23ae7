import by_hand
import pytest

from relations.exhibits.overview.year_of_change import level_of_change, who_changed, year_of_change

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def years():
    found = {}
    for year in (1990, 1991):
        joint = by_hand.joint("RUS", "SYR", f"{year}-01-01", f"{year}-12-31")
        n, same = by_hand.counts(joint)
        found[year] = (same / n, n, sum(a == "A" for _, a, _ in joint))
    return found


def test_the_size_of_the_change_and_what_the_one_that_moved_did(cold_war, years):
    (then, _, _), (now, n, abstained) = years[1990], years[1991]
    one = year_of_change(cold_war, exhibit="indicator-board")
    assert one.value == pytest.approx(100 * (then - now))
    assert one.statement == (
        f"Agreement in the Assembly fell by **{100 * (then - now):.0f} points** in 1991, as the Soviet Union abstained on {abstained} of {n} joint votes."
    )


def test_from_what_to_what(whole, years):
    one = level_of_change(whole, exhibit="indicator-board")
    then, now = (round(100 * years[year][0]) for year in (1990, 1991))
    assert one.statement == f"The votes broke in 1991: within a year agreement fell from {then} to **{now} per cent**."


def test_which_of_the_two(cold_war, years):
    (_, before, aside), (_, n, abstained) = years[1990], years[1991]
    assert who_changed(cold_war).statement == (
        f"The break of 1991 was made by the Soviet Union, not by Syria: it abstained on **{abstained}** of {n} votes, after {aside} of {before}."
    )


def test_without_a_change_that_holds_there_is_none(whole):
    past = whole.during("intervention")
    assert year_of_change(past, exhibit=None) is None
    assert level_of_change(past, exhibit="indicator-board") is None
    assert who_changed(past) is None
