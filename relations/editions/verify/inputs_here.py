"""Which of the things that the reports of an edition rest on are others here: in this checkout, and in this environment."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from relations.builds.build import ledger_of
from relations.builds.data_read import digests_of_tables
from relations.builds.digests import sha256
from relations.builds.inputs import in_words
from relations.builds.plan import Job
from relations.builds.traces import NoTrace, read_trace
from relations.package import DataTable, Package

_OF_THE_JOB = ("parameters", "about")
_OF_A_REPORT = ("notebook:", "texts:", "prose:", "replaced:")


@dataclass(frozen=True)
class Here:
    """The inputs that are others in this checkout, in words, and whether other packages are installed."""

    others: tuple[str, ...]
    other_packages: bool


def inputs_here(edition: Path, jobs: Iterable[Job], package: Package, reports: Path, empty: Path) -> Here:
    """Return what differs from what the traces of the jobs state, which lie in the folder of an edition; `empty` is a folder without any outputs.

    A report without a trace that can be read tells nothing.
    """
    ledger, _ = ledger_of(package, reports, empty, unchecked=True)
    found: dict[str, str] = {}
    for job in jobs:
        try:
            trace = read_trace(edition, job)
        except NoTrace:
            continue
        for name, digest in {**trace.rendering, **trace.run}.items():
            if name.partition(":")[0] not in _OF_THE_JOB and ledger.inputs.digest(name, job) != digest:
                words = in_words(name)
                found[f"{words.replace('its ', 'the ')} of {job.report}" if name in _OF_A_REPORT else words] = name
    packages = in_words("environment:")
    return Here(tuple(sorted(found.keys() - {packages})), packages in found)


def tables_here(read: Mapping[str, str], package: Package) -> tuple[str, ...]:
    """Return the tables, in words, of which this package has others than those `read`, whose digests stand by the name `table:NAME`."""
    others = (name for name, digest in digests_of_tables(read).items() if _other(package.tables.get(name), digest))
    return tuple(in_words(f"table:{name}") for name in sorted(others))


def _other(table: DataTable | None, digest: str) -> bool:
    return table is None or not table.file.is_file() or sha256(table.file) != digest
