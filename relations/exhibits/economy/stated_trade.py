"""Sums of trade that officials, embassies or the press state, by year."""

from collections.abc import Mapping, Sequence

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.chronicle.chosen_claims import chosen_claims, firm_claims
from relations.exhibits.economy.frames import BASE
from relations.measures import real_terms

MILLIONS = "million USD"
UNITS: Mapping[str, str] = {"real": f"million USD, prices of {BASE}"}
LABELS: Mapping[str, str] = {"real": f"At prices of {BASE}"}


def stated_turnover(dossier: Dossier, patterns: Sequence[str]) -> pd.DataFrame:
    """Return the sums in million dollars whose quantity fits a pattern, with `year`, in order of time; those on weak sources are left out."""
    frame = chosen_claims(dossier, patterns, category="trade") if patterns else pd.DataFrame()
    if frame.empty:
        return frame
    frame = firm_claims(dossier, frame[frame["unit"] == MILLIONS])
    return frame.assign(year=frame["earliest"].dt.year).reset_index(drop=True)


def priced_sums(dossier: Dossier, frame: pd.DataFrame) -> pd.DataFrame:
    """Return the stated sums with `real`, in prices of the base year of all reports; a bound is priced as it stands, NaN where the deflator ends before."""
    if frame.empty:
        return frame.assign(real=pd.Series(dtype="float64"))
    stated = frame["value"].fillna(frame["stated_high"]).fillna(frame["stated_low"])
    priced = frame[["year"]].assign(value=stated, unit=f"{MILLIONS}, current prices")
    return frame.assign(real=real_terms(priced, dossier.whole.deflator, BASE)["value"])
