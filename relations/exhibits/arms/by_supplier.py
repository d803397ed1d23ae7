"""Volumes told apart by who delivered: the supplier of the pair, all others, and both together."""

from collections.abc import Mapping

import pandas as pd

from relations.dossier import Dossier

UNITS: Mapping[str, str] = dict.fromkeys(("supplier", "others", "total"), "million TIV")


def supplier_labels(supplier: str) -> dict[str, str]:
    """Return the names of the columns for people, with that of the supplier."""
    return {"supplier": supplier, "others": "All other suppliers"}


def others_name(dossier: Dossier, rows: pd.DataFrame, volume: str = "tiv") -> str:
    """Return what a chart calls the other suppliers of these rows: a single one by its name."""
    own = rows[(rows["supplier"] != dossier.first) & (rows[volume] > 0)]
    codes = own["supplier"].unique()
    return dossier.short(str(codes[0])) if len(codes) == 1 else "all other suppliers"
