"""`relations site`: the web edition in another form than a folder."""

import argparse
from pathlib import Path
from typing import Any

from relations.commands.reports_file import needed_reports_file

_NAME = "edition.html"


def declare(verbs: Any) -> None:
    """Add the verb."""
    site = verbs.add_parser("site", help="the edition that was built as one HTML file, to be mailed")
    site.add_argument(
        "--one-file",
        type=Path,
        nargs="?",
        const=Path(_NAME),
        required=True,
        metavar="FILE",
        help=f"where it is written (default: {_NAME} here)",
    )
    site.add_argument("--out", type=Path, help="folder with the edition (default: build/ beside reports.toml)")
    site.add_argument("--reports", dest="file", type=Path, help="another reports.toml")
    site.set_defaults(run=_site)


def _site(arguments: argparse.Namespace) -> int:
    from relations.editions.outputs import outputs_of
    from relations.files import write_whole
    from relations.site.one_file import TAKEN, one_file

    out = arguments.out or (arguments.file or needed_reports_file()).parent / "build"
    taken = [name for name in outputs_of(out).files if name.endswith(TAKEN)]
    made = one_file({name: (out / name).read_bytes() for name in taken})
    content = made.html.encode()
    write_whole(arguments.one_file, content)
    print(f"{arguments.one_file}: {len(content) / 1e6:.1f} MB, pages: {made.pages}, files of data: {made.others}")
    return 0
