"""Facilities of one state's forces in another, standing in each year.

low = facilities that stood on at least one day of the year for certain, high = those that may have (see `presence_spans`). The truth lies
between; where beginnings and ends are documented the two are equal. n = high, the facilities that the count rests on. Years without
any possible facility are absent: that no source names one is no proof of absence. A facility counts 1 whatever its size.
"""

from datetime import date

import pandas as pd

from relations.measures.columns import check_columns, empty_frame
from relations.measures.presence_spans import presence_spans


def facilities_standing(
    presence: pd.DataFrame, owner: str, *, until: date, kinds: list[str] | None = None
) -> pd.DataFrame:
    """Return one row per year: `year`, `n` facilities that may have stood, `low`, `high`.

    `presence` as in `presence_spans`, with `owner` and `kind`; `until` is the day of the data, `kinds` keeps only these kinds.
    """
    check_columns(presence, ("owner", "kind"), "facilities")
    own = presence[presence["owner"] == owner]
    spans = presence_spans(own if kinds is None else own[own["kind"].isin(kinds)], until)
    if spans.empty:
        return empty_frame(year="int64", n="int64", low="int64", high="int64")
    first, last = spans["possible_first"].dt.year.min(), spans["possible_last"].dt.year.max()
    table = pd.DataFrame({"year": range(int(first), int(last) + 1)}, dtype="int64")
    for column, start, end in (
        ("high", spans["possible_first"], spans["possible_last"]),
        ("low", spans["certain_first"], spans["certain_last"]),
    ):
        table[column] = [int(((start.dt.year <= year) & (end.dt.year >= year)).sum()) for year in table["year"]]
    table = table[table["high"] > 0].assign(n=table["high"])
    return table[["year", "n", "low", "high"]].reset_index(drop=True)
