"""Build an edition: run the jobs side by side, publish what is finished, go on past what fails, and keep the record."""

import traceback
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack, suppress
from dataclasses import replace
from pathlib import Path

from relations.builds.checked_data import note_passed, problems_of, refuse
from relations.builds.closing import close
from relations.builds.cluster.address import Cluster
from relations.builds.commit import commit_of
from relations.builds.digests import Digests
from relations.builds.edition import Edition
from relations.builds.inputs import Inputs
from relations.builds.navigation import navigation_in, with_navigation
from relations.builds.order import expected_seconds, longest_first
from relations.builds.plan import FORMATS, Job
from relations.builds.produce import Outcome
from relations.builds.provenance import provenance
from relations.builds.publish import check_inside, check_writable, is_inside, publish
from relations.builds.record import last_seconds
from relations.builds.stopping import Stop, stopping
from relations.builds.traces import NoTrace, read_trace
from relations.builds.up_to_date import Due, Ledger, Verdict, due
from relations.builds.workshop import Workshop
from relations.errors import DataError, UsageError
from relations.package import Package
from relations.periods import ALL, day_text, declared_periods
from relations.reach import known_until
from relations.refusals import is_full, refusal, refused_at


def build(
    jobs: Sequence[Job],
    package: Package,
    reports: Path,
    out: Path,
    *,
    workers: int,
    tell: Callable[[Outcome], None],
    begun: Callable[[Job], None] = lambda _: None,
    expect: Callable[[Sequence[Job], Mapping[str, float]], None] = lambda *_: None,
    say: Callable[[str], None] = lambda _: None,
    force: bool = False,
    unchecked: bool = False,
    workshop: Workshop | None = None,
    stop: Stop | None = None,
    cluster: str | None = None,
) -> list[Outcome]:
    """Build the jobs into `out`, the longest first, and return how each ended, in the order of the jobs.

    `expect` is told before any begins which jobs are due, and how many seconds each is expected to take, by its stem; `begun` each of them when it
    begins, and `tell` each outcome as it comes; `say` what else a person has to know, a line each.

    Raises DataError, with nothing built, for data that do not pass the quick checks, unless `unchecked` is set; then each page says so.

    What is up to date is left as it is, unless `force` is set. A `workshop` that is given stays open, and a `stop` takes the signals. With the address
    of a Dask scheduler as `cluster` its workers make the reports, and `workers` are not needed; ClusterError is raised where that cannot be.
    What is published of a report is published at once and whole. A build that is interrupted, raises Stopped for a signal, or OSError where the system
    lets it write no more, leaves the reports that were finished and no other trace.
    """
    out.mkdir(parents=True, exist_ok=True)
    for job in jobs:
        check_inside(out, out / job.stem)
    for folder in {out, *((out / job.stem).parent for job in jobs)}:
        check_writable(folder)
    ledger, edition = ledger_of(package, reports, out, say, unchecked=unchecked)
    if workshop:
        edition = workshop.marked(edition)
    ledger = replace(ledger, made=provenance(ledger.inputs, edition))
    sound = [job for job in jobs if not job.fault]
    verdicts = {job.stem: _FORCED if force else ledger.verdict(job) for job in sound}
    for notebook in {job.notebook: None for job in sound if ledger.edited_in_vain(job, verdicts[job.stem])}:
        say(f"{notebook.name}: a cell was edited in whose place the data package has a text, which is what readers see")
    ahead = [*due(sound, verdicts, out)]
    seconds = expected_seconds(ahead, out)
    expect(ahead, seconds)
    last = last_seconds(out)
    outcomes = [_left(job, verdicts[job.stem], last) for job in sound if verdicts[job.stem].due is Due.NOTHING]
    outcomes += [Outcome(job, error=job.fault) for job in jobs if job.fault]
    with refused_at(out), ExitStack() as kept_open:
        stop = stop or kept_open.enter_context(stopping())
        elsewhere = Cluster(cluster, ledger.inputs.project, say) if cluster else None
        workshop = workshop or kept_open.enter_context(Workshop(out, workers, cluster=elsewhere))
        for made in workshop.made(longest_first(ahead, seconds), edition, stop, begun):
            if made.refusal:
                raise made.refusal
            verdict = verdicts[made.job.stem]
            reasoned = replace(made, reason=verdict.reason)
            outcomes.append(published(reasoned, verdict, ledger, workshop.staging, out))
            tell(outcomes[-1])
        place = {job.stem: i for i, job in enumerate(jobs)}
        outcomes.sort(key=lambda outcome: place[outcome.job.stem])
        close(outcomes, edition, ledger, workshop.staging, stop, say)
        ledger.inputs.digests.save()
        if not edition.problems:
            note_passed(ledger.inputs, out)
    return outcomes


def first_line(file: Path) -> str | None:
    """Return the first line of a file, None where there is none that can be read."""
    try:
        return file.read_text(encoding="utf-8").partition("\n")[0].strip() or None
    except (OSError, UnicodeDecodeError):
        return None


_FORCED = Verdict(Due.RUN, "asked for by --force")


def ledger_of(
    package: Package, reports: Path, out: Path, say: Callable[[str], None] = lambda _: None, *, unchecked: bool = False
) -> tuple[Ledger, Edition]:
    """Return what is known of the reports in an output folder, and the edition that is to be built into it.

    Raises DataError for data that do not pass the quick checks, unless `unchecked` is set.
    """
    inputs = Inputs(package, reports, None, Digests(out))
    problems = problems_of(inputs, out)
    if not unchecked:
        refuse(problems, package.root)
    licence, lock = first_line(inputs.licence), inputs.digests.of(inputs.lock) or None
    edition = replace(edition_of(package, reports, say), licence=licence, lock=lock, problems=len(problems))
    # A commit alone makes no report another.
    terms = [package.descriptor.get(name) for name in ("version", "contributors", "licenses", "homepage")]
    said = [edition.title, edition.date, edition.periods, edition.problems, edition.licence, terms]
    return Ledger(replace(inputs, edition=said), out), edition


def _left(job: Job, verdict: Verdict, last: Mapping[tuple[str, str], dict[str, float]]) -> Outcome:
    """Return the outcome of a report that is up to date; its seconds are those of its `last` run."""
    assert verdict.trace is not None
    seconds = last.get((job.report, job.period.id), {})
    files = tuple(verdict.trace.files)
    told = verdict.trace
    return Outcome(job, files, seconds, headline=told.headline, reason=verdict.reason, kept=True, says=told.says)


def published(outcome: Outcome, verdict: Verdict, ledger: Ledger, staging: Path, out: Path) -> Outcome:
    """Publish the files of a report, its trace last, and return how that ended: where they cannot be written, the report has failed."""
    try:
        before = _files_before(outcome.job, out)
        page = f"{outcome.job.stem}.html"
        if page in outcome.files and (out / page).is_file():
            links = navigation_in((out / page).read_bytes())  # as long as it is not known which there are at the end
            (staging / page).write_bytes(with_navigation((staging / page).read_bytes(), links))
        trace = ledger.write(outcome, verdict, staging)
        publish(staging, out, (*outcome.files, *trace))
        if not outcome.error:
            _clear(outcome, before, out)
            ledger.note(outcome)
    except (OSError, UsageError) as error:
        if is_full(error):
            raise
        words = (refusal(error) if isinstance(error, OSError) else None) or str(error)
        return replace(outcome, files=(), error=f"publishing: {words}", traceback=traceback.format_exc())
    return outcome


def _files_before(job: Job, out: Path) -> list[str]:
    """Return the files that the last run of a report left."""
    try:
        return [*read_trace(out, job).files]
    except NoTrace:
        return []


def _clear(outcome: Outcome, before: Sequence[str], out: Path) -> None:
    """Remove what earlier runs of a report left that is not of this one: a notebook that failed, a format or an exhibit that was not made now."""
    stem = outcome.job.stem
    for name in {*before, *(f"{stem}.{suffix}" for suffix in ("failed.ipynb", *FORMATS))} - {*outcome.files}:
        if is_inside(out, out / name):
            (out / name).unlink(missing_ok=True)
            with suppress(OSError):  # others are in it
                (out / name).parent.rmdir()


def edition_of(package: Package, reports: Path, say: Callable[[str], None] = lambda _: None) -> Edition:
    """Return what the edition shows of itself: title and date from the data package, the commit from git where there is one (see `commit_of`)."""
    title, created = _titled(package)
    periods = [(ALL, "All periods", ALL), *((p.id, p.name, p.slug) for p in declared_periods(package))]
    return Edition(
        package.root.resolve(),
        title,
        created[:10],
        day_text(known_until(package)),
        commit_of(reports.parent, say),
        tuple(periods),
    )


def title_of(package: Package) -> str:
    """Return the title of the dossier. Raises DataError where the package does not say what a report needs."""
    return _titled(package)[0]


def _titled(package: Package) -> tuple[str, str]:
    about = package.descriptor
    dossier = about.get("dossier")
    title, created = dossier.get("title") if isinstance(dossier, dict) else None, about.get("created")
    if not isinstance(title, str) or not isinstance(created, str):
        raise DataError(f"{package.root / 'datapackage.json'}: a report needs 'created' and the 'title' of the dossier")
    return title, created
