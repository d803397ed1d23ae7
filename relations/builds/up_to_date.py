"""Whether a report is up to date: all that its last run read is as it was then, and so are the files that it left.

What is out of date is run again; where only what it was rendered with has changed, the executed notebook that is there is rendered again. In doubt
a report is run.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from pathlib import Path

from relations.builds.data_read import read_by_trace
from relations.builds.digests import digest_of
from relations.builds.inputs import Inputs, in_words
from relations.builds.plan import Job
from relations.builds.produce import Outcome
from relations.builds.traces import FAILED, NoTrace, Trace, read_trace, trace_file, trace_text
from relations.clock import stamp

SINCE = "changes"  # among what a trace says a report was made from: the digest of what it tells of the last edition
_REPLACED = "replaced:"
_MOST = 3  # changes that are named
_PLURAL = ("replaced", "parameters", "fonts", "environment")  # kinds whose words stand in the plural


class Due(Enum):
    """What is to be done for a report."""

    RUN = "run"
    RENDER = "render"
    NOTHING = "nothing"


@dataclass(frozen=True)
class Verdict:
    """What is due for a report, and why, in the words of `relations why`; the trace of its last run where there is one."""

    due: Due
    reason: str
    trace: Trace | None = None


@dataclass(frozen=True)
class Ledger:
    """The traces in an output folder beside the inputs as they are; `made` is what the reports of this build are made from."""

    inputs: Inputs
    out: Path
    made: Mapping[str, str | None] = field(default_factory=dict)

    def verdict(self, job: Job) -> Verdict:
        """Return what is due for a report."""
        if (self.out / f"{job.stem}.failed.ipynb").exists():
            return Verdict(Due.RUN, FAILED)
        try:
            trace = read_trace(self.out, job)
        except NoTrace as why:
            return Verdict(Due.RUN, str(why))
        if trace.unknown:
            return Verdict(Due.RUN, trace.unknown)
        if changed := self._changed(job, trace.run, trace.run):
            return Verdict(Due.RUN, _have_changed(changed), trace)
        spoilt = [name for name, digest in trace.files.items() if self.inputs.digests.of(self.out / name) != digest]
        if f"{job.stem}.ipynb" in spoilt or f"{job.stem}.ipynb" not in trace.files:
            return Verdict(Due.RUN, f"{job.stem}.ipynb is not as it was written", trace)
        if "html" in job.formats and f"{job.stem}.html" not in trace.files:
            # A run for paper alone left no drawings for narrow screens.
            return Verdict(Due.RUN, "there is no HTML of it yet", trace)
        if changed := self._changed(job, self.inputs.rendering, trace.rendering):
            return Verdict(Due.RENDER, _have_changed(changed), trace)
        if spoilt:
            return Verdict(Due.RENDER, f"{spoilt[0]} is not as it was written", trace)
        if missing := next((kind for kind in job.formats if f"{job.stem}.{kind}" not in trace.files), None):
            return Verdict(Due.RENDER, f"there is no {missing.upper()} of it yet", trace)
        return Verdict(Due.NOTHING, "nothing has changed", trace)

    def edited_in_vain(self, job: Job, verdict: Verdict) -> bool:
        """Tell whether somebody has edited a cell since the last run in whose place the data package has a text, which is what readers see."""
        before = verdict.trace.rendering.get(_REPLACED) if verdict.trace else None
        return before is not None and before != self.inputs.digest(_REPLACED, job)

    def write(self, outcome: Outcome, verdict: Verdict, staging: Path) -> tuple[str, ...]:
        """Write the trace of a report that was made into the staging folder and return its name; that of one which failed says so of what was there."""
        job = outcome.job
        if outcome.error:
            try:
                return _written(replace(read_trace(self.out, job), unknown=FAILED), job, staging)
            except NoTrace:
                return ()
        run, unknown = self._run(outcome, verdict)
        files = {name: self.inputs.digests.of(staging / name) for name in outcome.files}
        rendering = {name: self.inputs.digest(name, job) for name in self.inputs.rendering}
        told = {SINCE: digest_of(job.since)} if job.since else {}
        made = {"time": stamp(), **self.made, **told}
        about = (outcome.headline, unknown, job.title, job.period.name, made, outcome.says)
        return _written(Trace(job.report, job.period.id, run, rendering, files, *about), job, staging)

    def note(self, outcome: Outcome) -> None:
        """Take the files of a report that were just published for what they are."""
        for name, digest in read_trace(self.out, outcome.job).files.items():
            self.inputs.digests.note(self.out / name, digest)

    def _run(self, outcome: Outcome, verdict: Verdict) -> tuple[dict[str, str], str | None]:
        job, notes = outcome.job, outcome.notes
        if job.executed and verdict.trace:
            return verdict.trace.run, None
        if notes is None:
            return {}, "its last run left no notes of what it read"
        if notes["unknown"]:
            return {}, f"{notes['unknown']}, and nobody knows what those read"
        try:
            names = self.inputs.run(job, notes)
        except (OSError, ValueError, LookupError, TypeError, SyntaxError, RecursionError) as error:
            return {}, f"what its last run rests on could not be told ({type(error).__name__})"
        if self.inputs.changed_since(job, notes["began"], names):
            return {}, "something changed while it was last run"
        return {name: self.inputs.digest(name, job) for name in names}, None

    def _changed(self, job: Job, names: Iterable[str], before: Mapping[str, str]) -> list[str]:
        found = {name: self.inputs.digest(name, job) for name in names}
        gone = [name for name in before if name not in found]
        return sorted([*gone, *(name for name, digest in found.items() if before.get(name) != digest)], key=_rank)


def _written(trace: Trace, job: Job, staging: Path) -> tuple[str, ...]:
    file = trace_file(staging, job)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(trace_text(trace), encoding="utf-8")
    return (str(file.relative_to(staging)),)


def due(jobs: Iterable[Job], verdicts: Mapping[str, Verdict], out: Path) -> Iterator[Job]:
    """Yield the jobs that are due, those that are only rendered with the executed notebook to render."""
    for job in jobs:
        verdict = verdicts[job.stem]
        if verdict.due is Due.RENDER:
            read = read_by_trace(verdict.trace.run) if verdict.trace else {}
            yield replace(job, executed=(out / f"{job.stem}.ipynb").absolute(), read=read)
        elif verdict.due is Due.RUN:
            yield job


def _rank(name: str) -> tuple[int, str]:
    """What people edit comes first."""
    kinds = [
        "notebook",
        "texts",
        "prose",
        "replaced",
        "parameters",
        "table",
        "data",
        "file",
        "folder",
        "template",
        "about",
    ]
    kind = name.partition(":")[0]
    return (kinds.index(kind) if kind in kinds else len(kinds), name)


def _have_changed(names: list[str]) -> str:
    words = [in_words(name) for name in names[:_MOST]]
    if len(names) > _MOST:
        words.append(f"{len(names) - _MOST} more")
    if len(words) == 1:
        verb = "have" if names[0].partition(":")[0] in _PLURAL else "has"
        return f"{words[0]} {verb} changed"
    return f"{', '.join(words[:-1])} and {words[-1]} have changed"
