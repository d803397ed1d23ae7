"""The workers of a build, as the build sees them: jobs go out, outcomes come back, and a worker that dies costs its report alone.

A report takes a core for its cells first, then another while it is rendered. So that no core waits, the cells of the next report begin as soon
as those of one are through; half as many workers again are there for it. A worker that has made many reports is replaced: what libraries
keep for ever does not add up.
"""

import math
import os
import signal
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from time import monotonic

from relations.builds.edition import Edition
from relations.builds.plan import Job
from relations.builds.produce import Outcome
from relations.builds.stopping import Stop
from relations.builds.worker import EXECUTED, work
from relations.execution.limits import LimitExceeded

# Spawned, not forked: sockets and threads of the build must not be inherited.
_CONTEXT = get_context("spawn")
_REPORTS = 40  # of one worker; to start another takes a second of work
_SLACK = 10  # seconds past the limit of a report: who runs its cells knows at which one it was, and is to tell first


@dataclass
class _Worker:
    process: BaseProcess
    connection: Connection
    job: Job | None = None
    executing: bool = False  # the cells of its job; later it renders
    made: int = 0
    until: float = math.inf  # by when the outcome must be there


class Workers:
    """Processes that make reports in `staging`, their kernels from one nursery, so that the cells of `number` reports run at a time. Started when
    they are needed; `close` ends them."""

    def __init__(self, number: int, edition: Edition, staging: Path, nursery: str | None) -> None:
        self._number = number
        self._needs = (edition, staging, nursery)
        self._crew: list[_Worker] = []

    def outcomes(
        self,
        jobs: Sequence[Job],
        stop: Stop,
        begun: Callable[[Job], None] = lambda _: None,
        executed: Callable[[], None] = lambda: None,
    ) -> Iterator[Outcome]:
        """Begin the jobs in their order, telling `begun`, and yield how each ended, in the order in which they end; `executed` is told when the cells
        of one are through.

        Raises Stopped when a signal comes while nothing else is done than to wait.
        """
        ahead = deque(jobs)
        while True:
            for job in self._hand_out(ahead):
                begun(job)
            busy = {worker.connection: worker for worker in self._crew if worker.job}
            if not busy:
                return
            soonest = min(worker.until for worker in busy.values()) - monotonic()
            with stop.at_once():
                ready = wait(list(busy), None if soonest == math.inf else max(soonest, 0))
            for connection in ready:
                if outcome := self._heard(busy.pop(connection), executed):  # type: ignore[call-overload]
                    yield outcome
            for worker in busy.values():
                if worker.until <= monotonic():
                    yield self._overdue(worker)

    def interrupt(self) -> None:
        """End all, from another thread: whoever waits for an outcome has that of a worker that died."""
        for worker in [*self._crew]:
            _signal(worker)

    def close(self) -> None:
        """End all, whatever they do."""
        for worker in self._crew:
            self._kill(worker)
        self._crew.clear()

    def _hand_out(self, ahead: deque[Job]) -> Iterator[Job]:
        """Give out jobs as long as there is somebody to take them, and yield each."""
        self._crew = [worker for worker in self._crew if worker.job or worker.process.is_alive()]
        while ahead and sum(worker.executing for worker in self._crew) < self._number:
            idle = next((worker for worker in self._crew if not worker.job), None)
            if idle is None and len(self._crew) < self._number + math.ceil(self._number / 2):
                idle = self._start()
            if idle is None:
                return
            idle.job, idle.executing = ahead.popleft(), True
            seconds = idle.job.limits.report_seconds
            idle.until = monotonic() + seconds + _SLACK if seconds else math.inf
            with suppress(OSError):  # it has just died, which its connection tells
                idle.connection.send(idle.job)
            yield idle.job

    def _start(self) -> _Worker:
        here, there = _CONTEXT.Pipe()
        process = _CONTEXT.Process(target=work, args=(there, *self._needs), daemon=True)
        with _shielded():
            process.start()
        there.close()
        self._crew.append(_Worker(process, here))
        return self._crew[-1]

    def _heard(self, worker: _Worker, executed: Callable[[], None]) -> Outcome | None:
        """Return the outcome that a worker sends, or that of its end; None when it says that the cells are through."""
        assert worker.job is not None
        try:
            said: Outcome | str = worker.connection.recv()
        except (EOFError, OSError):
            self._dismiss(worker)
            return Outcome(worker.job, error=_epitaph(worker.process.exitcode))
        worker.executing = False
        if isinstance(said, str):
            assert said == EXECUTED
            executed()
            return None
        worker.job = None
        worker.made += 1
        if worker.made >= _REPORTS:
            self._dismiss(worker)
        return said

    def _dismiss(self, worker: _Worker) -> None:
        self._kill(worker)
        self._crew.remove(worker)

    def _overdue(self, worker: _Worker) -> Outcome:
        assert worker.job is not None
        self._dismiss(worker)
        seconds = worker.job.limits.report_seconds
        exceeded = LimitExceeded(f"the report took more than {seconds} s", "report_seconds")
        return Outcome(worker.job, error=str(exceeded))

    def _kill(self, worker: _Worker) -> None:
        _signal(worker)
        worker.process.join()
        worker.connection.close()


def _signal(worker: _Worker) -> None:
    if worker.process.pid and os.name == "posix":
        with suppress(OSError):
            os.killpg(worker.process.pid, signal.SIGKILL)  # what it has started goes with it
    worker.process.kill()  # a worker that has just been started leads no group yet


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
