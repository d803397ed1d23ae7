"""Table: events of some kinds in order of time, with their grade and a source."""

from collections.abc import Sequence

import pandas as pd

from relations.dates import date_words
from relations.dossier import Dossier
from relations.exhibits.base import Table
from relations.exhibits.no_data import NoData
from relations.exhibits.sourcing.nearest_source import listed_once, nearest_sources
from relations.exhibits.sourcing.origin import linked_origin
from relations.exhibits.words.numbers import counted, number
from relations.exhibits.words.wording import capital
from relations.periods import day_text


def events_listed(
    dossier: Dossier,
    what: str,
    kinds: Sequence[str],
    *,
    rows: int = 30,
    since_change: bool = False,
    without: Sequence[str] = (),
    chosen: Sequence[str] = (),
) -> Table | NoData:
    """Return the events of these kinds but for those with an id in `without`, or those with an id in `chosen` alone; `what` names them in the plural.

    `since_change` keeps those of the last declared period. Where there are more than `rows`, those of weight and then the confirmed ones are shown,
    and the data hold all.
    """
    dossier.check_names("events", "kind", kinds)
    dossier.check_names("events", "event", without)
    dossier.check_names("events", "event", chosen)
    events = dossier.events
    if chosen:
        events = events[events["event"].isin(list(chosen))]
    events = events[events["kind"].isin(list(kinds)) & ~events["event"].isin(list(without))]
    if since_change:
        change = dossier.declared_periods[-1].start
        if dossier.period and dossier.period.end and dossier.period.end < change:
            return NoData(f"This period ends before {day_text(change)}, from when the {what} are listed.")
        events = events[events["earliest"] >= pd.Timestamp(change)]
    if events.empty:
        return NoData(f"The data hold no {what} in this period.")
    events = events.sort_values(["earliest", "latest", "event"], ignore_index=True, na_position="first")
    heavy, firm = events["weight"] == "high", events["confidence"] == "confirmed"
    shown = events.loc[(2 * heavy + firm).sort_values(ascending=False, kind="stable").index].head(rows).sort_index()
    named = nearest_sources(dossier, shown)
    return Table(
        id=what.replace(" ", "-"),
        title=_title(events, what),
        subtitle=f"{capital(what)} in order of time"
        + (
            f"; {len(shown)} of {number(len(events))}, those of weight and the confirmed ones first"
            if len(shown) < len(events)
            else ""
        ),
        note="Confirmed: at least two publishers that do not depend on one another. Reported: one. Disputed: sources disagree on whether or how it happened. "
        "Of several sources one is named.",
        columns=[("Date", "left"), ("Event", "left"), ("Grade", "left"), ("Source", "left")],
        rows=[
            [date_words(row.date), row.title, row.confidence, linked_origin(dossier, named[row.event])]
            for row in shown.itertuples()
        ],
        sources=listed_once(list(named.values())),
        data=events[["event", "date", "title", "kind", "initiator", "target", "confidence", "weight", "summary"]],
    )


def _title(events: pd.DataFrame, what: str) -> str:
    if len(events) == 1:
        return str(events["title"].iloc[0])
    confirmed, reported, disputed = (
        int((events["confidence"] == grade).sum()) for grade in ("confirmed", "reported", "disputed")
    )
    single = [counted(reported, "reported", "reported")] if reported else []
    grades = [_how_many(confirmed, "confirmed"), *single, _how_many(disputed, "disputed")]
    return f"{capital(counted(len(events), what, what))}: {', '.join(grades)}"


def _how_many(n: int, grade: str) -> str:
    return counted(n, grade, grade) if n else f"none {grade}"
