"""Which sources stand behind events, and how many of them are independent of one another."""

import pandas as pd

from relations.dossier import Dossier
from relations.sources import Source


def event_sources(dossier: Dossier, events: pd.DataFrame) -> list[Source]:
    """Return the sources of the events of the frame (column `event`), in order of id."""
    rows = dossier.event_sources
    return dossier.cite(rows[rows["event"].isin(events["event"])])


def sources_by_event(dossier: Dossier, events: pd.DataFrame) -> dict[str, list[Source]]:
    """Return the sources of each event in the order in which the table has them."""
    rows = dossier.event_sources
    rows = rows[rows["event"].isin(events["event"])]
    known = dossier.declared_sources
    return {str(event): [known[source] for source in group] for event, group in rows.groupby("event")["source"]}


def independent_publishers(dossier: Dossier, events: pd.DataFrame) -> pd.Series:
    """Return for each event the number of origins behind it: publishers, where those that share an origin count once."""
    sources = dossier.sources
    origin = sources["origin"].where(sources["origin"].notna(), sources["publisher"])
    rows = dossier.event_sources.assign(
        origin=lambda frame: frame["source"].map(dict(zip(sources["source"], origin, strict=True)))
    )
    counts = rows.groupby("event")["origin"].nunique()
    return events["event"].map(counts).fillna(0).astype("int64")
