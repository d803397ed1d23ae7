"""Invented records."""

import pandas as pd

from relations.exhibits.indicator import Indicator
from relations.exhibits.overview.fall import fell_in


def record(name, then, now, *, band=0.0):
    frame = pd.DataFrame({"year": [1990, 1991], "value": [then, now], "n": 50})
    if band:
        frame = frame.assign(low=frame["value"] - band, high=frame["value"] + band)
    return Indicator(name, name, name, "unit", "line", frame, [], str, None)


def test_half_is_a_fall_and_less_is_none():
    assert fell_in([record("trade", 10.0, 5.0)], 1991)
    assert not fell_in([record("trade", 10.0, 6.0)], 1991)
    assert not fell_in([record("trade", 10.0, 5.0)], 1990), "there is no year before"


def test_a_share_falls_where_its_intervals_part():
    assert fell_in([record("votes", 0.9, 0.7, band=0.05)], 1991)
    assert not fell_in([record("votes", 0.9, 0.7, band=0.15)], 1991)


def test_counts_of_a_few_cases_are_not_asked():
    assert not fell_in([record("vetoes", 4.0, 1.0)], 1991)
