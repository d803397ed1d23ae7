"""Facilities of one state's forces in another, standing at the end of each year.

low = facilities that stood on the last day of the year for certain, high = those that may have (see `presence_spans`); of the year in which the
data end, on their last day. The truth lies between; where beginnings and ends are documented the two are equal. n = high, the
facilities that the count rests on. Years without any possible facility are absent: that no source names one is no proof of absence. A
facility counts 1 whatever its size, and one that began and ended within a year counts in none.
"""

from collections.abc import Mapping
from datetime import date

import pandas as pd

from relations.measures.columns import check_columns, check_names, check_states, empty_frame
from relations.measures.presence.presence_spans import presence_spans

UNITS: Mapping[str, str] = dict.fromkeys(("n", "low", "high"), "facilities")
LABELS: Mapping[str, str] = {"low": "Certain", "high": "Possible"}


def facilities_standing(
    presence: pd.DataFrame, owner: str, *, until: date, kinds: list[str] | None = None
) -> pd.DataFrame:
    """Return one row per year: `year`, `day` on which they are counted, `n` facilities that may have stood, `low`, `high`.

    `presence` as in `presence_spans`, with `owner` and `kind`; `until` is the last day of which the data know, `kinds` keeps only these kinds.
    """
    check_columns(presence, ("owner", "kind"), "facilities")
    check_states(presence, owner)
    check_names(presence, "kind", [] if kinds is None else kinds)
    own = presence[presence["owner"] == owner]
    spans = presence_spans(own if kinds is None else own[own["kind"].isin(kinds)], until)
    if spans.empty:
        return empty_frame(year="int64", day="datetime64[ns]", n="int64", low="int64", high="int64")
    table = pd.DataFrame({"year": range(int(spans["possible_first"].dt.year.min()), until.year + 1)}, dtype="int64")
    table["day"] = [min(pd.Timestamp(year, 12, 31), pd.Timestamp(until)) for year in table["year"]]
    for column, start, end in (
        ("high", spans["possible_first"], spans["possible_last"]),
        ("low", spans["certain_first"], spans["certain_last"]),
    ):
        table[column] = [int(((start <= day) & (end >= day)).sum()) for day in table["day"]]
    table = table[table["high"] > 0]
    table = table.assign(n=table["high"])
    return table[["year", "day", "n", "low", "high"]].reset_index(drop=True)
