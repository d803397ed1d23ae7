"""Build an edition: run the jobs side by side, publish what is finished, go on past what fails, and keep the record."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from multiprocessing import get_context
from pathlib import Path

from relations.builds.index import index_html
from relations.builds.plan import Job
from relations.builds.produce import Edition, Outcome, produce
from relations.builds.publish import check_inside, publish, zip_package
from relations.builds.record import entry, fingerprint, kept, run_json
from relations.errors import DataError
from relations.execution.nursery import shared_nursery, use_nursery
from relations.files import write_whole
from relations.package import DATA_VARIABLE, Package
from relations.periods import ALL, day_text, declared_periods
from relations.reach import known_until


def build(
    jobs: Sequence[Job],
    package: Package,
    reports: Path,
    out: Path,
    *,
    workers: int,
    tell: Callable[[Outcome], None],
) -> list[Outcome]:
    """Build the jobs into `out` and return how each ended; `tell` is called with each outcome as it comes.

    What is published of a report is published at once and whole. An interrupted build leaves the reports that were finished and no other trace.
    """
    out.mkdir(parents=True, exist_ok=True)
    for job in jobs:
        check_inside(out, out / job.stem)
    edition = edition_of(package, reports)
    staging = Path(tempfile.mkdtemp(prefix=".staging-", dir=out))
    outcomes: list[Outcome] = []
    try:
        # Spawned, not forked: the kernels' sockets and threads must not be inherited. Their kernels come from one nursery.
        with (
            shared_nursery(os.environ | {DATA_VARIABLE: str(edition.data)}) as nursery,
            ProcessPoolExecutor(
                min(workers, len(jobs)), get_context("spawn"), initializer=use_nursery, initargs=(nursery,)
            ) as pool,
        ):
            futures = [pool.submit(produce, job, edition, staging) for job in jobs]
            try:
                for future in as_completed(futures):
                    outcome = future.result()
                    publish(staging, out, outcome.files)
                    if not outcome.error:
                        (out / f"{outcome.job.stem}.failed.ipynb").unlink(missing_ok=True)
                    outcomes.append(outcome)
                    tell(outcome)
            except BaseException:
                pool.shutdown(wait=True, cancel_futures=True)
                raise
        zip_package(package, staging / "data.zip")
        publish(staging, out, ("data.zip",))
        place = {job.stem: i for i, job in enumerate(jobs)}
        outcomes.sort(key=lambda outcome: place[outcome.job.stem])
        new = [entry(outcome, out) for outcome in outcomes]
        entries = [*new, *kept(out, new)]
        digest = fingerprint(package, reports, {job.notebook for job in jobs})
        write_whole(out / "run.json", run_json(edition, digest, entries))
        write_whole(out / "index.html", index_html(edition, entries))
    finally:
        shutil.rmtree(staging, ignore_errors=True)
    return outcomes


def edition_of(package: Package, reports: Path) -> Edition:
    """Return what the edition shows of itself: title and date from the data package, the commit from git where there is one."""
    about = package.descriptor
    dossier = about.get("dossier")
    title, created = dossier.get("title") if isinstance(dossier, dict) else None, about.get("created")
    if not isinstance(title, str) or not isinstance(created, str):
        raise DataError(f"{package.root / 'datapackage.json'}: a report needs 'created' and the 'title' of the dossier")
    periods = [(ALL, "All periods", ALL), *((p.id, p.name, p.slug) for p in declared_periods(package))]
    return Edition(
        package.root.resolve(),
        title,
        created[:10],
        day_text(known_until(package)),
        _commit(reports.parent),
        tuple(periods),
    )


def _commit(folder: Path) -> str | None:
    git = ["git", "-C", str(folder), "describe", "--always", "--dirty=+", "--exclude=*", "--abbrev=7"]
    try:
        return subprocess.run(git, capture_output=True, text=True, check=True).stdout.strip() or None
    except (OSError, subprocess.CalledProcessError):
        return None  # a copy without git states no commit
