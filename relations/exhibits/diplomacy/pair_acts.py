"""The acts of one state of the pair towards the other, by year."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.diplomacy.frames import years_shown
from relations.measures import event_intensity

TONES = ["year", "n", "cooperative", "neutral", "conflictual"]


def acts_of_years(dossier: Dossier) -> pd.DataFrame:
    """Return `event_intensity` of the pair in the years of the period that have an event of certain year; of a year that the period cuts, the
    events of its part.
    """
    table = event_intensity(dossier.events, dossier.event_weights, *dossier.pair)
    table = table[table["n"] > 0]
    if table.empty:
        return table
    years = years_shown(dossier, int(table["year"].min()), int(table["year"].max()))
    return table[table["year"].isin(years)].reset_index(drop=True)


def acts_counted(dossier: Dossier) -> tuple[int, int]:
    """Return how many acts `acts_of_years` has, and how many of them are quarrels."""
    frame = acts_of_years(dossier)
    return (int(frame["n"].sum()), int(frame["conflictual"].sum())) if len(frame) else (0, 0)
