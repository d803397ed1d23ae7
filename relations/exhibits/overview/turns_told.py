"""Key findings that are one event each, in words that the texts of a report give, with the day and the grade from the data."""

from collections.abc import Mapping

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.chronicle.turn_findings import turn_findings


def turns_told(dossier: Dossier, turns: Mapping[str, str], *, id: str, exhibit: str | None = None) -> list[KeyFigure]:  # noqa: A002 (the name in the record)
    """Return a finding for each of the events in `turns` that lies in the period, in their order: a sentence without its stop, with `{when}` for the date.

    Raises UsageError for an event that the data do not have.
    """
    dossier.check_names("events", "event", turns)
    return turn_findings(dossier, turns, id=id, exhibit=exhibit)
