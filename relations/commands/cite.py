"""`relations cite`: the sources of what was used."""

import argparse
import sys
from pathlib import Path
from typing import Any

from relations.commands.reports_file import reports_file

STYLES = ("apa", "bibtex", "csl-json")


def declare(verbs: Any) -> None:
    """Add the verb."""
    cite = verbs.add_parser("cite", help="the sources of an event, a table or a report, and the dataset itself")
    cite.add_argument(
        "name",
        metavar="EVENT|TABLE|REPORT",
        help="what was used; event:, table: or report: before a name that several have",
    )
    cite.add_argument("--style", choices=STYLES, default=STYLES[0], help="default: %(default)s")
    cite.add_argument(
        "--period", default="all", help="of a table or report: all, an id, or an interval such as 1971/1991"
    )
    cite.add_argument("--reports", dest="file", type=Path, help="another reports.toml")
    cite.add_argument("--out", type=Path, help="where the reports were built (default: build/ beside reports.toml)")
    cite.add_argument("--data", type=Path, help="another data package (default: the one that comes with the code)")
    cite.set_defaults(run=_cite)


def _cite(arguments: argparse.Namespace) -> int:
    from relations.curation.citing import cite
    from relations.package import open_package

    sys.stdout.write(
        cite(
            open_package(arguments.data),
            arguments.name,
            style=arguments.style,
            period=arguments.period,
            reports=arguments.file or reports_file(),
            out=arguments.out,
        )
    )
    return 0
