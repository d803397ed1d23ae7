"""Sums of trade that officials, embassies or the press state, by year."""

from collections.abc import Sequence

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.chronicle.chosen_claims import chosen_claims, firm_claims

MILLIONS = "million USD"


def stated_turnover(dossier: Dossier, patterns: Sequence[str]) -> pd.DataFrame:
    """Return the sums in million dollars whose quantity fits a pattern, with `year`, in order of time; those on weak sources are left out."""
    frame = chosen_claims(dossier, patterns, category="trade") if patterns else pd.DataFrame()
    if frame.empty:
        return frame
    frame = firm_claims(dossier, frame[frame["unit"] == MILLIONS])
    return frame.assign(year=frame["earliest"].dt.year).reset_index(drop=True)
