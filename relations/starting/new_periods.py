"""Periods of a package that begins: decades, or those of a file."""

import csv
import io
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path

from relations.errors import DataError, UsageError
from relations.package import Row
from relations.text_file import read_text


def decades(first_year: int, last_year: int, source: str) -> list[Row]:
    """Return a row for each decade of the calendar from one year to another; the first begins with its year, the last is open."""
    starts = [date(first_year, 1, 1)]
    starts += [date(year, 1, 1) for year in range(first_year // 10 * 10 + 10, last_year + 1, 10)]
    names = [f"{start.year // 10 * 10}s" for start in starts]
    reason = "The decades of the calendar, as long as nobody has drawn better boundaries."
    found = [
        (start, {"period": name, "name": name, "reason": reason}) for name, start in zip(names, starts, strict=True)
    ]
    return _rows(found, source)


def periods_of(file: Path, source: str) -> list[Row]:
    """Return the periods of a CSV file with `period` (an id), `name` and `start` (a day), and if it has them `short` and `reason`.

    Each ends on the day before the next begins, the last is open. Raises UsageError where there is no such file, DataError with line and column.
    """
    try:
        reader = csv.DictReader(io.StringIO(read_text(file), newline=""))
    except FileNotFoundError:
        raise UsageError(f"{file}: no such file") from None
    lacking = [name for name in ("period", "name", "start") if name not in (reader.fieldnames or [])]
    if lacking:
        raise DataError(f"{file}:1: no column {' and no '.join(lacking)}")
    found = []
    for row in reader:
        try:
            found.append((date.fromisoformat(row["start"] or ""), row))
        except ValueError:
            raise DataError(
                f"{file}:{reader.line_num}: start: '{row['start']}' is not a day such as 1991-12-26"
            ) from None
    if not found:
        raise DataError(f"{file}: no period below the header")
    found.sort(key=lambda pair: pair[0])
    return _rows(found, source)


def _rows(found: Sequence[tuple[date, Mapping[str, str]]], source: str) -> list[Row]:
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
            "source": source,
        }
        for (start, row), end in zip(found, ends, strict=True)
    ]
