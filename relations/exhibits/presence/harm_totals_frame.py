"""Totals of harm that monitors publish, one for each."""

from collections.abc import Mapping

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.chronicle.chosen_claims import chosen_claims


def harm_totals_frame(dossier: Dossier, totals: Mapping[str, str]) -> pd.DataFrame:
    """Return the claims with `monitor`, in the order of `totals`, which gives for each monitor the quantity of its total."""
    if not totals:
        return pd.DataFrame()
    monitors = {quantity: monitor for monitor, quantity in totals.items()}
    frame = chosen_claims(dossier, list(monitors), category="harm").set_index("quantity", drop=False)
    frame = frame.loc[[quantity for quantity in monitors if quantity in frame.index]]
    return frame.assign(monitor=[monitors[quantity] for quantity in frame.index]).reset_index(drop=True)
