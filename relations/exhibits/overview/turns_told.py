"""Key findings that are one event each, in words that the texts of a report give, with the day and the grade from the data."""

from collections.abc import Mapping

from relations.dates import date_words
from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.chronicle.turn_findings import turn_findings

_GRADES = {"reported": ", as reported", "disputed": "; accounts differ"}


def turns_told(dossier: Dossier, turns: Mapping[str, str], *, id: str, exhibit: str | None = None) -> list[KeyFigure]:  # noqa: A002 (the name in the record)
    """Return a finding for each of the events in `turns` that lies in the period, in their order: a sentence without its stop, with `{when}` for the date.

    Raises UsageError for an event that the data do not have.
    """
    dossier.check_names("events", "event", turns)
    return [_told(one, turns) for one in turn_findings(dossier, list(turns), id=id, exhibit=exhibit)]


def _told(found: KeyFigure, turns: Mapping[str, str]) -> KeyFigure:
    event = found.data.iloc[0]
    said = turns[event["event"]].replace("{when}", f"**{date_words(event['date'])}**")
    return found.but(statement=f"{said}{_GRADES.get(event['confidence'], '')}.")
