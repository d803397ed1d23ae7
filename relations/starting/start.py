"""Making a data package for a pair of states in one go: whole and checked, or not at all."""

import secrets
import shutil
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from relations.checks.every_check import check
from relations.errors import DataError, UsageError
from relations.files import write_all
from relations.ingest import KINDS, check_there, ingest_loaded, load
from relations.ingest.write import TableChange
from relations.package import Package, Row, open_package
from relations.starting.absences import absences
from relations.starting.arms_edition import arms_edition, beginning
from relations.starting.later_rows import leave_out_earlier
from relations.starting.names_file import draft_names, read_names, settle
from relations.starting.names_used import unknown_names
from relations.starting.new_descriptor import new_descriptor
from relations.starting.new_periods import decades, periods_of
from relations.starting.own_source import OWN, own_source
from relations.starting.producers import PRODUCERS
from relations.starting.shared_rows import shared_rows
from relations.starting.used_sources import used_sources
from relations.suggest import check_known
from relations.table_text import row_key, table_text

_FIRST_YEAR = 1946  # of votes; where nothing is read, the periods begin with it
_TOLD = 20  # problems that a message lists


@dataclass(frozen=True)
class NewPackage:
    """What a package is to be made from: the pair, and the producers' files by kind, with what the user says of them."""

    pair: Sequence[str]
    benchmarks: Sequence[str] = ()
    files: Mapping[str, Path] = field(default_factory=dict)
    editions: Mapping[str, str] = field(default_factory=dict)
    periods: Path | None = None
    names: Path | None = None
    since: int | None = None


def start(folder: Path, wanted: NewPackage, kept: Package | None = None) -> list[TableChange]:
    """Make the package in `folder`, which must not be there or be empty, and return what was written from files.

    `kept` is the package whose schema and shared tables it takes, by default the one that comes with the code. Names that nobody knows are all
    drafted into a file beside the folder (or the one given) and told in one DataError. Raises UsageError for what cannot be asked for, DataError for
    files that cannot be trusted and for a package that does not pass the checks. Whatever is raised, `folder` is as it was.
    """
    kept = kept or open_package()
    _check(folder, wanted, kept)
    folder.parent.mkdir(parents=True, exist_ok=True)
    beside = folder.with_name(f".{folder.name}.{secrets.token_hex(8)}")
    beside.mkdir()
    try:
        changes = _make(Package(beside), folder, wanted, kept)
        if folder.is_dir():
            folder.rmdir()
        beside.rename(folder)
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    return changes


def _check(folder: Path, wanted: NewPackage, kept: Package) -> None:
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UsageError(f"{folder}: something is there already; name a new folder")
    if len(wanted.pair) != 2 or len(set(wanted.pair)) != 2:
        raise UsageError(f"a pair is two different codes, such as ABC,XYZ, not '{','.join(wanted.pair)}'")
    known = [row["state"] for _, row in kept.table("states").rows()]
    check_known("state", [*wanted.pair, *wanted.benchmarks], known, where="states.csv")
    check_known("kind of file", [*wanted.files, *wanted.editions], KINDS)
    check_there(wanted.files.values())


def _make(package: Package, folder: Path, wanted: NewPackage, kept: Package) -> list[TableChange]:
    shown = [*wanted.pair, *(code for code in wanted.benchmarks if code not in wanted.pair)]
    shared = shared_rows(kept, shown)
    names = {row["state"]: row["name"] for row in shared["states"]}
    title = " and ".join(names[code] for code in wanted.pair)
    own = "-".join(wanted.pair).lower() + "-relations"
    descriptor = new_descriptor(kept, wanted.pair, shown[2:], title, own)
    write_all({package.root / "datapackage.json": descriptor})
    editions = [
        PRODUCERS[kind].source(wanted.editions.get(kind, f"file {file.name}")) for kind, file in wanted.files.items()
    ]
    shared["sources"] = [*(row for _, row in kept.table("sources").rows()), *editions, own_source(title)]
    for name, rows in shared.items():
        _write(package, name, rows)
    loaded = {kind: load(kind, file) for kind, file in wanted.files.items()}
    _settle_names(package, folder, wanted, loaded)
    changes = _ingest_all(package, wanted, loaded)
    _write(package, "gaps", [*_rows(package, "gaps"), *_absences(package, wanted)])
    periods, sources = _periods(package, wanted)
    _write(package, "periods", periods)
    _write(package, "sources", [*_rows(package, "sources"), *sources])
    for name, table in package.tables.items():
        if not table.file.is_file():
            _write(package, name, [])
    _write(package, "sources", used_sources(package))
    if problems := check(package):
        told = "\n  ".join(str(problem).replace(f"{package.root}/", "") for problem in problems[:_TOLD])
        raise DataError(f"{folder}: not made; what was read does not pass {len(problems)} checks:\n  {told}")
    return changes


def _settle_names(package: Package, folder: Path, wanted: NewPackage, loaded: Mapping[str, Any]) -> None:
    """Add what the user's file of names says. Raises DataError with all names that are unknown then, after drafting that file."""
    file = wanted.names or folder.with_name(f"{folder.name}-names.csv")
    settled = read_names(wanted.names) if wanted.names and wanted.names.is_file() else []
    settle(package, settled, file, OWN)
    unknown = unknown_names(wanted.files, loaded, package)
    if not unknown:
        return
    draft_names(file, unknown, settled)
    listed = "\n  ".join(map(str, unknown))
    raise DataError(
        f"{len(unknown)} name{'s' * (len(unknown) > 1)} that no table knows; nothing was made yet:\n  {listed}\n"
        f"{file} lists them: fill in the column 'means' (the code of a state, of a weapon its category), and add --names {file}"
    )


def _ingest_all(package: Package, wanted: NewPackage, loaded: dict[str, Any]) -> list[TableChange]:
    changes = []
    for kind in wanted.files:
        producer, content = PRODUCERS[kind], loaded.pop(kind)  # each goes when its rows are taken
        if kind == "sipri-tiv":
            _write(package, "arms_editions", [arms_edition(content, producer.id)])
        changes += ingest_loaded(kind, content, edition=producer.id, package=package)
        if wanted.since:
            leave_out_earlier(package, [*producer.tables], wanted.since)
    if wanted.since and "sipri-tiv" in wanted.files:
        _write(package, "arms_editions", [beginning(row, wanted.since) for row in _rows(package, "arms_editions")])
    return changes


def _absences(package: Package, wanted: NewPackage) -> list[Row]:
    return absences(package, PRODUCERS["un-ga"].id) if "un-ga" in wanted.files else []


def _periods(package: Package, wanted: NewPackage) -> tuple[list[Row], list[Row]]:
    if wanted.periods:
        return periods_of(wanted.periods)
    years = [
        int(row[table.time][:4])
        for kind in wanted.files
        for table in (package.table(name) for name in PRODUCERS[kind].tables)
        if table.time and not table.join
        for _, row in table.rows()
        if row[table.time]
    ]
    return decades(min(years, default=_FIRST_YEAR), max(years, default=_FIRST_YEAR)), []


def _rows(package: Package, name: str) -> list[Row]:
    return [row for _, row in package.table(name).rows()]


def _write(package: Package, name: str, rows: Iterable[Row]) -> None:
    """Write a table in the order of its key; columns that a row leaves out are empty."""
    table = package.table(name)
    whole = [dict.fromkeys(table.columns, "") | row for row in rows]
    write_all({table.file: table_text(table, sorted(whole, key=lambda row: row_key(table, row)))})
