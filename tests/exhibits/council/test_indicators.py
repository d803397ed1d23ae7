from collections import Counter
from datetime import date

import by_hand
import pytest

from relations.exhibits.council.indicators import vetoes

# 13 November 1970 to 25 December 1991, both included.
YEARS = ((date(1991, 12, 25) - date(1970, 11, 13)).days + 1) / 365.25


def concerned():
    return [row["date"] for row in by_hand.rows("sc_vetoes") if row["concerns"] != "no"]


def test_vetoes_are_those_that_concerned_the_partner(whole):
    frame = vetoes(whole).frame
    by_year = Counter(int(day[:4]) for day in concerned())
    assert dict(zip(frame["year"], frame["value"], strict=True)) == by_year


def test_their_number_is_a_rate_of_the_days_of_the_period(cold_war):
    n = sum("1970-11-13" <= day <= "1991-12-25" for day in concerned())
    assert vetoes(cold_war).summary.value == pytest.approx(n / YEARS)


def test_a_count_of_zero_is_a_rate_and_time_before_the_lists_has_none(whole):
    """No veto concerned Syria in 1993; the public list begins in 1946."""
    assert vetoes(whole.during("1993/1993")).summary.value == 0
    assert vetoes(whole.during("1944-07/1945-12")).summary is None


def test_it_is_named_as_the_states_were_called(cold_war, whole):
    assert vetoes(cold_war).subject == "Vetoes of the Soviet Union that concerned Syria"
    assert vetoes(whole.during("drift")).name == "Vetoes of Russia that concerned Syria"
