"""The order of the sources of a report, and how many of them a printed list names.

What the text cites, and what exhibits of few sources name, comes first. An exhibit that sums up dozens of works, such as a table whose rows have
their own, gives their numbers alone; those follow, so that a list cut short for print has no gaps in its numbers.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

FEW = 5  # sources that the line under an exhibit names
LONG = 30  # works beyond which a printed list is cut short
DOZEN = 12  # works; to leave out no more spares a few lines, and figures would cite what is not printed


def named_here(record: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the sources that an exhibit names at its place, none of one that has many."""
    ids = _ids(record)
    return ids if len(ids) <= FEW else ()


def in_order(named: Sequence[str], records: Iterable[Mapping[str, Any]]) -> list[str]:
    """Return all sources by their number: those that are named, then what else exhibits rest on."""
    return list(dict.fromkeys([*named, *(source for record in records for source in _ids(record))]))


def printed(named: int, of: int) -> int:
    """Return how many works a printed list has: all of a short one, or where no more than a dozen would be left out, else those that are named."""
    return of if of <= LONG or of - named <= DOZEN else named


def _ids(record: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(source["id"] for source in record["sources"])
