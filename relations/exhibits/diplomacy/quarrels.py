"""The quarrels between the two states: acts of the one towards the other whose tone is one of conflict."""

from collections.abc import Mapping

import pandas as pd

from relations.dossier import Dossier

Reasons = Mapping[str, str]
DISPUTED = "disputed"  # the confidence of an event on which sources differ


def quarrels(dossier: Dossier) -> pd.DataFrame:
    """Return the quarrels that are dated to one year of the period, with that `year`, in order of time; those that `acts_of_years` counts."""
    events = dossier.events
    between = events["initiator"].isin(dossier.pair) & events["target"].isin(dossier.pair)
    found = events[between & (events["tone"] == "conflictual")]
    found = found[found["earliest"].dt.year == found["latest"].dt.year]
    first = dossier.declared_periods[0].start
    found = found[found["earliest"] >= pd.Timestamp(first)]
    return found.assign(year=found["earliest"].dt.year).sort_values(["earliest", "latest", "event"], ignore_index=True)


def kind_said(n: int) -> str:
    """Return what `n` acts were: `a quarrel` for none and one, `quarrels` for several."""
    return "a quarrel" if n < 2 else "quarrels"


def reasons_of(found: pd.DataFrame, reasons: Reasons, most: int = 3) -> list[str]:
    """Return at most `most` of the words that `reasons` gives for the events of the frame, each once, those of more events first."""
    words = found["event"].map(dict(reasons)).dropna()
    return list(words.value_counts(sort=False).sort_values(ascending=False, kind="stable").index)[:most]
