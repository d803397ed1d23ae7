"""What a report read of the data package: the files behind it by name, with their digests, as its trace has them.

Of the files that a run opened only those of the package are data; two reports that read the same rows have the same fingerprint, whatever else
the package holds.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path

from relations.builds.digests import digest_of, sha256
from relations.package import Package

_TABLE, _FILE = "table:", "data:"


def data_name(package: Package, file: Path) -> str | None:
    """Return the name of a file of the package: `table:trade` of a table, `data:datapackage.json` of another; None for a file elsewhere."""
    real, root = file.resolve(), package.root.resolve()
    if not real.is_relative_to(root):
        return None
    tables = {table.resource["path"]: name for name, table in package.tables.items()}
    place = real.relative_to(root).as_posix()
    return f"{_TABLE}{tables[place]}" if place in tables else f"{_FILE}{place}"


def read_by_run(package: Package, files: Iterable[str]) -> dict[str, str]:
    """Return the digests of the data among the files that a run opened, by name."""
    named = ((data_name(package, Path(file)), Path(file)) for file in files)
    return {name: sha256(file) for name, file in sorted(named, key=lambda pair: pair[0] or "") if name}


def read_by_trace(run: Mapping[str, str]) -> dict[str, str]:
    """Return the digests of the data among all that a trace says a run rested on, by name."""
    return {name: digest for name, digest in run.items() if name.startswith((_TABLE, _FILE))}


def tables_of(read: Mapping[str, str]) -> list[str]:
    """Return the tables that were read."""
    return [*digests_of_tables(read)]


def digests_of_tables(read: Mapping[str, str]) -> dict[str, str]:
    """Return the digests of the tables among what was read, by their own names."""
    return {name.removeprefix(_TABLE): digest for name, digest in read.items() if name.startswith(_TABLE)}


def fingerprint_of(read: Mapping[str, str]) -> str:
    """Return one digest over the data that were read."""
    return digest_of(sorted(read.items()))
