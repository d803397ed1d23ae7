"""`relations build`: render what is due. What a build is asked for is also what a publication is asked for."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from relations.commands.asked import Asked, add_options, asked
from relations.commands.moment import add_now
from relations.errors import UsageError

if TYPE_CHECKING:
    from relations.builds.plan import Job
    from relations.builds.runs import Noted

WHY = "asked for"


def declare(verbs: Any) -> None:
    """Add the verb."""
    build = verbs.add_parser("build", help="render reports to HTML and PDF")
    how = add_build_options(build)
    how.add_argument(
        "--watch", action="store_true", help="build again at each edit, and reload the page in the browser"
    )
    build.add_argument(
        "--like", type=Path, metavar="FOLDER", help="make again what a build or an edition has, as made then"
    )
    build.set_defaults(run=_build)


def add_build_options(verb: argparse.ArgumentParser) -> Any:
    """Add what a build can be asked for, and return the group of which one can be chosen."""
    verb.add_argument("reports", nargs="*", metavar="REPORT", help="names in reports.toml (default: all)")
    add_options(verb, out="output folder")
    verb.add_argument(
        "--unchecked", action="store_true", help="build data that do not pass the quick checks; the pages say so"
    )
    verb.add_argument("--jobs", type=int, help="reports at a time (default: as many as there are cores)")
    how = verb.add_mutually_exclusive_group()
    how.add_argument("--force", action="store_true", help="make all anew, also what is up to date")
    verb.add_argument("--data", type=Path, help="another data package (default: the one that comes with the code)")
    add_now(verb)
    return how


def _build(arguments: argparse.Namespace) -> int:
    from relations.builds.cores import cores
    from relations.builds.runs import noted

    check_options(arguments)
    what = asked(arguments, arguments.reports)
    if arguments.watch:
        from relations.builds.watch import watch

        workers = arguments.jobs or cores()
        watch(what.plan, what.package, what.file, what.out, workers=workers, unchecked=arguments.unchecked)
    with noted(what.out, "build", WHY) as run:
        return built(arguments, what, run)


def check_options(arguments: argparse.Namespace) -> None:
    """Raise UsageError for options that cannot be, and where a package is missing that reports need."""
    from relations.extras import need_extra

    need_extra()
    if arguments.jobs is not None and arguments.jobs < 1:
        raise UsageError(f"--jobs is 1 or more, not {arguments.jobs}")


def built(arguments: argparse.Namespace, what: Asked, run: "Noted") -> int:
    """Build what is asked for, tell of it, note in `run` what became of it, and return the exit code."""
    from relations.builds.build import build
    from relations.builds.cores import cores
    from relations.builds.progress import Progress
    from relations.builds.runs import results

    jobs = _jobs(arguments, what)
    with Progress(jobs) as progress:
        outcomes = build(
            jobs,
            what.package,
            what.file,
            what.out,
            workers=arguments.jobs or cores(),
            tell=progress.tell,
            begun=progress.begin,
            expect=progress.expect,
            say=progress.say,
            force=arguments.force,
            unchecked=arguments.unchecked,
        )
    run.take(**results(outcomes))
    return progress.summary(outcomes, what.out, traces=arguments.debug)


def _jobs(arguments: argparse.Namespace, what: Asked) -> "list[Job]":
    like = getattr(arguments, "like", None)
    if like is None:
        return what.plan(what.package)
    from relations.builds.like import jobs_like

    return jobs_like(what.file, what.package, like, only=arguments.reports)
