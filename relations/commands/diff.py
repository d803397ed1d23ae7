"""`relations diff`: what two editions differ in."""

import argparse
import shutil
import sys
from collections.abc import Sequence
from contextlib import AbstractContextManager, ExitStack, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any

from relations.commands.output import terminal_width
from relations.commands.reports_file import needed_reports_file, reports_file
from relations.errors import UsageError

if TYPE_CHECKING:
    from relations.editions.diff.compare import Changes
    from relations.editions.store import Store

HERE = "."  # the working tree, as the later of the two


def declare(verbs: Any) -> None:
    """Add the verb."""
    diff = verbs.add_parser("diff", help="what changed between two editions: data, key figures, charts, texts")
    diff.add_argument(
        "before",
        metavar="A",
        nargs="?",
        help="the earlier edition: its name at the target, or the folder that a build or publish made (default: the one before the latest)",
    )
    diff.add_argument(
        "after",
        metavar="B",
        nargs="?",
        help="the later one; . for the working tree (default: the latest at the target)",
    )
    diff.add_argument(
        "--at",
        metavar="TARGET",
        help="where the editions lie: a folder, sftp://, s3://, gs:// (default: as reports.toml says)",
    )
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

    named = [word for word in (arguments.before, arguments.after) if word is not None]
    working = arguments.working or named[-1:] == [HERE]
    if named[-1:] == [HERE]:
        named.pop()
    if working and len(named) > 1:
        raise UsageError(f"--working stands for the later edition, so '{arguments.after}' is one too many")
    with ExitStack() as kept_open:
        folders = [kept_open.enter_context(folder) for folder in _folders(arguments, named, working=working)]
        old = kept_open.enter_context(opened(folders[0]))
        if not working:
            return compared_opened(old, kept_open.enter_context(opened(folders[1])))
        from relations.package import open_package

        out = (arguments.file or needed_reports_file()).parent / "build"
        return compared_opened(old, working_tree(open_package(arguments.data), out), partly=True)


def _folders(
    arguments: argparse.Namespace, named: Sequence[str], *, working: bool
) -> "list[AbstractContextManager[Path]]":
    """Return what gives the folder of each edition that is compared, but for the working tree; those that are not named are the last of the target."""
    from relations.editions.chosen import last_two, the_latest, until_latest
    from relations.editions.diff.opened import is_compared

    of_target = [_is_at_target(word, arguments.at) for word in named]
    is_alone = len(named) == 1 and not working
    if is_alone and not of_target[0]:
        raise UsageError("name two editions, or one with --working")
    if named and not any(of_target):
        return [nullcontext(Path(word)) for word in named]
    store = _store(arguments)
    if is_alone:
        return [store.folder(name, is_compared) for name in until_latest(store, named[0])]
    if not named:
        names = [the_latest(store)] if working else [*last_two(store)]
        return [store.folder(name, is_compared) for name in names]
    return [
        store.folder(store.named(word), is_compared) if is_at else nullcontext(Path(word))
        for word, is_at in zip(named, of_target, strict=True)
    ]


def _is_at_target(word: str, at: str | None) -> bool:
    """Tell whether a word means an edition of a target and not a folder that is there; with `--at` each word does that is no folder."""
    from relations.editions.chosen import looks_like_one

    is_folder = Path(word).is_dir()
    if at:
        return looks_like_one(word) or not is_folder
    return looks_like_one(word) and not is_folder


def _store(arguments: argparse.Namespace) -> "Store":
    """Return the editions of the target that is named, else of that in reports.toml. Raises UsageError where there is none, TargetError where it is away."""
    from relations.editions.settings import settings_in
    from relations.editions.store import Store
    from relations.editions.targets import opened

    file = arguments.file or reports_file()
    address = arguments.at or (settings_in(file).to if file else "")
    if not address:
        raise UsageError("no target to take editions from; name one with --at, or two folders")
    return Store(opened(address))
