"""Share of one supplier in a recipient's arms imports, with and without deliveries whose supplier is unknown.

With u the TIV from unknown suppliers, s that of the supplier and t the total:
share = s / t counts the unknown as somebody else and is the lower bound, high = (s + u) / t counts them as the supplier's and is the
upper bound, share_known = s / (t − u) leaves them out. All run from 0 to 1 and low ≤ share_known ≤ high. TIV, the trend-indicator
value of SIPRI, is a volume of military capability, not money.

Literature: SIPRI, Arms Transfers Database, sources and methods: transfers whose supplier cannot be identified with certainty are
registered as coming from unknown suppliers.
"""

from collections.abc import Collection, Mapping

import pandas as pd

from relations.measures.arms.supplier_shares import LABELS as SHARE_LABELS
from relations.measures.arms.supplier_shares import UNITS as SHARE_UNITS
from relations.measures.arms.supplier_shares import supplier_shares
from relations.measures.columns import check_states

UNITS: Mapping[str, str] = {
    "n": "suppliers",
    **dict.fromkeys(("tiv", "tiv_unknown", "tiv_total"), SHARE_UNITS["tiv"]),
    **dict.fromkeys(("share", "share_known", "high"), "share"),
}
LABELS = SHARE_LABELS


def supplier_share_bounds(
    transfers: pd.DataFrame, supplier: str, recipient: str, *, unknown: Collection[str], window: int = 1
) -> pd.DataFrame:
    """Return one row per year: `year` (the last of the window), `n` suppliers, `tiv` of the supplier, `tiv_unknown`, `tiv_total` (million
    TIV), `share`, `share_known`, `high`.

    `unknown` are the codes that stand for unknown suppliers. Years and windows as in `supplier_shares`; a year in which others
    delivered but not the supplier has share 0. `share_known` is NaN where all deliveries came from unknown suppliers.
    """
    check_states(transfers, supplier, *unknown)
    shares = supplier_shares(transfers, recipient, window=window)
    by_year = shares.groupby("year", sort=True)
    table = by_year.agg(n=("n", "first"), tiv_total=("tiv", "sum"))
    for column, rows in (
        ("tiv", shares["supplier"] == supplier),
        ("tiv_unknown", shares["supplier"].isin(list(unknown)) & (shares["supplier"] != supplier)),
    ):
        table[column] = shares[rows].groupby("year")["tiv"].sum().reindex(table.index, fill_value=0.0)
    known = table["tiv_total"] - table["tiv_unknown"]
    table = table.assign(
        share=table["tiv"] / table["tiv_total"],
        share_known=table["tiv"] / known.where(known > 1e-9),
        high=(table["tiv"] + table["tiv_unknown"]) / table["tiv_total"],
    )
    shares_of = ["share", "share_known", "high"]
    # Sums of decimals in another order differ by dust, which must not make a share larger than 1.
    table[shares_of] = table[shares_of].clip(upper=1.0)
    return table[["n", "tiv", "tiv_unknown", "tiv_total", *shares_of]].reset_index()
