"""The clients of the supplier in the period, by what they received."""

import pandas as pd

from relations.dossier import Dossier
from relations.measures import preferred_transfers


def clients_in(dossier: Dossier) -> pd.Series:
    """Return the volume that each recipient got from the supplier over the whole period, the largest first, by its code."""
    transfers = preferred_transfers(dossier.arms_tiv, dossier.arms_editions)
    own = transfers[transfers["supplier"] == dossier.first]
    summed = own.groupby("recipient")["tiv"].sum()
    return summed[summed > 0].sort_values(ascending=False, kind="stable")
