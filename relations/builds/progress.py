"""What a person sees of a build: a bar on a terminal, plain lines elsewhere, and what failed at the end."""

import json
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from relations.builds.plan import Job
from relations.builds.produce import Outcome
from relations.clock import stamp
from relations.errors import Interrupted
from relations.printable import printable


class Progress:
    """Tells of a build on standard error.

    On a terminal a bar says what is in work and how much time is left. Elsewhere each report is a line with the moment, as JSON if `as_json`. Lines
    stand in the order of the jobs, whichever ends first, so that the logs of two builds can be compared.
    """

    def __init__(self, jobs: Sequence[Job], *, as_json: bool = False) -> None:
        self._jobs, self._began = jobs, time.perf_counter()
        self._as_json = as_json
        self._seconds: Mapping[str, float] = {}
        self._ended: dict[str, Outcome] = {}
        self._told = 0
        self._in_work: dict[str, str] = {}
        self._bar: Any = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.close()
        elif error is not None:  # those that wait for one before them, which does not come any more
            for place, job in enumerate(self._jobs[self._told :], start=self._told + 1):
                if job.stem in self._ended:
                    self._line(place, self._ended[job.stem])
        if isinstance(error, Interrupted | KeyboardInterrupt):
            print(f"{len(self._ended)} of {len(self._jobs)} reports were finished", file=sys.stderr, flush=True)

    def begin(self, job: Job) -> None:
        """Tell that a job begins."""
        self._in_work[job.stem] = _name(job)
        self._describe()

    def expect(self, due: Sequence[Job], seconds: Mapping[str, float]) -> None:
        """Take which of the reports are to be made, the others being up to date, and how long each is expected to take, by its stem."""
        self._jobs, self._seconds = due, seconds
        if due and sys.stderr.isatty() and not self._as_json:
            from tqdm import tqdm

            # The bar steers the terminal itself, past the filter of the command line.
            self._bar = tqdm(
                total=sum(seconds[job.stem] for job in due) or 1,
                bar_format="{percentage:3.0f}% |{bar:20}| {desc}, {remaining} left",
                smoothing=0,
                leave=False,
                dynamic_ncols=True,
                file=getattr(sys.stderr, "beneath", sys.stderr),
            )

    def tell(self, outcome: Outcome) -> None:
        """Tell of one outcome."""
        stem = outcome.job.stem
        self._ended[stem] = outcome
        self._in_work.pop(stem, None)
        if self._bar is not None:
            self._bar.update(self._seconds[stem])
            self._describe()
            return
        while self._told < len(self._jobs) and (stem := self._jobs[self._told].stem) in self._ended:
            self._told += 1
            self._line(self._told, self._ended[stem])

    def _describe(self) -> None:
        if self._bar is not None:
            count = f"{len(self._ended)}/{len(self._jobs)} reports"
            self._bar.set_description_str("; ".join([count, ", ".join(self._in_work.values()) or "writing"]))

    def _line(self, place: int, outcome: Outcome) -> None:
        seconds = sum(outcome.seconds.values())
        if self._as_json:
            told = {"report": outcome.job.report, "period": outcome.job.period.id, "seconds": round(seconds, 3)}
            status = "failed" if outcome.error else "done"
            _log(**told, status=status, reason=outcome.reason, error=outcome.error, place=place, of=len(self._jobs))
            return
        state = "FAILED" if outcome.error else f"{seconds:.1f} s"
        line = f"{stamp()} [{place}/{len(self._jobs)}] {_name(outcome.job)}: {state}"
        print(line, file=sys.stderr, flush=True)

    def say(self, line: str) -> None:
        """Tell what else a person has to know."""
        if self._as_json:
            _log(message=line)
            return
        if self._bar is not None:
            self._bar.clear()
        print(f"relations: {printable(line)}", file=sys.stderr, flush=True)

    def summary(self, outcomes: Sequence[Outcome], out: Path, *, traces: bool = False) -> int:
        """Print where the reports are and what failed, with `traces` the traceback too; return the exit code."""
        failed = [outcome for outcome in outcomes if outcome.error]
        for outcome in [] if self._as_json else failed:
            print(f"relations: {outcome.job.report} {outcome.job.period.id}: {outcome.error}", file=sys.stderr)
            if traces and outcome.traceback:
                print(outcome.traceback, file=sys.stderr)
            if outcome.files:
                print(f"           the notebook as far as it ran: {out / outcome.files[0]}", file=sys.stderr)
        took = time.perf_counter() - self._began
        kept = sum(outcome.kept for outcome in outcomes)
        made = f"{len(outcomes) - len(failed) - kept} of {len(outcomes) - kept} reports in {took:.1f} s"
        if kept == len(outcomes):
            made = f"nothing has changed in {kept} reports ({took:.1f} s)"
        elif kept:
            made += f", {kept} unchanged"
        print(f"{made}: {out / 'index.html'}")
        return 1 if failed else 0


def _log(**told: Any) -> None:
    print(json.dumps({"time": stamp(), **told}, ensure_ascii=False), file=sys.stderr, flush=True)


def _name(job: Job) -> str:
    return printable(f"{job.report} {job.period.id}")
