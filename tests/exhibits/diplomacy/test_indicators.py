from collections import Counter
from datetime import date

import by_hand
import pytest

from relations.exhibits.diplomacy.indicators import acts, visits

# 13 November 1970 to 25 December 1991, both included.
YEARS = ((date(1991, 12, 25) - date(1970, 11, 13)).days + 1) / 365.25


def test_visits_of_a_certain_year(whole):
    days = [row["start"] for row in by_hand.between("visits")]
    by_year = visits(whole).frame.set_index("year")["value"]
    assert by_year[1974] == sum(day.startswith("1974") for day in days)
    assert by_year[2025] == sum(day.startswith("2025") for day in days)


def test_their_number_is_a_rate_of_the_days_of_the_period(cold_war):
    days = by_hand.between("visits", first="1970-11-13", last="1991~")  # the last in about 1991
    assert visits(cold_war).summary.value == pytest.approx(len(days) / YEARS)


def test_the_record_is_that_of_the_united_nations_up_to_the_last_whole_year(whole):
    assert visits(whole).record == range(1946, whole.made_on.year)


def test_conflictual_acts_hang_below_the_cooperative_ones(whole):
    tones = Counter(row["tone"] for row in by_hand.between("events", first="1987", last="1987-12-31"))
    row = acts(whole).frame.set_index("year").loc[1987]
    assert (row["value"], row["low"]) == (tones["cooperative"], -tones["conflictual"])
    assert tones["conflictual"] > 0


def test_the_share_of_conflictual_acts_needs_three(cold_war, whole):
    rows = by_hand.between("events", first="1970-11-13", last="1991-12-25")
    one = acts(cold_war).summary
    assert one.points
    down = sum(row["tone"] == "conflictual" for row in rows)
    assert one.value == pytest.approx(down / len(rows), abs=0.02)  # less those whose year is not certain
    assert acts(whole.during("1946/1946")).summary is None
