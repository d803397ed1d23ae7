"""Ideal points from votes in the General Assembly, as their authors publish them, to `ideal_points`.

A file holds all states and sessions for one kind of votes, which its columns name: `IdealPointAll` for all votes, `IdealPointMiddleEast` for
those on the Middle East. Of the quantiles those of 5 and 95 per cent are kept. The rows are numbered, so that a missing one shows.
"""

import re
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from relations.errors import DataError
from relations.ingest.opened import decoded, numbered_rows
from relations.package import Package

ISSUES = {"All": "all", "MiddleEast": "middle-east"}
# Session 1 had most of its votes in 1946, each later one in the year after the one before.
BEFORE_SESSION_1 = 1945
_WHOLE, _NUMBER = r"\d+", r"-?\d+(?:\.\d+)?(?:e-\d+)?"


@dataclass(frozen=True)
class PointsFile:
    """A file of points as it stands: its columns, and its rows with their lines."""

    file: Path
    header: list[str]
    rows: list[tuple[int, list[str]]]


def load_ideal_points(file: Path) -> PointsFile:
    """Return the file as it stands. Raises DataError for one that is no text."""
    rows = [*numbered_rows(decoded(file).splitlines(keepends=True), file)]
    return PointsFile(file, rows[0][1] if rows else [], rows[1:])


def read_ideal_points(loaded: PointsFile, package: Package, edition: str) -> dict[str, pd.DataFrame]:
    """Return the points of the pair and the benchmark states for the file's kind of votes, with the table's rows for other kinds.

    Raises DataError with file, line and column for another layout, rows that are missing or too short, cells that are no numbers, a state
    twice in a session or not at all, and a file that ends with an earlier session than the table.
    """
    dossier = package.dossier
    shown = {*dossier["pair"], *dossier["benchmarks"]}
    kind, points = _points(loaded, shown)
    _check_states(loaded.file, points, shown)
    points = points.drop(columns="line").assign(
        issue=ISSUES[kind], year=points["session"] + BEFORE_SESSION_1, source=edition
    )
    return {"ideal_points": _with_other_kinds(loaded.file, points, package)}


def read_points(file: Path) -> pd.DataFrame:
    """Return the points of all states: `session`, `year`, `state` (code of the file), `n` (votes), `estimate`, `low`, `high` (5 and 95 per cent).

    This is for measures of all states at once. A code that two states have in a session, as both Yemens have in the edition of 2024, tells neither and is
    left out there. Errors are those of `read_ideal_points`, but that no state must be there.
    """
    _, points = _points(load_ideal_points(file))
    points = points.drop_duplicates(["state", "session"], keep=False)
    return points.drop(columns="line").assign(year=points["session"] + BEFORE_SESSION_1)


def _points(loaded: PointsFile, shown: set[str] | None = None) -> tuple[str, pd.DataFrame]:
    """Return the kind of votes and the rows of the states `shown`, by default of all."""
    file, header = loaded.file, loaded.header
    kind = _kind(file, header)
    columns = {
        "session": ("session", _WHOLE),
        "state": ("iso3c", ".*"),
        "n": (f"NVotes{kind}", _WHOLE),
        "estimate": (f"IdealPoint{kind}", _NUMBER),
        "low": (f"Q5%{kind}", _NUMBER),
        "high": (f"Q95%{kind}", _NUMBER),
    }
    lacking = [name for name, _ in columns.values() if name not in header]
    if lacking:
        raise DataError(f"{file}:1: no column {', '.join(lacking)}; the file has {', '.join(header)}")
    found = []
    for number, (line, cells) in enumerate(loaded.rows, start=1):
        if len(cells) != len(header):
            raise DataError(
                f"{file}:{line}: {len(cells)} cells, the header has {len(header)}; the file is cut short or damaged"
            )
        if cells[0] != str(number):
            raise DataError(f"{file}:{line}: row '{cells[0]}' where row {number} belongs; rows are missing or mixed")
        row = dict(zip(header, cells, strict=True))
        if shown is None or row["iso3c"] in shown:
            for name, pattern in columns.values():
                if not re.fullmatch(pattern, row[name]):
                    raise DataError(f"{file}:{line}: {name}: '{row[name]}' is not a number")
            found.append({"line": line, **{ours: row[name] for ours, (name, _) in columns.items()}})
    points = pd.DataFrame(found, columns=["line", *columns]).astype(
        {"session": "int64", "n": "int64", "estimate": "float64", "low": "float64", "high": "float64"}
    )
    return kind, points


def _kind(file: Path, header: list[str]) -> str:
    kinds = [name.removeprefix("IdealPoint") for name in header if name.startswith("IdealPoint")]
    if len(kinds) != 1 or kinds[0] not in ISSUES:
        wanted = " or ".join(f"IdealPoint{kind}" for kind in ISSUES)
        raise DataError(f"{file}:1: the columns are {', '.join(header)}; one of them must be {wanted}")
    return kinds[0]


def _check_states(file: Path, points: pd.DataFrame, shown: set[str]) -> None:
    missing = sorted(shown - set(points["state"]))
    if missing:
        raise DataError(
            f"{file}: iso3c: no row of {', '.join(missing)}; the file is cut short or made for other states"
        )
    twice = points[points.duplicated(["state", "session"])]
    if len(twice):
        row = twice.iloc[0]
        raise DataError(f"{file}:{row['line']}: iso3c: {row['state']} is there twice in session {row['session']}")


def _with_other_kinds(file: Path, points: pd.DataFrame, package: Package) -> pd.DataFrame:
    table = package.table("ideal_points")
    before = [row for _, row in table.rows()] if table.file.is_file() else []
    (issue,) = set(points["issue"])
    last = max((int(row["session"]) for row in before if row["issue"] == issue), default=0)
    if points["session"].max() < last:
        raise DataError(
            f"{file}: session: the file ends with session {points['session'].max()}, {table.file.name} with {last}; the file is cut "
            f"short or older. To go back to it on purpose, remove {table.file.name} first"
        )
    others = pd.DataFrame([row for row in before if row["issue"] != issue], columns=table.columns)
    for field in table.fields:
        if field.kind != "string":
            others[field.name] = pd.to_numeric(others[field.name])
    return pd.concat([others, points[table.columns]], ignore_index=True) if len(others) else points[table.columns]
