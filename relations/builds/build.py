"""Build an edition: run the jobs side by side, publish what is finished, go on past what fails, and keep the record."""

import os
import subprocess
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

from relations.builds.index import index_html
from relations.builds.order import expected_seconds, longest_first
from relations.builds.plan import Job
from relations.builds.produce import Edition, Outcome
from relations.builds.publish import check_inside, publish, zip_package
from relations.builds.record import entry, fingerprint, kept, run_json
from relations.builds.stopping import stopping
from relations.builds.workers import Workers
from relations.errors import DataError, UsageError
from relations.execution.folders import sweep_private_folders
from relations.execution.nursery import shared_nursery
from relations.own_folders import OwnFolder, own_folder, sweep
from relations.package import DATA_VARIABLE, Package
from relations.periods import ALL, day_text, declared_periods
from relations.reach import known_until

_STAGING = ".staging-"


def build(
    jobs: Sequence[Job],
    package: Package,
    reports: Path,
    out: Path,
    *,
    workers: int,
    tell: Callable[[Outcome], None],
    begun: Callable[[Job], None] = lambda _: None,
) -> list[Outcome]:
    """Build the jobs into `out`, the longest first, and return how each ended, in the order of the jobs.

    `begun` is called with each job when it begins, `tell` with each outcome as it comes.

    What is published of a report is published at once and whole. A build that is interrupted, or raises Stopped for a signal, leaves the reports
    that were finished and no other trace.
    """
    out.mkdir(parents=True, exist_ok=True)
    for job in jobs:
        check_inside(out, out / job.stem)
    edition = edition_of(package, reports)
    sweep(out, _STAGING)
    sweep_private_folders()
    outcomes: list[Outcome] = []
    with stopping() as stop, _removed(own_folder(out, _STAGING)) as staging:
        with (
            shared_nursery(os.environ | {DATA_VARIABLE: str(edition.data)}) as nursery,
            closing(Workers(min(workers, len(jobs)), edition, staging, nursery)) as crew,
        ):
            for made in crew.outcomes(longest_first(jobs, expected_seconds(jobs, out)), stop, begun):
                outcomes.append(_published(made, staging, out))
                tell(outcomes[-1])
        place = {job.stem: i for i, job in enumerate(jobs)}
        outcomes.sort(key=lambda outcome: place[outcome.job.stem])
        with stop.at_once():
            zip_package(package, staging / "data.zip")
        _publish_the_rest(outcomes, edition, package, reports, staging, out)
    return outcomes


@contextmanager
def _removed(folder: OwnFolder) -> Iterator[Path]:
    try:
        yield folder.path
    finally:
        folder.remove()


def _published(outcome: Outcome, staging: Path, out: Path) -> Outcome:
    """Publish the files of a report and return how that ended: where they cannot be written, the report has failed."""
    try:
        publish(staging, out, outcome.files)
        if not outcome.error:
            (out / f"{outcome.job.stem}.failed.ipynb").unlink(missing_ok=True)
    except (OSError, UsageError) as error:
        return replace(outcome, files=(), error=f"publishing: {error}", traceback=traceback.format_exc())
    return outcome


def _publish_the_rest(
    outcomes: Sequence[Outcome], edition: Edition, package: Package, reports: Path, staging: Path, out: Path
) -> None:
    """Put data, record and index beside the reports; made in the staging folder, so that a build that is killed leaves no part of them."""
    publish(staging, out, ("data.zip",))
    new = [entry(outcome, out) for outcome in outcomes]
    entries = [*new, *kept(out, new)]
    digest = fingerprint(package, reports, {outcome.job.notebook for outcome in outcomes})
    (staging / "run.json").write_bytes(run_json(edition, digest, entries).encode())
    (staging / "index.html").write_bytes(index_html(edition, entries).encode())
    publish(staging, out, ("run.json", "index.html"))


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
