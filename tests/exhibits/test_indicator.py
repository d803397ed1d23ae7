from datetime import date

import numpy as np
import pandas as pd
import pytest

from relations.exhibits.indicator import Indicator, Summary, span_days, span_years


def indicator(unit, **more):
    frame = pd.DataFrame({"year": [1990, 1991], "value": [0.5, 0.25], "n": [3, 20]})
    return Indicator("x", "x", "X", unit, "line", frame, [], str, None, **more)


def test_years_on_few_cases_are_not_firm():
    assert indicator("share of all", few=10).firm["year"].tolist() == [1991]


def test_a_range_of_shares_has_its_sign_once():
    assert indicator("share of all").written_range(0.25, 0.5) == "25.0 to 50.0\u202f%"
    assert indicator("visits").written_range(2, 1200) == "2 to 1,200"


def test_ranges_are_apart_where_they_share_no_value():
    def summary(low, high):
        return Summary("x", "share", 0.5, "x", low, high)

    middle = summary(np.float64(0.4), np.float64(0.6))
    assert middle.is_apart_from(summary(0.61, 0.7)) is middle.is_apart_from(summary(0.1, 0.39)) is True
    assert middle.is_apart_from(summary(0.6, 0.7)) is middle.is_apart_from(summary(0.45, 0.5)) is False
    assert middle.is_apart_from(summary(None, None)) is summary(None, None).is_apart_from(middle) is None


def test_a_share_is_known_by_its_unit():
    assert indicator("share of joint votes").is_share
    assert not indicator("million TIV").is_share


def test_a_span_is_of_days_both_included(cold_war):
    first, last = span_days(cold_war)
    assert (first.date(), last.date()) == (date(1970, 11, 13), date(1991, 12, 25))
    assert span_years(cold_war) == pytest.approx(((last - first).days + 1) / 365.25)


def test_a_span_ends_with_what_the_data_know(whole):
    assert span_days(whole)[1].date() == whole.known_until
