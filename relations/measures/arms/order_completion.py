"""How much of what was ordered was delivered.

completion = TIV delivered / TIV of the orders of a group, from 0; TIV makes tanks and missiles addable, which numbers of items do not.
It is a volume of military capability, not money. Beside it stands the count of deals delivered in full, complete = items delivered ≥
items ordered, and their share. Deals whose ordered or delivered number is unknown are counted apart and enter neither. A register
that lists deals once deliveries are known misses orders that came to nothing, so completion is an upper bound.

Literature: SIPRI, Arms Transfers Database, sources and methods: a deal is listed when an order or the beginning of deliveries was verified.
"""

from collections.abc import Mapping

import pandas as pd

from relations.measures.columns import check_chosen, check_columns

NEEDED = ("deal", "ordered", "delivered", "ordered_estimated", "delivered_estimated", "tiv_order", "tiv_delivered")
UNITS: Mapping[str, str] = {
    **dict.fromkeys(("n", "n_estimated", "n_unknown", "complete"), "deals"),
    "share_complete": "share",
    "tiv_order": "million TIV",
    "tiv_delivered": "million TIV",
    "completion": "ratio",
}


def order_completion(deals: pd.DataFrame, *, by: str = "order_year") -> pd.DataFrame:
    """Return one row per group: the group, `n` deals with both numbers, `n_estimated` of these, `n_unknown`, `complete`, `share_complete`,
    `tiv_order`, `tiv_delivered` (million TIV), `completion`.

    `by` is a column of the deals, such as order_year, supplier, or deal for one row each; rows without it are left out. Shares are NaN
    where n = 0 or nothing was ordered.
    """
    check_columns(deals, NEEDED, "deals")
    check_chosen(deals, (by,), "deals")
    numbers = deals[["ordered", "delivered", "tiv_order", "tiv_delivered"]].astype("Float64").astype("float64")
    known = numbers[["ordered", "delivered"]].notna().all(axis=1)
    rows = pd.DataFrame(
        {
            "group": deals[by],
            "known": known,
            "estimated": known & (deals["ordered_estimated"] | deals["delivered_estimated"]),
            "complete": known & (numbers["delivered"] >= numbers["ordered"]),
            "tiv_order": numbers["tiv_order"].where(known),
            "tiv_delivered": numbers["tiv_delivered"].where(known),
        }
    )
    table = rows.groupby("group", sort=True).agg(
        n=("known", "sum"),
        n_estimated=("estimated", "sum"),
        deals=("known", "size"),
        complete=("complete", "sum"),
        tiv_order=("tiv_order", "sum"),
        tiv_delivered=("tiv_delivered", "sum"),
    )
    table.insert(2, "n_unknown", table.pop("deals") - table["n"])
    table = table.astype(dict.fromkeys(("n", "n_estimated", "n_unknown", "complete"), "int64"))
    table.insert(4, "share_complete", table["complete"] / table["n"].where(table["n"] > 0))
    table["completion"] = table["tiv_delivered"] / table["tiv_order"].where(table["tiv_order"] > 0)
    return table.rename_axis(by).reset_index()
