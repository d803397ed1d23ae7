"""Numbers that sources claim, with their spread.

For each quantity: value = the preferred claim, low and high = the least and the largest number that any claim gives as value or bound.
spread = high / low, 1 where all sources agree; NaN where low is 0. A claim of "at least" leaves the range open above, one of "at most"
open below: `open_high` and `open_low` say so, and then the range is no bound on that side. n counts the claims, sources the publishers of
them; several claims of one source are one voice.

Quantities of one category are not one series. Advisers, garrison troops and people who passed through in rotation are counted by
different rules, and a line through them would show the change of rules. The rows come in order of time for a chart of separate ranges.
"""

from collections.abc import Collection, Mapping

import pandas as pd

from relations.measures.columns import check_columns
from relations.suggest import check_known

UNITS: Mapping[str, str] = {"n": "claims", "sources": "sources", "spread": "ratio"}
LABELS: Mapping[str, str] = {"n": "Claims"}


def claim_ranges(
    claims: pd.DataFrame,
    quantities: pd.DataFrame,
    *,
    category: str | None = None,
    chosen: Collection[str] | None = None,
) -> pd.DataFrame:
    """Return one row per quantity in order of time: `quantity`, `name`, `unit`, `earliest`, `latest` (of the preferred claim), `n` claims,
    `sources`, `value`, `low`, `high`, `open_low`, `open_high`, `spread`.

    `category` (such as personnel or equipment) and `chosen` (ids of quantities) narrow the selection. `value` is NaN where the preferred
    claim gives bounds alone. Raises UsageError for a category or quantity that is not there, unless there is no quantity at all.
    """
    check_columns(claims, ("quantity", "value", "low", "high", "source", "preferred", "earliest", "latest"), "claims")
    check_columns(quantities, ("quantity", "name", "category", "unit"), "quantities")
    if len(quantities):
        check_known("category", [] if category is None else [category], quantities["category"])
        check_known("quantity", chosen or (), quantities["quantity"])
    wanted = quantities if category is None else quantities[quantities["category"] == category]
    wanted = wanted if chosen is None else wanted[wanted["quantity"].isin(list(chosen))]
    rows = claims[claims["quantity"].isin(wanted["quantity"])]
    rows = rows.assign(
        least=rows[["value", "low", "high"]].min(axis=1),
        most=rows[["value", "low", "high"]].max(axis=1),
        open_low=rows["high"].notna() & rows["low"].isna() & rows["value"].isna(),
        open_high=rows["low"].notna() & rows["high"].isna() & rows["value"].isna(),
    )
    table = rows.groupby("quantity").agg(
        n=("value", "size"),
        sources=("source", "nunique"),
        low=("least", "min"),
        high=("most", "max"),
        open_low=("open_low", "any"),
        open_high=("open_high", "any"),
    )
    preferred = rows.loc[rows["preferred"], ["quantity", "value", "earliest", "latest"]]
    table = preferred.merge(table.reset_index(), on="quantity", validate="one_to_one")
    table = table.merge(wanted[["quantity", "name", "unit"]], on="quantity")
    table = table.assign(spread=table["high"] / table["low"].where(table["low"] > 0))
    table = table.sort_values(["earliest", "latest", "quantity"], ignore_index=True)
    columns = ["earliest", "latest", "n", "sources", "value", "low", "high", "open_low", "open_high", "spread"]
    return table[["quantity", "name", "unit", *columns]].astype({"n": "int64", "sources": "int64"})
