"""What a person sees of a build: a bar on a terminal, plain lines elsewhere, and what failed at the end."""

import sys
import time
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from relations.builds.produce import Outcome
from relations.printable import printable


class Progress:
    """Tells of the outcomes of a build as they come, on standard error."""

    def __init__(self, total: int) -> None:
        self._total, self._done, self._began = total, 0, time.perf_counter()
        self._bar: Any = None

    def __enter__(self) -> Self:
        if sys.stderr.isatty():
            from tqdm import tqdm

            # The bar steers the terminal itself, past the filter of the command line.
            self._bar = tqdm(
                total=self._total, unit="report", leave=False, file=getattr(sys.stderr, "beneath", sys.stderr)
            )
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.close()

    def expect(self, total: int) -> None:
        """Take how many reports are to be made."""
        self._total = total
        if self._bar is not None:
            self._bar.reset(total)

    def tell(self, outcome: Outcome) -> None:
        """Tell of one outcome."""
        self._done += 1
        name = printable(f"{outcome.job.report} {outcome.job.period.id}")
        if self._bar is not None:
            self._bar.set_description(name)
            self._bar.update()
        else:
            state = "FAILED" if outcome.error else f"{sum(outcome.seconds.values()):.1f} s"
            print(f"[{self._done}/{self._total}] {name}: {state}", file=sys.stderr, flush=True)

    def summary(self, outcomes: Sequence[Outcome], out: Path, *, traces: bool = False) -> int:
        """Print where the reports are and what failed, with `traces` the traceback too; return the exit code."""
        failed = [outcome for outcome in outcomes if outcome.error]
        for outcome in failed:
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
