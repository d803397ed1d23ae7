"""The list of tables: how many rows each has and what time they cover."""

from collections.abc import Iterable
from datetime import date

from relations.curation.lookup.clip import time_of
from relations.curation.lookup.grid import Column, Grid
from relations.edtf import parse_edtf
from relations.package import Package

_COLUMNS = [Column("table"), Column("rows", "integer"), Column("from"), Column("to"), Column("title")]


def list_tables(package: Package) -> Grid:
    """Return one row per table: `rows`, the first and the last date that its rows state, as precise as they state it, and its title.

    A table without time has no dates; an open interval counts with its beginning.
    """
    grid = []
    for table in package.tables.values():
        rows = [cells for _, cells in table.cells()]
        time = time_of(package, table)
        first, last = _ends(dict.fromkeys(map(time, rows))) if time else ("", "")
        grid.append([table.name, str(len(rows)), first, last, table.title])
    return Grid(_COLUMNS, grid)


def _ends(dates: Iterable[str]) -> tuple[str, str]:
    """Return the ends of dates (EDTF or years) as they are written, leaving out what is no date."""
    first: list[tuple[date, str]] = []
    last: list[tuple[date, str]] = []
    for text in dates:
        try:
            span = parse_edtf(text)
        except ValueError:
            continue
        start, _, end = text.partition("/")
        if span.earliest:
            first.append((span.earliest, start))
        if span.latest:
            last.append((span.latest, end or start))
        elif span.earliest:
            last.append((span.earliest, start))
    return min(first, default=(None, ""))[1], max(last, default=(None, ""))[1]
