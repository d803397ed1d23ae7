"""Shares of suppliers in a recipient's arms imports.

share = TIV of a supplier / TIV of all suppliers, from 0 to 1. TIV, the trend-indicator value of SIPRI, measures the military capability
of what was delivered in millions of units; it is not money. Deliveries are lumpy, so SIPRI advises means over five years or more.
The TIV is itself an estimate for which the source states no error, so no interval is given.

Literature: SIPRI, Arms Transfers Database, sources and methods.
"""

from collections.abc import Mapping

import pandas as pd

from relations.measures.columns import check_states

UNITS: Mapping[str, str] = {"tiv": "million TIV in the window", "share": "share", "n": "suppliers"}
LABELS: Mapping[str, str] = {"year": "Last year of the window", "n": "Suppliers"}


def supplier_shares(transfers: pd.DataFrame, recipient: str, *, window: int = 1) -> pd.DataFrame:
    """Return one row per year and supplier: `year` (the last of the window), `supplier`, `tiv` in the window (million TIV), `share`, `n` suppliers.

    `transfers` has one row per year, supplier and recipient, of one edition per year. The years run from the first to the last of the
    frame, whoever received; a year in it without a row means that no delivery was identified. Windows that begin before the first
    year, and windows without any delivery, are absent. Raises ValueError for a window below 1.
    """
    if window < 1:
        raise ValueError(f"a window is 1 year or more, not {window}")
    check_states(transfers, recipient)
    received = transfers[transfers["recipient"] == recipient]
    columns = ["year", "supplier", "tiv", "share", "n"]
    if received.empty:
        return pd.DataFrame(columns=columns).astype(
            {"year": "int64", "tiv": "float64", "share": "float64", "n": "int64"}
        )
    years = range(int(transfers["year"].min()), int(transfers["year"].max()) + 1)
    by_year = received.pivot_table(index="year", columns="supplier", values="tiv", aggfunc="sum", fill_value=0.0)
    summed = by_year.reindex(years, fill_value=0.0).rolling(window).sum()
    table = summed.reset_index().melt("year", var_name="supplier", value_name="tiv")
    # A supplier whose deliveries round to zero is no case; sums of decimals may leave dust behind a moving window.
    table = table[table["tiv"] > 1e-9]
    groups = table.groupby("year")["tiv"]
    table = table.assign(share=table["tiv"] / groups.transform("sum"), n=groups.transform("size").astype("int64"))
    return table.sort_values(["year", "supplier"], ignore_index=True)[columns]
