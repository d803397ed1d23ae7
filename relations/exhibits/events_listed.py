"""Table: events of some kinds in order of time, with their grade and a source."""

from collections.abc import Sequence

import pandas as pd

from relations.dates import date_words
from relations.dossier import Dossier
from relations.exhibits.base import Cell, Table
from relations.exhibits.event_sources import event_sources, sources_by_event
from relations.exhibits.no_data import NoData
from relations.exhibits.numbers import counted, number
from relations.sources import Source


def events_listed(
    dossier: Dossier, what: str, kinds: Sequence[str], *, rows: int = 30, since_change: bool = False
) -> Table | NoData:
    """Return the events of these kinds; `what` names them in the plural. `since_change` keeps those of the last declared period.

    Where there are more than `rows`, those of weight and then the confirmed ones are shown, and the data hold all.
    """
    events = dossier.events
    events = events[events["kind"].isin(list(kinds))]
    if since_change:
        events = events[events["earliest"] >= pd.Timestamp(dossier.declared_periods[-1].start)]
    if events.empty:
        return NoData(f"The data hold no {what} in this period.")
    events = events.sort_values(["earliest", "latest", "event"], ignore_index=True, na_position="first")
    heavy, firm = events["weight"] == "high", events["confidence"] == "confirmed"
    shown = events.loc[(2 * heavy + firm).sort_values(ascending=False, kind="stable").index].head(rows).sort_index()
    sources = sources_by_event(dossier, shown)
    disputed = int((events["confidence"] == "disputed").sum())
    return Table(
        id=what.replace(" ", "-"),
        title=str(events["title"].iloc[0])
        if len(events) == 1
        else f"{_first_up(counted(len(events), what, what))}: {number(firm.sum())} confirmed, {number(disputed)} disputed",
        subtitle=f"{_first_up(what)} in order of time"
        + (f"; {len(shown)} of {number(len(events))}, those of weight and the confirmed ones first" if len(shown) < len(events) else ""),
        note="Confirmed: at least two publishers that do not depend on one another. Reported: one. Disputed: sources disagree on whether or how it happened.",
        columns=[("Date", "left"), ("Event", "left"), ("Grade", "left"), ("Source", "left")],
        rows=[[date_words(row.date), row.title, row.confidence, _link(sources[row.event])] for row in shown.itertuples()],
        sources=event_sources(dossier, shown),
        data=events[["event", "date", "title", "kind", "initiator", "target", "confidence", "weight", "summary"]],
    )


def _link(sources: list[Source]) -> Cell:
    source = next((one for one in sources if one.url), sources[0])
    return {"text": source.publisher, "href": source.url} if source.url else source.publisher


def _first_up(text: str) -> str:
    return text[0].upper() + text[1:]
