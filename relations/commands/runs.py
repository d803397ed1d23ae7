"""`relations runs`: the last runs, and how long each report takes over time."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from relations.commands.output import add_forms, form_of, print_grid
from relations.commands.reports_file import needed_reports_file
from relations.errors import UsageError

if TYPE_CHECKING:
    from relations.builds.runs import RunLine

_LAST = 10
# What a narrow terminal shows before the rest.
_FIRST = ("when", "what", "period", "status", "seconds", "made", "kept", "failed", "error", "edition")


def declare(verbs: Any) -> None:
    """Add the verb."""
    runs = verbs.add_parser("runs", help="the last builds and publications, and how long each report takes over time")
    runs.add_argument("report", nargs="?", metavar="REPORT", help="one report, by its name: each time that it was made")
    runs.add_argument(
        "--last", type=int, default=_LAST, metavar="N", help=f"so many runs (default: {_LAST}; 0 for all)"
    )
    where = runs.add_mutually_exclusive_group()
    where.add_argument("--to", metavar="TARGET", help="what was published there, instead of what was run here")
    where.add_argument("--out", type=Path, help="where the reports were built (default: build/ beside reports.toml)")
    runs.add_argument("--reports", dest="file", type=Path, help="another reports.toml")
    add_forms(runs)
    runs.set_defaults(run=_runs)


def _runs(arguments: argparse.Namespace) -> int:
    from relations.editions.history import of_report, over_time, overview

    if arguments.last < 0:
        raise UsageError(f"--last is 0 or more, not {arguments.last}")
    runs = _read(arguments)
    form, last = form_of(arguments), arguments.last
    if arguments.report:
        print_grid(of_report(runs, arguments.report, last), form, _FIRST)
        return 0
    print_grid(overview(runs, last), form, _FIRST)
    if not form:
        print()
        print_grid(over_time(runs, last), None)
    return 0


def _read(arguments: argparse.Namespace) -> "list[RunLine]":
    """Return the runs, the earliest first. Raises UsageError where there is none."""
    from relations.builds.runs import NAME, runs_in

    if arguments.to:
        from relations.editions.targets import opened

        target = opened(arguments.to)
        content, where = target.read(NAME), target.shown
    else:
        out = arguments.out or (arguments.file or needed_reports_file()).parent / "build"
        file = out / NAME
        content, where = file.read_bytes() if file.is_file() else None, str(out)
    runs = runs_in(content or b"")
    if not runs:
        raise UsageError(f"{where}: no run is noted there")
    return runs
