import pandas as pd
import pytest

from relations.exhibits.indicator import Indicator, Summary
from relations.exhibits.overview.came_before import came_before
from relations.periods import Period

SPAN = Period.parse("2001/2004", [])


def yearly(values, record=None):
    frame = pd.DataFrame({"year": list(values), "value": [float(value) for value in values.values()], "n": 1})
    mean = sum(values.values()) / 4
    then = Summary("Arms", "tons", mean, str(mean))
    return Indicator("arms", "arms", "Arms", "tons", "bars", frame, [], str, then, record=record)


def now(value):
    return Summary("Arms", "tons", value, str(value))


def test_a_fall_that_was_over_before_the_later_span_had_come_before():
    """Mean of the four years 50, of the last two 3: 10 a year later is a rise from there."""
    found = came_before(yearly({2001: 100, 2002: 94, 2003: 2, 2004: 4}), SPAN, now(10.0))
    assert found == (range(2003, 2005), 3.0)


def test_a_change_that_goes_on_from_the_last_years_had_not():
    assert came_before(yearly({2001: 100, 2002: 94, 2003: 80, 2004: 90}), SPAN, now(10.0)) is None


def test_a_year_without_a_row_of_a_whole_record_is_a_zero_and_of_another_it_is_unknown():
    values = {2001: 100, 2002: 100}
    assert came_before(yearly(values, record=range(1990, 2010)), SPAN, now(10.0)) == (range(2003, 2005), 0.0)
    assert came_before(yearly(values), SPAN, now(10.0)) is None


@pytest.mark.parametrize("span", ["2004/2004"])
def test_a_span_of_one_year_has_no_last_two(span):
    assert came_before(yearly({2004: 4}), Period.parse(span, []), now(10.0)) is None
