"""Periods of a package that begins: decades, those of a file, or the terms of leaders in one."""

import csv
import io
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

from relations.errors import DataError, UsageError
from relations.package import Row
from relations.starting.own_source import OWN, stated_source
from relations.text_file import read_text

_LEADERS = ("leader", "start", "end", "source")
_GIVEN = ("period", "name", "start")
_LINE = 14  # characters of a short name that fit a line of a chart

Found = tuple[int, date, dict[str, str]]  # line, first day, cells


def decades(first_year: int, last_year: int) -> list[Row]:
    """Return a row for each decade of the calendar from one year to another; the first begins with its year, the last is open."""
    starts = [date(first_year, 1, 1)]
    starts += [date(year, 1, 1) for year in range(first_year // 10 * 10 + 10, last_year + 1, 10)]
    reason = "The decades of the calendar, as long as nobody has drawn better boundaries."
    names = [f"{start.year // 10 * 10}s" for start in starts]
    cells = [{"period": name, "name": name, "reason": reason} for name in names]
    return _rows([*zip(starts, cells, strict=True)])


def periods_of(file: Path) -> tuple[list[Row], list[Row]]:
    """Return the periods of a CSV file, and the sources that it names.

    It has either `period` (an id), `name` and `start` (a day), and if you like `short`, `reason` and `source`; or `leader`, `start`, `end` and `source`,
    one row a term of office. `source` is the work that states the row, in words. Each period ends on the day before the next begins, the last is open.

    Raises UsageError where there is no such file, DataError with line and column for what it lacks or a term that begins before another ends.
    """
    try:
        reader = csv.DictReader(io.StringIO(read_text(file), newline=""))
    except FileNotFoundError:
        raise UsageError(f"{file}: no such file") from None
    header = reader.fieldnames or []
    wanted = _LEADERS if "leader" in header else _GIVEN
    lacking = [name for name in wanted if name not in header]
    if lacking:
        raise DataError(f"{file}:1: no column {' and no '.join(lacking)}")
    found = []
    for row in reader:
        cells = {name: (row.get(name) or "").strip() for name in header}
        found.append((reader.line_num, _day(file, reader.line_num, "start", cells["start"]), cells))
    if not found:
        raise DataError(f"{file}: no period below the header")
    found.sort(key=lambda one: one[:2][::-1])
    for one, other in pairwise(found):
        if one[1] == other[1]:
            raise DataError(f"{file}:{other[0]}: start: {other[1]} begins the period of line {one[0]} too")
    if wanted is _LEADERS:
        found = _terms(file, found)
    sources = {text: stated_source(text) for text in (cells.get("source", "") for _, _, cells in found) if text}
    cited = [
        (start, cells | {"source": sources[cells["source"]]["source"]} if cells.get("source") else cells)
        for _, start, cells in found
    ]
    return _rows(cited), [*sources.values()]


def _day(file: Path, line: int, column: str, text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise DataError(f"{file}:{line}: {column}: '{text}' is not a day such as 1991-12-26") from None


def _terms(file: Path, found: Sequence[Found]) -> list[Found]:
    """Return the terms as periods: named after the leader, who comes back in a later one with the year."""
    last = len(found) - 1
    seen: Counter[str] = Counter()
    periods = []
    for at, (line, start, cells) in enumerate(found):
        if not cells["source"]:
            raise DataError(f"{file}:{line}: source: empty; name the work that states the term")
        leader = cells["leader"]
        if cells["end"]:
            end = _day(file, line, "end", cells["end"])
            if end < start or (at < last and end > found[at + 1][1]):
                after = (
                    f"after the next term begins ({found[at + 1][1]})"
                    if end >= start
                    else f"before it begins ({start})"
                )
                raise DataError(f"{file}:{line}: end: the term of {leader} ends {after}")
        elif at < last:
            raise DataError(f"{file}:{line}: end: empty; only the last term may be open")
        seen[leader] += 1
        again = f" {start.year}" if seen[leader] > 1 else ""
        name = f"{leader}{again}"
        until = f", until {cells['end']}" if cells["end"] else ""
        own = {
            "period": re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-"),
            "name": name,
            "short": name if len(name) <= _LINE else f"{leader.split()[-1]}{again}",
            "reason": f"{leader} took office{until}.",
            "source": cells["source"],
        }
        periods.append((line, start, own))
    return periods


def _rows(found: Sequence[tuple[date, Mapping[str, str]]]) -> list[Row]:
    """Return the rows of periods that begin on these days, in order: each ends on the day before the next begins, the last is open."""
    ends = [*(str(after - timedelta(days=1)) for after, _ in found[1:]), ""]
    return [
        {
            "period": row["period"],
            "name": row["name"],
            "short": row.get("short") or row["name"],
            "start": str(start),
            "end": end,
            "reason": row.get("reason") or "As the periods of this dossier were given.",
            "source": row.get("source") or OWN,
        }
        for (start, row), end in zip(found, ends, strict=True)
    ]
