"""`relations new notebook`: a report to begin with."""

import argparse
from pathlib import Path
from typing import Any

from relations.commands.reports_file import needed_reports_file


def declare(verbs: Any) -> None:
    """Add the verb."""
    new = verbs.add_parser("new", help="begin a report: a notebook that builds, named in reports.toml")
    whats = new.add_subparsers(required=True, metavar="WHAT")
    notebook = whats.add_parser("notebook", help="a notebook in notebooks/, and its report in reports.toml")
    notebook.add_argument("name", metavar="NAME", help="of the report: letters, digits, - and _")
    notebook.add_argument("--title", default="", help="default: the name with spaces")
    notebook.add_argument("--reports", dest="file", type=Path, help="another reports.toml")
    notebook.set_defaults(run=_notebook)


def _notebook(arguments: argparse.Namespace) -> int:
    from relations.builds.new_report import new_report

    file = arguments.file or needed_reports_file()
    print(f"{new_report(file, arguments.name, arguments.title)}: a notebook that builds as it is")
    print(f"{file}: [reports.{arguments.name}] added")
    print(f"see it with: relations build {arguments.name} --watch")
    return 0
