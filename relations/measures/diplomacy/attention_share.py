"""Attention: the share of a state's official texts that name another state.

share = texts that name it / texts, from 0 to 1, for each outlet over a month or pooled over a year. Pooling weighs every text alike, so months with
few texts do not count for more than they hold. The interval is Wilson's at 95 per cent: the texts of a span are taken as a sample of what the
outlet might have written. Spans without a text are absent, not 0. Outlets write texts of different kinds and lengths: compare an outlet with
itself over time, not with another.

Literature: Wilson (1927), see `intervals`.
"""

from collections.abc import Mapping

import pandas as pd

from relations.errors import DataError
from relations.measures.columns import check_columns, check_states
from relations.measures.intervals import BOUND_LABELS, wilson
from relations.suggest import check_known

SPANS = ("year", "month")
ROUNDING = 0.00005  # the shares of the source have four digits
UNITS: Mapping[str, str] = {"n": "texts", "named": "texts", "share": "share", "low": "share", "high": "share"}
LABELS: Mapping[str, str] = {"n": "Texts", **BOUND_LABELS}


def attention_share(attention: pd.DataFrame, state: str, *, by: str = "year") -> pd.DataFrame:
    """Return one row per outlet and span: `outlet`, `year` (and `month`, its first day), `n` texts, `named`, `share`, `low`, `high`.

    `attention` has one row per outlet and month: `outlet`, `state`, `share`, `texts`, `earliest` (first day of the month). Raises UsageError
    for another span, DataError for a share that is no whole number of its texts.
    """
    check_known("span", (by,), SPANS)
    check_columns(attention, ("outlet", "state", "share", "texts", "earliest"), "attention")
    check_states(attention, state)
    rows = attention[attention["state"] == state]
    named = (rows["share"] * rows["texts"]).round()
    off = rows[(named / rows["texts"] - rows["share"]).abs() > 2 * ROUNDING]
    if not off.empty:
        one = off.iloc[0]
        raise DataError(
            f"{one['share']} of {one['texts']} texts in {one['earliest']:%Y-%m} is no whole number of texts"
        )
    rows = rows.assign(
        named=named.astype("int64"), year=rows["earliest"].dt.year.astype("int64"), month=rows["earliest"]
    )
    keys = ["outlet", "year"] if by == "year" else ["outlet", "year", "month"]
    table = rows.groupby(keys, sort=True).agg(n=("texts", "sum"), named=("named", "sum")).astype("int64").reset_index()
    low, high = wilson(table["named"].to_numpy("int64"), table["n"].to_numpy("int64"))
    return table.assign(share=(table["named"] / table["n"]).astype("float64"), low=low, high=high)
