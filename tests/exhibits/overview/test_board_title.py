"""Invented indicators of five years and more."""

import pandas as pd
import pytest

from relations.exhibits.indicators import Indicator
from relations.exhibits.overview.board_title import board_title


def line(noun, values, *, first=1971, form="bars", unit="cases", by_day=False, n=10, few=0):
    years = range(first, first + len(values))
    frame = pd.DataFrame({"year": years, "value": values, "n": n}).astype({"value": "float64"})
    return Indicator(
        noun, noun, noun, unit, form, frame, [], lambda value: f"{value:.0f}", None, few=few, by_day=by_day
    )


# Their peaks, by hand: 1973, 1975, 1973, 1972, and none.
FIVE = [
    line("visits", [1, 2, 9, 2, 1]),
    line("acts", [1, 2, 3, 4, 8]),
    line("arms", [1, 2, 7, 2, 1]),
    line("calls", [1, 6, 2, 2, 1]),
    line("talks", [5, 1, 5, 1, 1]),
]


@pytest.fixture(scope="module")
def seventies(whole):
    return whole.during("1971/1979")


def test_the_first_three_peaks_are_named_in_order_of_time_and_those_of_one_year_together(seventies):
    assert board_title(seventies, FIVE) == "Calls peaked in 1972, visits and arms in 1973"


def test_three_peaks_of_three_years_are_a_list(seventies):
    others = [line("arms", [1, 2, 3, 7, 1]), *(one for one in FIVE if one.noun != "arms")]
    assert board_title(seventies, others) == "Calls peaked in 1972, visits in 1973 and arms in 1974"


def test_a_level_reached_twice_is_no_peak_and_the_top_of_a_range_neither(seventies):
    ranges = [line("posts", [9, 1, 1, 1, 1], form="range"), *FIVE[1:]]
    assert board_title(seventies, ranges) == "Calls peaked in 1972, arms in 1973 and acts in 1975"


def test_few_indicators_are_told_from_their_beginning_to_their_end(seventies):
    money = line("trade", [3, 4], unit="million dollars")
    assert board_title(seventies, [money, FIVE[0], FIVE[1]]) == (
        "Trade: 3 million dollars in 1971, 4 million dollars in 1972; visits: 1 in 1971, 1 in 1975"
    )


def test_one_year_is_told_once(seventies):
    assert board_title(seventies, [line("visits", [4])]) == "Visits: 4 in 1971"


def test_a_year_that_the_period_cuts_is_no_peak_of_what_is_counted_by_the_day(whole):
    """1973 to 31 October alone; arms are counted by the year."""
    cut = whole.during("1971/1973-10")
    counted = [line("visits", [1, 2, 9], by_day=True), line("arms", [1, 2, 7])]
    assert board_title(cut, counted) == "Visits: 1 in 1971, 2 in 1972; arms: 1 in 1971, 7 in 1973"


def test_a_year_on_few_cases_is_no_peak(seventies):
    votes = line("votes", [1, 2, 9], n=[50, 50, 3], few=10)
    assert board_title(seventies, [votes]) == "Votes: 1 in 1971, 2 in 1972"
