"""runs.jsonl: a line for each run, in the order in which they ended.

    {"when", "what": "build" | "publish", "why", "seconds", "made", "kept", "failed", "error", "edition", "reports": [
        {"report", "period", "status": "done" | "failed", "reason", "seconds", "error"}]}

`when` is the moment when it began, `seconds` how long it took. `reports` are those that were made or failed; those that were up to date are counted as
`kept`. `error` says why a run ended before its time, `edition` which edition came of it. A line that was cut off, by a full disk or the end of its
writer, is passed over.
"""

import json
import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from time import perf_counter
from typing import Any

from relations.builds.produce import Outcome
from relations.clock import stamp
from relations.refusals import line_of, refused_at

NAME = "runs.jsonl"


@dataclass(frozen=True)
class RunLine:
    """What became of a run."""

    when: str
    what: str
    why: str
    seconds: float
    made: int = 0
    kept: int = 0
    failed: int = 0
    error: str | None = None
    edition: str | None = None
    reports: tuple[dict[str, Any], ...] = ()

    def line(self) -> str:
        """Return the line of the run."""
        return json.dumps(asdict(self), ensure_ascii=False) + "\n"


class Noted:
    """A run that is under way, and what is to be noted of it."""

    def __init__(self, what: str, why: str) -> None:
        self._began = perf_counter()
        self._run = RunLine(stamp(), what, why, 0)

    def take(self, **found: Any) -> None:
        """Take what is known of the run by now, by the names that a RunLine has."""
        self._run = replace(self._run, **found)

    @property
    def run(self) -> RunLine:
        """The run as it is now."""
        return replace(self._run, seconds=round(perf_counter() - self._began, 3))


@contextmanager
def noted(folder: Path, what: str, why: str) -> Iterator[Noted]:
    """Note in a folder how what runs within has ended, also where it raises. Raises OSError where the folder cannot be written."""
    noting = Noted(what, why)
    try:
        yield noting
    except BaseException as error:
        noting.take(error=line_of(error))
        with suppress(OSError):  # what was raised is to be told, not that it cannot be noted
            note_run(folder, noting.run)
        raise
    note_run(folder, noting.run)


def results(outcomes: Sequence[Outcome]) -> dict[str, Any]:
    """Return what a line says of the outcomes of a build."""
    ended = [outcome for outcome in outcomes if not outcome.kept]
    failed = sum(outcome.error is not None for outcome in ended)
    reports = tuple(_result(outcome) for outcome in ended)
    return {"made": len(ended) - failed, "kept": len(outcomes) - len(ended), "failed": failed, "reports": reports}


def note_run(folder: Path, run: RunLine) -> None:
    """Add the line of a run to the file in a folder. Raises OSError where that cannot be written."""
    file = folder / NAME
    with refused_at(file), file.open("a+b") as opened:
        size = opened.seek(0, os.SEEK_END)
        opened.seek(max(size - 1, 0))
        opened.write(appended(opened.read(1), run))


def appended(before: bytes, run: RunLine) -> bytes:
    """Return what is to be written after `before`, which may be a line that was cut off."""
    cut = before[-1:] not in (b"", b"\n")
    return b"\n" * cut + run.line().encode()


def runs_in(content: bytes) -> list[RunLine]:
    """Return the runs that the content of the file tells of; what is no line of ours is passed over."""
    return [run for line in content.splitlines() if (run := _run(line))]


def _result(outcome: Outcome) -> dict[str, Any]:
    return {
        "report": outcome.job.report,
        "period": outcome.job.period.id,
        "status": "failed" if outcome.error else "done",
        "reason": outcome.reason,
        "seconds": round(sum(outcome.seconds.values()), 3),
        "error": outcome.error,
    }


def _run(line: bytes) -> RunLine | None:
    try:
        read = json.loads(line)
        run = RunLine(**{name: read[name] for name in RunLine.__dataclass_fields__})
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    numbers = (run.seconds, run.made, run.kept, run.failed)
    words = (run.when, run.what, run.why)
    fits = all(isinstance(one, int | float) for one in numbers) and all(isinstance(one, str) for one in words)
    return run if fits and _are_results(run.reports) else None


def _are_results(reports: Iterable[Any]) -> bool:
    return isinstance(reports, list) and all(
        isinstance(one, dict)
        and isinstance(one.get("seconds"), int | float)
        and all(isinstance(one.get(name), str) for name in ("report", "period", "status"))
        for one in reports
    )
