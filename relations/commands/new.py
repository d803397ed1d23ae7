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
    texts = whats.add_parser(
        "texts", help="what a notebook says of one pair alone, moved into the texts of its data package"
    )
    texts.add_argument("report", metavar="REPORT", help="name in reports.toml")
    texts.add_argument("cells", nargs="+", metavar="CELL", help="ids of cells")
    texts.add_argument(
        "--leave", metavar="SOURCE", help="what the cells then hold (default: texts nothing, code what it has)"
    )
    texts.add_argument("--data", type=Path, help="another data package (default: the one that comes with the code)")
    texts.add_argument("--reports", dest="file", type=Path, help="another reports.toml")
    texts.set_defaults(run=_texts)


def _notebook(arguments: argparse.Namespace) -> int:
    from relations.builds.new_report import new_report

    file = arguments.file or needed_reports_file()
    print(f"{new_report(file, arguments.name, arguments.title)}: a notebook that builds as it is")
    print(f"{file}: [reports.{arguments.name}] added")
    print(f"see it with: relations build {arguments.name} --watch")
    return 0


def _texts(arguments: argparse.Namespace) -> int:
    from relations.builds.moved_texts import move_texts
    from relations.builds.plan import plan
    from relations.package import open_package

    package = open_package(arguments.data)
    job = plan(arguments.file or needed_reports_file(), package, only=[arguments.report])[0]
    file = move_texts(job.notebook, arguments.report, package.root, arguments.cells, arguments.leave)
    print(f"{file}: {len(arguments.cells)} of the cells of {job.notebook}")
    return 0
