"""`relations why`: what has changed since a report was made."""

import argparse
import sys
from pathlib import Path
from typing import Any

from relations.commands.asked import add_options, asked


def declare(verbs: Any) -> None:
    """Add the verb."""
    why = verbs.add_parser("why", help="what has changed since a report was made, so that it would be made again")
    why.add_argument("report", metavar="REPORT", help="a name in reports.toml")
    add_options(why, out="where the reports were built")
    why.add_argument("--data", type=Path, help="another data package (default: the one that comes with the code)")
    why.set_defaults(run=_why)


def _why(arguments: argparse.Namespace) -> int:
    from relations.builds.build import ledger_of
    from relations.builds.checked_data import counted

    what = asked(arguments, [arguments.report])
    jobs = what.plan(what.package)
    ledger, edition = ledger_of(what.package, what.file, what.out, unchecked=True)
    if edition.problems:
        words = f"{counted(edition.problems)} in {what.package.root}, which `relations check` lists"
        print(f"relations: {words}; only a build --unchecked makes reports of them", file=sys.stderr)
    reasons: dict[str, list[str]] = {}
    for job in jobs:
        reason = f"it cannot be run: {job.fault}" if job.fault else ledger.verdict(job).reason
        reasons.setdefault(reason, []).append(job.period.id)
    for reason, periods in reasons.items():
        which = f"all {len(jobs)} periods" if len(periods) == len(jobs) > 1 else ", ".join(periods)
        print(f"{arguments.report} ({which}): {reason}")
    return 0
