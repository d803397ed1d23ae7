"""Shares of recipients in a supplier's arms exports: the reverse of `supplier_shares`, for the other side of a dependence."""

from collections.abc import Mapping

import pandas as pd

from relations.measures.arms.supplier_shares import LABELS as SHARE_LABELS
from relations.measures.arms.supplier_shares import UNITS as SHARE_UNITS
from relations.measures.arms.supplier_shares import supplier_shares

UNITS: Mapping[str, str] = {**SHARE_UNITS, "n": "recipients", "rank": "rank"}
LABELS: Mapping[str, str] = {**SHARE_LABELS, "n": "Recipients"}


def client_shares(transfers: pd.DataFrame, supplier: str, *, window: int = 1) -> pd.DataFrame:
    """Return one row per year and recipient: `year` (the last of the window), `recipient`, `tiv`, `share`, `n` recipients, `rank` (1 = largest).

    The rules are those of `supplier_shares` with the roles exchanged; recipients with the same TIV share the better rank.
    """
    swapped = transfers.rename(columns={"supplier": "recipient", "recipient": "supplier"})
    shares = supplier_shares(swapped, supplier, window=window).rename(columns={"supplier": "recipient"})
    # Sums of decimals in another order differ by dust, which must not break a tie.
    shares["rank"] = shares["tiv"].round(6).groupby(shares["year"]).rank(method="min", ascending=False).astype("int64")
    return shares
