"""`relations verify`: whether an edition is whole, and the same when it is made again."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from relations.commands.reports_file import needed_reports_file
from relations.errors import UsageError

if TYPE_CHECKING:
    from relations.editions.verify.verify import Verified


def declare(verbs: Any) -> None:
    """Add the verb."""
    verify = verbs.add_parser("verify", help="check that an edition is whole, and the same when it is made again")
    verify.add_argument(
        "edition",
        type=Path,
        metavar="EDITION",
        help="the folder of an edition or a build, a PDF in it, or a PDF by itself",
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
    found = _found(arguments)
    for check in found.findings:
        if arguments.all or not check.holds or check.why:
            print(check.line)
    for remark in found.remarks:
        print(remark)
    print(_summed(found.findings))
    return 0 if found.holds else 1


def _found(arguments: argparse.Namespace) -> "Verified":
    """Verify what is asked for: the folder of an edition, a file in one, or a PDF by itself. Raises UsageError for what is not there."""
    from relations.editions.verify.stated import stated
    from relations.editions.verify.verify import verify, verify_pdf
    from relations.package import open_package

    place, package = arguments.edition, open_package(arguments.data)
    file, rebuild = arguments.file or needed_reports_file(), not arguments.no_rebuild
    if not file.is_file():
        raise UsageError(f"there is no {file}; --reports names reports.toml in a checkout")
    if place.is_dir():
        return verify(stated(place), package, file, rebuild=rebuild)
    if not place.is_file():
        raise UsageError(f"there is no {place}")
    if (place.parent.parent / "run.json").is_file():
        return verify(stated(place.parent.parent), package, file, (place.parent.name,), rebuild=rebuild)
    return verify_pdf(place, package, file)


def _summed(findings: Any) -> str:
    from collections import Counter

    counts = Counter(finding.standing.value for finding in findings)
    return f"{sum(counts.values())} files: " + ", ".join(f"{n} {words}" for words, n in counts.items())
