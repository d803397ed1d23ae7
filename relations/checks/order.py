"""Dates that depend on one another: what follows does not come before, and a part lies within the whole."""

from collections.abc import Iterator
from itertools import pairwise

from relations.checks.problem import Problem
from relations.checks.tables import Tables
from relations.edtf import Span, parse_edtf

# (table, columns in the order in which they must follow one another)
_SEQUENCES = (
    ("agreements", ("signed", "ratified")),
    ("agreements", ("signed", "in_force", "ended")),
    ("visits", ("start", "end")),
    ("presence", ("start", "end")),
)


def check_order(tables: Tables) -> Iterator[Problem]:
    """Yield a problem where a later step is dated before an earlier one, or a visit outside the dates of its event.

    Dates of limited precision may overlap; only what cannot be true is a problem.
    """
    for name, columns in _SEQUENCES:
        for line, row in tables.of(name):
            dated = [(column, span) for column in columns if (span := _span(row[column]))]
            for (earlier, a), (later, b) in pairwise(dated):
                if a.earliest and b.latest and b.latest < a.earliest:
                    message = f"{row[later]} is before {earlier} ({row[earlier]})"
                    yield tables.problem(name, line, later, message)
    dates = {row["event"]: row["date"] for _, row in tables.of("events")}
    for line, row in tables.of("visits"):
        whole, start, end = _span(dates.get(row["event"], "")), _span(row["start"]), _span(row["end"])
        if whole and start and _apart(whole, Span(start.earliest, (end or start).latest)):
            last = row["end"] or row["start"]
            message = f"{row['start']} to {last} is outside the date of its event ({dates[row['event']]})"
            yield tables.problem("visits", line, "start", message)


def _span(cell: str) -> Span | None:
    try:
        return parse_edtf(cell) if cell else None
    except ValueError:
        return None  # the check of cells names it


def _apart(a: Span, b: Span) -> bool:
    return bool(
        (a.latest and b.earliest and a.latest < b.earliest) or (b.latest and a.earliest and b.latest < a.earliest)
    )
