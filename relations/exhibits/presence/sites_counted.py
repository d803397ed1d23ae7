"""Sites of the first state's forces as a monitor counts them, with what the table of facilities names for the same time."""

from collections.abc import Sequence

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.chronicle.chosen_claims import chosen_claims, firm_claims
from relations.exhibits.presence.units import on_land
from relations.measures import presence_spans


def sites_counted(dossier: Dossier, patterns: Sequence[str]) -> pd.DataFrame:
    """Return the counts in order of time, with `certain` and `possible`: how many bases and posts the table has on the last day of their date."""
    frame = chosen_claims(dossier, patterns, units=("sites",)) if patterns else pd.DataFrame()
    if frame.empty:
        return frame
    frame = firm_claims(dossier, frame).reset_index(drop=True)
    whole = dossier.whole
    spans = on_land(presence_spans(whole.presence[whole.presence["owner"] == dossier.first], dossier.made_on))
    days = frame["latest"]
    certain = [int(((spans["certain_first"] <= day) & (spans["certain_last"] >= day)).sum()) for day in days]
    possible = [int(((spans["possible_first"] <= day) & (spans["possible_last"] >= day)).sum()) for day in days]
    return frame.assign(certain=certain, possible=possible)
