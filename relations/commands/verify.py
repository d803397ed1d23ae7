"""`relations verify`: whether an edition is whole, and the same when it is made again."""

import argparse
from pathlib import Path
from typing import Any

from relations.commands.reports_file import needed_reports_file
from relations.errors import UsageError


def declare(verbs: Any) -> None:
    """Add the verb."""
    verify = verbs.add_parser("verify", help="check that an edition is whole, and the same when it is made again")
    verify.add_argument(
        "edition", type=Path, metavar="EDITION", help="the folder of an edition or a build, or a PDF in it"
    )
    verify.add_argument(
        "--no-rebuild", action="store_true", help="only check that the files are as they were published"
    )
    verify.add_argument("--all", action="store_true", help="name each file, also those that hold")
    verify.add_argument(
        "--reports", dest="file", type=Path, help="reports.toml in a checkout whose history has the commit"
    )
    verify.add_argument("--data", type=Path, help="another data package (default: the one that comes with the code)")
    verify.set_defaults(run=_verify)


def _verify(arguments: argparse.Namespace) -> int:
    from relations.editions.verify.stated import stated
    from relations.editions.verify.verify import verify
    from relations.package import open_package

    folder, only = _asked(arguments.edition)
    edition = stated(folder)
    package = open_package(arguments.data)
    file = arguments.file or needed_reports_file()
    found = verify(edition, package, file, only, rebuild=not arguments.no_rebuild)
    for finding in found.findings:
        if arguments.all or not finding.holds or finding.why:
            print(finding.line)
    for remark in found.remarks:
        print(remark)
    print(_summed(found.findings))
    return 0 if found.holds else 1


def _asked(place: Path) -> tuple[Path, tuple[str, ...]]:
    """Return the folder of the edition and the reports that are asked for, none for all. Raises UsageError for what is not there."""
    if place.is_dir():
        return place, ()
    if place.is_file():
        return place.parent.parent, (place.parent.name,)
    raise UsageError(f"there is no {place}")


def _summed(findings: Any) -> str:
    from collections import Counter

    counts = Counter(finding.standing.value for finding in findings)
    return f"{sum(counts.values())} files: " + ", ".join(f"{n} {words}" for words, n in counts.items())
