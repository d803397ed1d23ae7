"""Facility-years: how long each facility of one state's forces stood in another.

years = days / 365.25, at least (from the latest possible first day to the earliest possible last day) and at most (from the earliest to
the latest). Summed over facilities they are facility-years, a measure of the length of a presence that says nothing of its size. The
ends of a sum of ranges are the sums of their ends: the widest range that the dates allow.
"""

from collections.abc import Mapping
from datetime import date

import pandas as pd

from relations.measures.columns import check_chosen, check_columns, check_states
from relations.measures.presence.presence_spans import presence_spans

UNITS: Mapping[str, str] = {"n": "facilities", "low": "years", "high": "years"}


def facility_years(presence: pd.DataFrame, owner: str, *, until: date, by: str = "facility") -> pd.DataFrame:
    """Return one row per facility, or per other column such as kind: the group, `n` facilities, `low` and `high` (years), `first`, `last`
    (earliest and latest possible day).

    `presence` as in `presence_spans`, with `owner`; `until` is the day of the data. Empty when the owner has no facility.
    """
    check_columns(presence, ("owner",), "facilities")
    check_chosen(presence, (by,), "facilities")
    check_states(presence, owner)
    spans = presence_spans(presence[presence["owner"] == owner], until)
    spans = spans.assign(
        low=((spans["certain_last"] - spans["certain_first"]).dt.days + 1).fillna(0) / 365.25,
        high=((spans["possible_last"] - spans["possible_first"]).dt.days + 1) / 365.25,
    )
    table = spans.groupby(by, sort=True).agg(
        n=("facility", "size"),
        low=("low", "sum"),
        high=("high", "sum"),
        first=("possible_first", "min"),
        last=("possible_last", "max"),
    )
    return table.astype({"n": "int64", "low": "float64", "high": "float64"}).reset_index()
