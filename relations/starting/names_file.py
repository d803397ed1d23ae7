"""The file in which a user says what unknown names mean: drafted with all of them, filled in, and read again."""

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from relations.csv_text import csv_text
from relations.errors import DataError, UsageError
from relations.files import write_whole
from relations.package import Package, Row
from relations.starting.names_used import WEAPON, Unknown
from relations.suggest import did_you_mean
from relations.table_text import row_key, rows_by_key, table_text
from relations.text_file import read_text

COLUMNS = ["scheme", "name", "means", "called", "kind", "closest"]


@dataclass(frozen=True)
class Meaning:
    """A row that was filled in: the code of a state (of a weapon its category), and name and kind of a state that the list lacks."""

    line: int
    scheme: str
    name: str
    means: str
    called: str
    kind: str


def read_names(file: Path) -> list[Meaning]:
    """Return the rows whose `means` is filled in. Raises UsageError where there is no such file, DataError for other columns."""
    try:
        reader = csv.DictReader(io.StringIO(read_text(file), newline=""))
    except FileNotFoundError:
        raise UsageError(f"{file}: no such file") from None
    if (reader.fieldnames or [])[:3] != COLUMNS[:3]:
        raise DataError(f"{file}:1: the columns are not {', '.join(COLUMNS)}")
    found = []
    for row in reader:
        cells = [(row.get(column) or "").strip() for column in COLUMNS[:-1]]
        if cells[2]:
            found.append(Meaning(reader.line_num, *cells))
    return found


def draft_names(file: Path, unknown: Iterable[Unknown], settled: Iterable[Meaning]) -> None:
    """Write the names that are still unknown, with the closest known ones, above those that were filled in already."""
    rows = [
        [one.scheme, one.name, "", "", "", "; ".join(f"{code} {name}" for name, code in one.closest)] for one in unknown
    ]
    done = [[one.scheme, one.name, one.means, one.called, one.kind, ""] for one in settled]
    write_whole(file, csv_text([COLUMNS, *rows, *done]))


def settle(package: Package, meanings: Iterable[Meaning], file: Path, source: str) -> None:
    """Add the names to the tables of a package that is being made, and the states that its list lacks; they are cited as `source`.

    Raises DataError with file and line for a code that neither the list has nor the row names, and for a category that is none.
    """
    states, names, weapons = (package.table(name) for name in ("states", "state_names", "arms_categories"))
    rows = {table.name: rows_by_key(table) for table in (states, names, weapons)}
    categories = list(weapons.field("category").enum or ())
    kinds = list(states.field("kind").enum or ())
    for one in meanings:
        where = f"{file}:{one.line}"
        if one.scheme == WEAPON:
            _check(one.means, categories, "category", where)
            row: Row = {"description": one.name, "category": one.means, "source": source}
            rows["arms_categories"][row_key(weapons, row)] = row
            continue
        if (one.means,) not in rows["states"]:
            if not one.called:
                known = [row["state"] for row in rows["states"].values()]
                raise DataError(
                    f"{where}: means: '{one.means}' is no code of the list{did_you_mean(one.means, known)}; "
                    "for a new state or actor say in `called` what it is called"
                )
            kind = one.kind or "unknown"
            _check(kind, kinds, "kind", where)
            rows["states"][(one.means,)] = dict.fromkeys(states.columns, "") | {
                "state": one.means,
                "name": one.called,
                "kind": kind,
                "source": source,
            }
        row = {"scheme": one.scheme, "name": one.name, "state": one.means}
        rows["state_names"][row_key(names, row)] = row
    for table in (states, names, weapons):
        found = rows[table.name]
        write_whole(table.file, table_text(table, [found[key] for key in sorted(found)]))


def _check(word: str, known: list[str], what: str, where: str) -> None:
    if word not in known:
        raise DataError(f"{where}: '{word}' is no {what}; use {', '.join(known)}")
