"""Reading the producers' own files into the tables of the data package.

Each kind of file has one module: `load_…` reads the file as it stands, `read_…` makes our frames of that for a data package. `ingest` is the one way
in: it reads, checks and writes, or leaves every table as it was. Modules are imported when used, so that the command line starts without pandas.
"""

from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from relations.errors import UsageError

if TYPE_CHECKING:  # the command line lists the kinds in its help
    from relations.ingest.write import TableChange
    from relations.package import Package

KINDS = {
    "un-ga": "General Assembly voting data of the UN Digital Library (CSV, .gz or .xz)",
    "un-sc": "Security Council voting data of the UN Digital Library (CSV, .gz or .xz)",
    "sipri-register": "trade register of the SIPRI Arms Transfers Database (CSV export)",
    "sipri-tiv": "TIV tables or delivery rows of the SIPRI Arms Transfers Database (CSV export)",
    "ideal-points": "ideal points estimated from votes in the General Assembly (CSV of the Harvard Dataverse)",
}


def ingest(kind: str, file: str | Path, *, edition: str, package: "Package") -> list["TableChange"]:
    """Read `file` (plain, .gz or .xz) and write the tables made from it; return what changed, one entry per table.

    `kind` is one of KINDS; `edition` is the id of the data edition in the table `sources`, and the source of every new row.
    Raises UsageError for an unknown kind, edition or file, DataError for a file that cannot be trusted; then nothing is written.
    """
    if kind not in KINDS:
        raise UsageError(f"no kind of file '{kind}'; use {', '.join(KINDS)}")
    check_there([Path(file)])
    _check_edition(edition, package)
    return ingest_loaded(kind, load(kind, Path(file)), edition=edition, package=package)


def load(kind: str, file: Path) -> Any:
    """Return a file as it stands, for `ingest_loaded`; who has to see its names first reads it once. Raises DataError as `ingest`."""
    return _part(kind, "load")(file)


def ingest_loaded(kind: str, loaded: Any, *, edition: str, package: "Package") -> list["TableChange"]:
    """Write the tables made from what `load` returned, as `ingest` does."""
    from relations.ingest.write import write_tables

    return write_tables(package, _part(kind, "read")(loaded, package, edition))


def _part(kind: str, verb: str) -> Callable[..., Any]:
    name = kind.replace("-", "_")
    found: Callable[..., Any] = getattr(import_module(f"relations.ingest.{name}"), f"{verb}_{name}")
    return found


def check_there(files: Iterable[Path]) -> None:
    """Raise UsageError for the first of the producers' files that is not there."""
    for file in files:
        if not file.is_file():
            raise UsageError(f"{file}: no such file")


def _check_edition(edition: str, package: "Package") -> None:
    kinds = {row["source"]: row["kind"] for _, row in package.table("sources").rows()}
    if kinds.get(edition) != "dataset":
        known = ", ".join(source for source, kind in kinds.items() if kind == "dataset")
        raise UsageError(f"no data edition '{edition}' in sources.csv; it has {known}; add the new edition there first")
