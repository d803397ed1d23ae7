"""Parts of years: a yearly figure that covers a part of its year says so in columns, not in its note.

Measures and periods read columns. Takes the tables whose time is a year, and looks at their spans and notes.
"""

import re
from collections.abc import Iterator
from datetime import date

from relations.checks.problem import Problem
from relations.checks.tables import Tables

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
# "From 30 September", "to 7 December 2024", "until June", "the first half": a note that restricts its year.
_PART = re.compile(
    rf"\b(?:from|since|to|till|until|through|up to|before|after)\s+(?:(?:the end of|early|mid-|late)\s*)?"
    rf"(?:\d{{1,2}}\s+)?(?:{_MONTHS})\b"
    rf"|\b(?:{_MONTHS})\s*(?:to|[–-])\s*(?:{_MONTHS})\b"
    r"|\b(?:first|second)\s+half\b|\b(?:first|last)\s+(?:quarter|\w+\s+months)\b",
    re.IGNORECASE,
)


def check_spans(tables: Tables) -> Iterator[Problem]:
    """Yield a problem for each span outside its year, and for each note that restricts a year which the columns give as whole."""
    for name, table in tables.package.tables.items():
        time = table.time or ""
        if not any(field.name == time and field.kind == "integer" for field in table.fields):
            continue
        span = table.span
        for line, row in tables.of(name):
            year = row[time]
            if span and not (row[span[0]][:4] == row[span[1]][:4] == year and row[span[0]] <= row[span[1]]):
                yield tables.problem(name, line, span[0], f"{row[span[0]]} to {row[span[1]]} is no part of {year}")
            note = row.get("note", "")
            found = _PART.search(note)
            if found and not (span and _is_part(row[span[0]], row[span[1]])):
                message = f"'{found[0]}' restricts the year; say so in the columns that `span` declares, where measures see it"
                yield tables.problem(name, line, "note", message)


def _is_part(start: str, end: str) -> bool:
    try:
        first, last = date.fromisoformat(start), date.fromisoformat(end)
    except ValueError:
        return False
    return (first.month, first.day, last.month, last.day) != (1, 1, 12, 31)
