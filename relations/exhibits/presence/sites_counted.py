"""Sites of the first state's forces as a monitor counts them, beside those of all foreign forces and what the table of facilities names."""

from collections.abc import Mapping, Sequence

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.chronicle.chosen_claims import chosen_claims, firm_claims
from relations.exhibits.presence.units import on_land
from relations.exhibits.sourcing.origin import origin_of
from relations.measures import presence_spans

UNITS: Mapping[str, str] = {
    "certain": "bases and posts",
    "possible": "bases and posts",
    "all": "sites",
    "of_all": "share",
}
LABELS: Mapping[str, str] = {
    "certain": "Named, certain",
    "possible": "Named, possible",
    "all": "Sites of all foreign forces",
}


def sites_counted(dossier: Dossier, patterns: Sequence[str], foreign: Sequence[str] = ()) -> pd.DataFrame:
    """Return the counts in order of time, with what stands beside each at its time.

    `certain` and `possible`: how many bases and posts the table has on the last day of the date; `all`: the sites of all foreign forces that a quantity
    of `foreign` has for the same time, missing without one; `of_all`: the part of these; `monitor`: who counted, by the preferred source.
    """
    frame = chosen_claims(dossier, patterns, units=("sites",)) if patterns else pd.DataFrame()
    if frame.empty:
        return frame
    frame = firm_claims(dossier, frame).reset_index(drop=True)
    whole = dossier.whole
    spans = on_land(presence_spans(whole.presence[whole.presence["owner"] == dossier.first], dossier.made_on))
    days = frame["latest"]
    every = chosen_claims(dossier, foreign, units=("sites",)).set_index("as_of")["value"] if foreign else {}
    frame = frame.assign(
        certain=[int(((spans["certain_first"] <= day) & (spans["certain_last"] >= day)).sum()) for day in days],
        possible=[int(((spans["possible_first"] <= day) & (spans["possible_last"] >= day)).sum()) for day in days],
        all=[float(every[time]) if time in every else float("nan") for time in frame["as_of"]],
        monitor=[origin_of(dossier, source) for source in frame["source"]],
    )
    return frame.assign(of_all=frame["value"] / frame["all"])
