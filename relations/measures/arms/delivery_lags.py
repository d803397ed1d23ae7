"""Time from the order of arms to their delivery.

lag_first = first year of delivery − year of order, lag_last = last year of delivery − year of order, in whole years, 0 or more. Both
are known to the year only, so a lag of 0 means less than two years apart at most. The median over the deals of a group is given, since
a few deals that were frozen for a decade would rule a mean; a deal counts once, whatever its size. Deals without a year of order or
without any delivery have no lag and are counted apart: they are not slow, they are unknown or not delivered. The register marks
uncertain years; their number is shown beside n, and `exact=True` leaves them out.

Literature: SIPRI, Arms Transfers Database, sources and methods.
"""

from collections.abc import Mapping

import pandas as pd

from relations.errors import DataError
from relations.measures.columns import check_chosen, check_columns

NEEDED = ("deal", "order_year", "order_year_estimated", "delivery_years", "delivery_years_estimated")
UNITS: Mapping[str, str] = {
    **dict.fromkeys(("n", "n_estimated", "n_without"), "deals"),
    **dict.fromkeys(("lag_first", "lag_last", "longest"), "years"),
}


def delivery_lags(deals: pd.DataFrame, *, by: str = "order_year", exact: bool = False) -> pd.DataFrame:
    """Return one row per group: the group, `n` deals with a lag, `n_estimated` of these, `n_without`, `lag_first`, `lag_last` (medians,
    years), `longest` (the largest lag_last).

    `by` is a column of the deals, such as order_year, supplier, or deal for one row each. Groups without a lag have n = 0 and NaN.
    `exact` keeps only deals whose years are not marked as uncertain. Raises DataError for a delivery before the order.
    """
    check_columns(deals, NEEDED, "deals")
    check_chosen(deals, (by,), "deals")
    years = deals["delivery_years"].fillna("").str.split().map(lambda texts: [int(text) for text in texts])
    ordered = deals["order_year"].astype("Float64").astype("float64")
    rows = deals[["deal"]].assign(
        group=deals[by],
        lag_first=years.map(lambda found: min(found, default=float("nan"))).astype("float64") - ordered,
        lag_last=years.map(lambda found: max(found, default=float("nan"))).astype("float64") - ordered,
        estimated=deals["order_year_estimated"] | deals["delivery_years_estimated"],
    )
    early = rows.loc[rows["lag_first"] < 0, "deal"]
    if not early.empty:
        raise DataError(f"the deal {early.iloc[0]} has a delivery before its order")
    if exact:
        rows = rows[~rows["estimated"]]
    rows["with_lag"] = rows["lag_first"].notna()
    rows["estimated_lag"] = rows["with_lag"] & rows["estimated"]
    table = rows.groupby("group", sort=True).agg(
        n=("with_lag", "sum"),
        n_estimated=("estimated_lag", "sum"),
        deals=("deal", "size"),
        lag_first=("lag_first", "median"),
        lag_last=("lag_last", "median"),
        longest=("lag_last", "max"),
    )
    table.insert(2, "n_without", table.pop("deals") - table["n"])
    counts = dict.fromkeys(("n", "n_estimated", "n_without"), "int64")
    return table.astype(counts).rename_axis(by).reset_index()
