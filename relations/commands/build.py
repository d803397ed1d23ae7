"""`relations build`: render what is due. What a build is asked for is also what a publication is asked for."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from relations.commands.asked import Asked, add_options, asked
from relations.commands.moment import add_now
from relations.commands.notifying import notifying
from relations.errors import UsageError

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from relations.builds.plan import Job
    from relations.builds.produce import Outcome
    from relations.builds.runs import Noted


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
    build.add_argument(
        "--cluster", metavar="ADDRESS", help="have the workers of a Dask scheduler make the reports, as tcp://host:8786"
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
    verb.add_argument(
        "--due", action="store_true", help="only what is due by the schedules in reports.toml since it last succeeded"
    )
    verb.add_argument("--log-json", action="store_true", help="tell of each report as a line of JSON, for machines")
    add_now(verb)
    return how


def _build(arguments: argparse.Namespace) -> int:
    from relations.builds.cores import cores
    from relations.builds.runs import noted

    check_options(arguments)
    _check_cluster(arguments)
    what = asked(arguments, arguments.reports)
    if arguments.watch:
        from relations.builds.watch import watch

        workers = arguments.jobs or cores()
        watch(what.plan, what.package, what.file, what.out, workers=workers, unchecked=arguments.unchecked)
    if not arguments.due:
        with noted(what.out, "build", why(arguments)) as run:
            return built(arguments, what, run)[0]
    with only_one(arguments, what), noted(what.out, "build", why(arguments)) as run, notifying(what, run) as news:
        code, _ = built(arguments, what, run)
    return code or news.exit_code


def why(arguments: argparse.Namespace) -> str:
    """Return why a run takes place, as it is noted."""
    return "due by its schedule" if arguments.due else "asked for"


def only_one(arguments: argparse.Namespace, what: Asked) -> "AbstractContextManager[None]":
    """Return what holds the lock of runs by the clock: of two schedulers that call at once, the second leaves. Others hold none."""
    from contextlib import nullcontext

    from relations.file_lock import file_lock

    if not arguments.due:
        return nullcontext()
    what.out.mkdir(parents=True, exist_ok=True)
    return file_lock(what.out / ".due.lock", str(what.out), "building what is due")


def check_options(arguments: argparse.Namespace) -> None:
    """Raise UsageError for options that cannot be, and where a package is missing that reports need."""
    from relations.extras import need_extra

    need_extra()
    if arguments.jobs is not None and arguments.jobs < 1:
        raise UsageError(f"--jobs is 1 or more, not {arguments.jobs}")


def _check_cluster(arguments: argparse.Namespace) -> None:
    """Raise UsageError for options that do not go with a cluster, and where the package is missing that reaches one."""
    if not arguments.cluster:
        return
    from relations.extras import need_package

    need_package("distributed")
    if arguments.watch:
        raise UsageError("--watch makes reports on this machine; leave --cluster out")
    if arguments.jobs is not None:
        raise UsageError(
            "--jobs is for this machine; how many reports a worker makes at a time, `dask worker --nthreads N` says"
        )


def built(arguments: argparse.Namespace, what: Asked, run: "Noted") -> "tuple[int, list[Outcome]]":
    """Build what is asked for, tell of it, note in `run` what became of it, and return the exit code with the outcomes."""
    from relations.builds.build import build
    from relations.builds.cores import cores
    from relations.builds.progress import Progress
    from relations.builds.runs import results
    from relations.builds.succeeded import note_successes

    like, cluster = getattr(arguments, "like", None), getattr(arguments, "cluster", None)  # options of `build` alone
    planned = _like(arguments, what, like) if like else what.plan(what.package)
    jobs = _due(planned, what) if arguments.due and not like else planned
    if not jobs:
        print(f"nothing is due before {_next_time(planned)}")
        return 0, []
    with Progress(jobs, as_json=arguments.log_json) as progress:
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
            cluster=cluster,
        )
    note_successes(what.out, outcomes)
    run.take(**results(outcomes))
    return progress.summary(outcomes, what.out, traces=arguments.debug), outcomes


def _like(arguments: argparse.Namespace, what: Asked, folder: Path) -> "list[Job]":
    from relations.builds.like import jobs_like

    return jobs_like(what.file, what.package, folder, only=arguments.reports)


def _due(planned: "list[Job]", what: Asked) -> "list[Job]":
    from relations.builds.by_clock import due_by_clock
    from relations.builds.succeeded import last_successes
    from relations.clock import now

    if not any(job.cadence for job in planned):
        raise UsageError(f'{what.file}: no report has a schedule; give it one, such as schedule = "0 6 * * 1"')
    return due_by_clock(planned, last_successes(what.out), now())


def _next_time(planned: "list[Job]") -> str:
    from relations.clock import now

    times = [job.cadence.following(now()) for job in planned if job.cadence]
    return f"{min(times):%Y-%m-%dT%H:%MZ}"
