"""Mix of an arms supply: the share of each category of weapons in what was delivered.

share = TIV delivered of a category / TIV delivered of all, within a group of deals, from 0 to 1; the shares of a group add up to 1. TIV is
a volume of military capability, not money. A deal stands in the group of its year of order (or of another column), however long its
deliveries took, because the register gives no TIV for each year of a deal. Groups in which nothing was delivered are absent.

Literature: SIPRI, Arms Transfers Database, sources and methods.
"""

from collections.abc import Mapping

import pandas as pd

from relations.errors import DataError
from relations.measures.columns import check_chosen, check_columns

UNITS: Mapping[str, str] = {"n": "deals", "tiv": "million TIV", "share": "share"}


def category_mix(deals: pd.DataFrame, categories: pd.DataFrame, *, by: str = "order_year") -> pd.DataFrame:
    """Return one row per group and category: the group, `category`, `n` deals with a delivery, `tiv` delivered (million TIV), `share`.

    `categories` gives the `category` of each `description`. Raises DataError for a description without one. Deals without a TIV or
    without a value of `by` are left out.
    """
    check_columns(deals, ("description", "tiv_delivered"), "deals")
    check_chosen(deals, (by,), "deals")
    check_columns(categories, ("description", "category"), "categories")
    of = categories.set_index("description")["category"]
    unknown = sorted(set(deals["description"]) - set(of.index))
    if unknown:
        raise DataError(f"no category for {', '.join(unknown)}")
    delivered = deals[deals["tiv_delivered"].fillna(0) > 0]
    delivered = delivered.assign(category=delivered["description"].map(of).astype("str"))
    table = delivered.groupby([by, "category"], sort=True)["tiv_delivered"].agg(n="size", tiv="sum").reset_index()
    table["n"] = table["n"].astype("int64")
    return table.assign(share=(table["tiv"] / table.groupby(by)["tiv"].transform("sum")).astype("float64"))
