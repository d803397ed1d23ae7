"""Concentration of a recipient's arms supply.

The Herfindahl–Hirschman index (HHI) of supplier shares, sum of squared shares, from 1/k (k equal suppliers) to 1 (one supplier); its
inverse is the number of equal suppliers that would be as concentrated. Shares are of TIV (see `supplier_shares`).

Literature: Hirschman (1945), National power and the structure of foreign trade; Laakso and Taagepera (1979), "Effective" number of parties: a
measure with application to West Europe, Comparative Political Studies 12(1), for the inverse.
"""

from collections.abc import Mapping

import pandas as pd

from relations.measures.arms.supplier_shares import LABELS as SHARE_LABELS
from relations.measures.arms.supplier_shares import UNITS as SHARE_UNITS
from relations.measures.arms.supplier_shares import supplier_shares

UNITS: Mapping[str, str] = {
    "n": "suppliers",
    "tiv": SHARE_UNITS["tiv"],
    "hhi": "index",
    "effective_suppliers": "suppliers",
}
LABELS: Mapping[str, str] = {**SHARE_LABELS, "hhi": "Herfindahl–Hirschman index"}


def supply_concentration(transfers: pd.DataFrame, recipient: str, *, window: int = 5) -> pd.DataFrame:
    """Return one row per year: `year` (the last of the window), `n` suppliers, `tiv` in the window (million TIV), `hhi`, `effective_suppliers` (1 / hhi).

    Years and windows as in `supplier_shares`; windows without any delivery are absent.
    """
    shares = supplier_shares(transfers, recipient, window=window)
    groups = shares.assign(square=shares["share"] ** 2).groupby("year")
    table = groups.agg(n=("n", "first"), tiv=("tiv", "sum"), hhi=("square", "sum")).reset_index()
    return table.assign(effective_suppliers=1 / table["hhi"])
