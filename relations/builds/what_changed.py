"""After a build that is to be published: let the reports that ask for it, and the index, say what changed since the last edition.

No report is run for it: the executed notebook is rendered again with the section. What was told is in the trace as a digest, so that to tell the same once
more does nothing.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from relations.builds.build import ledger_of, published
from relations.builds.closing import close
from relations.builds.data_read import read_by_trace
from relations.builds.digests import digest_of
from relations.builds.plan import Job
from relations.builds.produce import Outcome
from relations.builds.provenance import provenance
from relations.builds.stopping import stopping
from relations.builds.traces import NoTrace, read_trace
from relations.builds.up_to_date import SINCE, Due, Verdict
from relations.builds.workshop import Workshop
from relations.package import Package
from relations.refusals import refused_at

REASON = "what changed since the last edition is another"


def tell_what_changed(
    outcomes: Sequence[Outcome],
    since: Mapping[str, Any] | None,
    package: Package,
    reports: Path,
    out: Path,
    *,
    workers: int,
    tell: Callable[[Outcome], None] = lambda _: None,
    say: Callable[[str], None] = lambda _: None,
    unchecked: bool = False,
) -> list[Outcome]:
    """Render the reports again that do not say `since` yet, and write the index; return all outcomes, those of these reports as they ended now.

    `outcomes` are all that a build into `out` has returned; `since` is a record of `rendering.since_last`, None for the first edition, of which nothing is
    said. Reports that failed, and those whose trace is not theirs, stay as they are. Raises as `build` does.
    """
    ledger, edition = ledger_of(package, reports, out, say, unchecked=unchecked)
    ledger = replace(ledger, made=provenance(ledger.inputs, edition))
    before = {outcome.job.stem: outcome for outcome in outcomes}
    due = {job.stem: (job, verdict) for job, verdict in _due(outcomes, since, out)}
    with refused_at(out), stopping() as stop, Workshop(out, workers) as workshop:
        for made in workshop.made([job for job, _ in due.values()], edition, stop):
            if made.refusal:
                raise made.refusal
            _, verdict = due[made.job.stem]
            outcome = published(_joined(before[made.job.stem], made), verdict, ledger, workshop.staging, out)
            before[made.job.stem] = outcome
            tell(outcome)
        close([*before.values()], edition, ledger, workshop.staging, stop, say, since)
        ledger.inputs.digests.save()
    return [*before.values()]


def _due(outcomes: Sequence[Outcome], since: Mapping[str, Any] | None, out: Path) -> list[tuple[Job, Verdict]]:
    """Return the reports that say something else than they are to say."""
    found = []
    for outcome in outcomes:
        wanted = since if outcome.job.changes else None
        try:
            trace = read_trace(out, outcome.job)
        except NoTrace:
            continue
        if outcome.error or trace.unknown or trace.made.get(SINCE) == (digest_of(wanted) if wanted else None):
            continue
        notebook = (out / f"{outcome.job.stem}.ipynb").absolute()
        read = read_by_trace(trace.run)
        job = replace(outcome.job, executed=notebook, read=read, since=wanted)
        found.append((job, Verdict(Due.RENDER, REASON, trace)))
    return found


def _joined(before: Outcome, made: Outcome) -> Outcome:
    """Return the outcome of a report that was made, and then rendered again, as one."""
    reason = REASON if before.kept else before.reason
    return replace(made, reason=reason, seconds={**before.seconds, **made.seconds})
