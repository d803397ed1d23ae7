"""`relations diff`: what two editions differ in."""

import argparse
import shutil
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

from relations.commands.output import terminal_width
from relations.errors import UsageError

if TYPE_CHECKING:
    from relations.editions.diff.compare import Changes

HERE = "."  # the working tree, as the later of the two


def declare(verbs: Any) -> None:
    """Add the verb."""
    diff = verbs.add_parser("diff", help="what changed between two editions: data, key figures, charts, texts")
    diff.add_argument("before", metavar="A", help="the earlier edition: the folder that a build or publish made")
    diff.add_argument("after", metavar="B", nargs="?", help="the later one; . for the working tree")
    diff.add_argument(
        "--working", action="store_true", help="compare A with the tables and the build folder of the working tree"
    )
    diff.add_argument("--all", dest="whole", action="store_true", help="leave nothing out")
    form = diff.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="as JSON")
    form.add_argument("--html", type=Path, metavar="FILE", help="as a page with the charts side by side")
    diff.add_argument("--reports", dest="file", type=Path, help="another reports.toml (of the working tree)")
    diff.add_argument("--data", type=Path, help="another data package (of the working tree)")
    diff.set_defaults(run=_diff)


def _diff(arguments: argparse.Namespace) -> int:
    found = _compared(arguments)
    if arguments.html:
        from relations.files import write_whole

        write_whole(arguments.html, found.html(whole=arguments.whole))
        print(arguments.html)
        return 0
    if arguments.json:
        sys.stdout.write(found.json())
        return 0
    lines = shutil.get_terminal_size((120, 24)).lines
    sys.stdout.write(found.text(terminal_width(), None if arguments.whole else max(lines - 4, 4)))
    return 0


def _compared(arguments: argparse.Namespace) -> "Changes":
    from relations.editions.diff.compare import compared_opened
    from relations.editions.diff.opened import opened, working_tree

    working = arguments.working or arguments.after == HERE
    if working and arguments.after not in (None, HERE):
        raise UsageError(f"--working stands for the later edition, so '{arguments.after}' is one too many")
    if not working and arguments.after is None:
        raise UsageError("name two editions, or one with --working")
    with ExitStack() as kept_open:
        old = kept_open.enter_context(opened(Path(arguments.before)))
        if not working:
            return compared_opened(old, kept_open.enter_context(opened(Path(arguments.after))))
        from relations.commands.reports_file import needed_reports_file
        from relations.package import open_package

        out = (arguments.file or needed_reports_file()).parent / "build"
        return compared_opened(old, working_tree(open_package(arguments.data), out), partly=True)
