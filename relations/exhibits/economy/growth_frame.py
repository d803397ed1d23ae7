"""How much officials say that trade grew, in per cent or times, by the year of which they say it."""

from collections.abc import Sequence

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.chronicle.chosen_claims import chosen_claims, claimed, firm_claims

TIMES = "times"
GROWTH_UNITS = ("per cent", "percent", TIMES)


def growth_frame(dossier: Dossier, patterns: Sequence[str]) -> pd.DataFrame:
    """Return the claims on growth whose quantity fits a pattern, with `year`, in order of time; those on weak sources are left out."""
    frame = chosen_claims(dossier, patterns, category="trade", units=GROWTH_UNITS) if patterns else pd.DataFrame()
    if frame.empty:
        return frame
    frame = firm_claims(dossier, frame)
    return frame.assign(year=frame["earliest"].dt.year).reset_index(drop=True)


def grown(row: pd.Series) -> str:
    """Return a growth in words: `42 per cent`, `more than 30 per cent`, `to 3.5 times`."""
    amount = claimed(row).replace("at least", "more than")
    return f"to {amount} times" if row["unit"] == TIMES else f"{amount} per cent"
