from datetime import date

import pytest

from relations.exhibits.overview.compared_periods import compared_periods


@pytest.mark.parametrize("period", [None, "all"])
def test_of_all_years_the_last_two_declared_periods(whole, period):
    before, after = compared_periods(whole.during(period) if period else whole)
    assert (before.id, after.id) == ("intervention", "transition")


def test_a_declared_period_is_held_against_the_one_before_it(cold_war):
    before, after = compared_periods(cold_war)
    assert (before.id, after.id) == ("opening", "cold-war")


def test_an_interval_is_held_against_as_many_days_before_it(whole):
    """1993 has 365 days; 1992 was a leap year, so that they begin on its second day."""
    before, after = compared_periods(whole.during("1993/1993"))
    assert (before.start, before.end) == (date(1992, 1, 2), date(1992, 12, 31))
    assert (after.start, after.end) == (date(1993, 1, 1), date(1993, 12, 31))


def test_an_open_interval_has_as_many_days_as_the_data(whole):
    before, after = compared_periods(whole.during("2025-01-01/.."))
    assert before.end == date(2024, 12, 31)
    assert (before.end - before.start).days == (whole.made_on - after.start).days


@pytest.mark.parametrize("period", ["recognition", "1946/1949"])
def test_there_is_nothing_before_the_first_period(whole, period):
    assert compared_periods(whole.during(period)) is None


def test_the_time_before_may_reach_to_the_first_day(whole):
    """The 730 days before 1 July 1946 begin on 1 July 1944, the 731 a day too early."""
    before, _ = compared_periods(whole.during("1946-07-01/1948-06-29"))
    assert before.start == date(1944, 7, 1)
    assert compared_periods(whole.during("1946-07-01/1948-06-30")) is None
