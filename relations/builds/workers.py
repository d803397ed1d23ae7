"""The workers of a build, as the build sees them: jobs go out, outcomes come back, and a worker that dies costs its report alone."""

import math
import os
import signal
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from time import monotonic

from relations.builds.plan import Job
from relations.builds.produce import Edition, Outcome
from relations.builds.stopping import Stop
from relations.builds.worker import work
from relations.execution.limits import LimitExceeded

# Spawned, not forked: sockets and threads of the build must not be inherited.
_CONTEXT = get_context("spawn")
_SLACK = 10  # seconds past the limit of a report: who runs its cells knows at which one it was, and is to tell first


@dataclass
class _Worker:
    process: BaseProcess
    connection: Connection
    job: Job | None = None
    until: float = math.inf  # by when the outcome must be there


class Workers:
    """So many processes that make reports in `staging`, their kernels from one nursery. Started when they are needed; `close` ends them."""

    def __init__(self, number: int, edition: Edition, staging: Path, nursery: str | None) -> None:
        self._number = number
        self._needs = (edition, staging, nursery)
        self._crew: list[_Worker] = []

    def outcomes(self, jobs: Sequence[Job], stop: Stop) -> Iterator[Outcome]:
        """Yield how each job ended, in the order in which they end. Raises Stopped when a signal comes while nothing else is done than to wait."""
        ahead = deque(jobs)
        while True:
            self._hand_out(ahead)
            busy = {worker.connection: worker for worker in self._crew if worker.job}
            if not busy:
                return
            soonest = min(worker.until for worker in busy.values()) - monotonic()
            with stop.at_once():
                ready = wait(list(busy), None if soonest == math.inf else max(soonest, 0))
            for connection in ready:
                yield self._outcome(busy.pop(connection))  # type: ignore[call-overload]
            for worker in busy.values():
                if worker.until <= monotonic():
                    yield self._overdue(worker)

    def close(self) -> None:
        """End all, whatever they do."""
        for worker in self._crew:
            self._kill(worker)
        self._crew.clear()

    def _hand_out(self, ahead: deque[Job]) -> None:
        self._crew = [worker for worker in self._crew if worker.job or worker.process.is_alive()]
        while ahead:
            idle = next((worker for worker in self._crew if not worker.job), None)
            if idle is None and len(self._crew) < self._number:
                idle = self._start()
            if idle is None:
                return
            idle.job = ahead.popleft()
            seconds = idle.job.limits.report_seconds
            idle.until = monotonic() + seconds + _SLACK if seconds else math.inf
            with suppress(OSError):  # it has just died, which its connection tells
                idle.connection.send(idle.job)

    def _start(self) -> _Worker:
        here, there = _CONTEXT.Pipe()
        process = _CONTEXT.Process(target=work, args=(there, *self._needs), daemon=True)
        with _shielded():
            process.start()
        there.close()
        self._crew.append(_Worker(process, here))
        return self._crew[-1]

    def _outcome(self, worker: _Worker) -> Outcome:
        assert worker.job is not None
        try:
            outcome: Outcome = worker.connection.recv()
        except (EOFError, OSError):
            self._kill(worker)
            self._crew.remove(worker)
            return Outcome(worker.job, error=_epitaph(worker.process.exitcode))
        worker.job = None
        return outcome

    def _overdue(self, worker: _Worker) -> Outcome:
        assert worker.job is not None
        self._kill(worker)
        self._crew.remove(worker)
        seconds = worker.job.limits.report_seconds
        exceeded = LimitExceeded(f"the report took more than {seconds} s", "report_seconds")
        return Outcome(worker.job, error=str(exceeded))

    def _kill(self, worker: _Worker) -> None:
        if worker.process.pid and os.name == "posix":
            with suppress(OSError):
                os.killpg(worker.process.pid, signal.SIGKILL)  # what it has started goes with it
        worker.process.kill()  # a worker that has just been started leads no group yet
        worker.process.join()
        worker.connection.close()


@contextmanager
def _shielded() -> Iterator[None]:
    """Keep the keyboard's signal from a process that starts; it takes signals again once it leads a group of its own."""
    if os.name != "posix":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _epitaph(code: int | None) -> str:
    if code is None or code >= 0:
        return f"the process that made it ended by itself (exit code {code})"
    if code == -signal.SIGKILL:
        return "the process that made it was killed, as systems do when memory runs out"
    return f"the process that made it was ended by {signal.Signals(-code).name}"
