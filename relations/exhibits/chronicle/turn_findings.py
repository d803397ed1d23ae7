"""Key findings that are one event each: what turned the subject of a report last, named by the notebook."""

from collections.abc import Mapping, Sequence

import pandas as pd

from relations.dates import date_words
from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.sourcing.best_first import best_first
from relations.exhibits.sourcing.event_sources import event_sources
from relations.exhibits.sourcing.nearest_source import nearest_sources
from relations.exhibits.words.wording import capital
from relations.sources import COPY_GRADES, Source

_NAMED = 3  # sources
_DOUBT = {"reported": " (as reported)", "disputed": " (accounts differ)"}
_GRADES = {"reported": ", as reported", "disputed": "; accounts differ"}  # at the end of a sentence


def turn_findings(
    dossier: Dossier,
    turns: Sequence[str] | Mapping[str, str],
    *,
    id: str,  # noqa: A002 (the name in the record)
    exhibit: str | None,
) -> list[KeyFigure]:
    """Return a finding for each of the events `turns` that lies in the period, in their order; what rests on few reports says so.

    A mapping gives for each event a sentence without its stop, in the words of its summary, with `{when}` for the date; without one, the title tells it.
    """
    told = turns if isinstance(turns, Mapping) else {}
    events = dossier.events.set_index("event", drop=False)
    return [
        _finding(
            dossier, events.loc[[one]], told.get(one, ""), id=id if place == 0 else f"{id}-{place + 1}", exhibit=exhibit
        )
        for place, one in enumerate(turns)
        if one in events.index
    ]


def _finding(dossier: Dossier, event: pd.DataFrame, told: str, *, id: str, exhibit: str | None) -> KeyFigure:  # noqa: A002
    row = event.iloc[0]
    when = date_words(row["date"])
    return KeyFigure(
        id=id,
        title="A turn",
        subtitle="An event that changed the subject of the report, as reported",
        statement=_statement(row, told, when),
        value=None,
        unit="event",
        formatted=capital(when),
        exhibit=exhibit,
        sources=_named(dossier, event),
        data=event[["event", "date", "title", "confidence", *(["summary"] if told else [])]].reset_index(drop=True),
    )


def _statement(row: pd.Series, told: str, when: str) -> str:
    grade = row["confidence"]
    if told:
        return f"{told.replace('{when}', f'**{when}**')}{_GRADES.get(grade, '')}."
    return f"**{capital(when)}**{_DOUBT.get(grade, '')}: {row['title']}."


def _named(dossier: Dossier, event: pd.DataFrame) -> list[Source]:
    """Return the source nearest to the event and the first others, the best first, as many as a sentence bears; the data hold all."""
    (nearest,) = nearest_sources(dossier, event).values()
    return [nearest, *(one for one in own_reports(dossier, event) if one.id != nearest.id)][:_NAMED]


def own_reports(dossier: Dossier, event: pd.DataFrame) -> list[Source]:
    """Return the sources of an event, the best first, without those that only sum up others, where there are any besides."""
    sources = event_sources(dossier, event)
    grades = dossier.sources.set_index("source")["grade"]
    return best_first(dossier, [one for one in sources if grades[one.id] not in COPY_GRADES] or sources)
