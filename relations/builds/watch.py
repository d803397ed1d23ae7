"""Build again whenever something is saved: what an edit touches, by workers and a nursery that stay warm from one build to the next.

Files are looked at ten times a second. That needs no library, and works on network drives and for editors that save by renaming.
"""

import sys
import time
from collections.abc import Callable, Iterable
from functools import cache, partial
from pathlib import Path

from relations.builds.build import build
from relations.builds.digests import Digests
from relations.builds.inputs import Inputs
from relations.builds.plan import Job
from relations.builds.produce import Outcome
from relations.builds.reloading import Reloading
from relations.builds.stopping import stopping
from relations.builds.traces import NoTrace, read_trace
from relations.builds.workshop import Workshop
from relations.errors import Interrupted, RelationsError
from relations.package import Package
from relations.printable import printable
from relations.site.documentation import documentation

_EVERY = 0.1  # seconds between two looks
_REST = 0.05  # of quiet before a build: who saves several files, or one in parts, gets one build

Stamps = dict[Path, tuple[int, int, int]]


def watch(
    plan: Callable[[Package], list[Job]],
    package: Package,
    reports: Path,
    out: Path,
    *,
    workers: int,
    unchecked: bool = False,
    opening: str | None = None,
    port: int = 0,
) -> None:
    """Build what `plan` gives, and again after each edit, until a signal raises Stopped; data as `build` takes them, `unchecked` or not.

    The pages are served at a port, 0 for any that is free; `opening` is the page that is named first, by default that of the first report.

    What is wrong in an edit is told on the error stream; the next one may mend it.
    """
    jobs = plan(package)
    out.mkdir(parents=True, exist_ok=True)
    with stopping() as stop, Reloading(out, port) as server, Workshop(out, workers, lasting=True) as workshop:
        page = f"{jobs[0].stem}.html" if opening is None else opening
        print(f"watching; {server.address}{page} reloads itself; Ctrl-C ends it", flush=True)

        def told(outcome: Outcome) -> None:
            _tell(outcome)
            server.made(outcome.job.stem)

        build_again = partial(
            build, workers=workers, tell=told, say=_say, unchecked=unchecked, workshop=workshop, stop=stop
        )
        first = True
        while True:
            seen = stamps(_watched(jobs, package, reports, out))
            try:
                package = Package(package.root)  # as its descriptor says now
                jobs = plan(package)
                made = build_again(jobs, package, reports, out)
                if first and all(outcome.kept for outcome in made):
                    build_again(jobs[:1], package, reports, out, force=True)  # so that the first edit finds all warm
                first = False
                server.all_made()
            except Interrupted:
                raise
            except RelationsError as error:
                print(f"relations: {error}", file=sys.stderr, flush=True)
            with stop.at_once():
                changed = _next_edit(_watched(jobs, package, reports, out), seen)
            if changed & _loaded(package, reports, out):
                workshop.dismiss()


def stamps(files: Iterable[Path]) -> Stamps:
    """Return what tells whether files have changed; those that are not there are left out."""
    found = {}
    for file in files:
        try:
            stat = file.stat()
        except OSError:
            continue
        found[file] = (stat.st_mtime_ns, stat.st_size, stat.st_ino)
    return found


def _next_edit(files: set[Path], seen: Stamps) -> set[Path]:
    """Wait until files are others than they were, and at rest; return which."""
    while (now := stamps(files)) == {file: stamp for file, stamp in seen.items() if file in files}:
        time.sleep(_EVERY)
    while True:
        time.sleep(_REST)
        before, now = now, stamps(files)
        if now == before:
            return {file for file in files if now.get(file) != seen.get(file)}


def _watched(jobs: Iterable[Job], package: Package, reports: Path, out: Path) -> set[Path]:
    """Return the files whose change can make a report another."""
    inputs = Inputs(package, reports, None, Digests(out))
    files = {reports, inputs.lock, package.root / "datapackage.json"}
    files |= {table.file for table in package.tables.values()} | {*package.root.glob("*.csv")}
    files |= {inputs.code / name for name in inputs.modules.all_files}
    files |= {text.file for text in documentation(inputs.project / "docs", package.root)}
    for job in jobs:
        files.add(job.notebook)
        try:
            names = read_trace(out, job).run
        except NoTrace:
            continue
        files |= {file for name in names for file in inputs.files(name, job)}
    return files


def _loaded(package: Package, reports: Path, out: Path) -> set[Path]:
    """Return the modules that a worker has loaded, so that another has to come when one is edited; a nursery looks after itself."""
    inputs = Inputs(package, reports, None, Digests(out))
    names = {name.removeprefix("module:") for name in inputs.rendering if name.startswith("module:")}
    return {inputs.modules.file(name) for name in names | inputs.modules.below("relations.execution")}


@cache
def _say(line: str) -> None:
    """Tell something once, however many builds come."""
    print(f"relations: {printable(line)}", file=sys.stderr, flush=True)


def _tell(outcome: Outcome) -> None:
    state = f"FAILED: {outcome.error}" if outcome.error else f"{sum(outcome.seconds.values()):.1f} s"
    line = f"{outcome.job.report} {outcome.job.period.id}: {state} ({outcome.reason})"
    print(printable(line), file=sys.stderr, flush=True)
