"""`relations why`: what has changed since a report was made."""

import argparse
from pathlib import Path
from typing import Any

from relations.commands.reports_file import needed_reports_file


def declare(verbs: Any) -> None:
    """Add the verb."""
    why = verbs.add_parser("why", help="what has changed since a report was made, so that it would be made again")
    why.add_argument("report", metavar="REPORT", help="a name in reports.toml")
    why.add_argument("--period", help="all, an id, or an interval such as 1971/1991 (default: as reports.toml says)")
    why.add_argument("--format", help="html, pdf, or html,pdf (default: as reports.toml says)")
    why.add_argument("--out", type=Path, help="where the reports were built (default: build/ beside reports.toml)")
    why.add_argument("--reports", dest="file", type=Path, help="another reports.toml")
    why.add_argument("--data", type=Path, help="another data package (default: the one that comes with the code)")
    why.set_defaults(run=_why)


def _why(arguments: argparse.Namespace) -> int:
    from relations.builds.build import ledger_of
    from relations.builds.plan import plan
    from relations.package import open_package

    package = open_package(arguments.data)
    file = arguments.file or needed_reports_file()
    formats = arguments.format.split(",") if arguments.format else None
    jobs = plan(file, package, only=[arguments.report], period=arguments.period, formats=formats)
    ledger, _ = ledger_of(package, file, arguments.out or file.parent / "build")
    reasons: dict[str, list[str]] = {}
    for job in jobs:
        reasons.setdefault(ledger.verdict(job).reason, []).append(job.period.id)
    for reason, periods in reasons.items():
        which = f"all {len(jobs)} periods" if len(periods) == len(jobs) > 1 else ", ".join(periods)
        print(f"{arguments.report} ({which}): {reason}")
    return 0
