"""The reports that a scheduler has in work, each a task of it.

The scheduler hands the tasks of a worker that died to others that offer the same. Where there is none, it keeps them, and does not look at them again when one
that comes later offers it: such tasks are stranded, and have to be sent again.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from queue import Empty, Queue
from typing import Any

from relations.builds.cluster.connection import quietly
from relations.builds.cluster.errands import make
from relations.builds.cluster.freight import Freight
from relations.builds.cluster.unpacking import known_contents
from relations.builds.plan import Job


@dataclass(frozen=True)
class Task:
    """A job that was sent; `known` are the contents that the build has of it. `alone`: nothing else was in work then; `times` that it was stranded."""

    job: Job
    known: Mapping[str, str]
    future: Any
    alone: bool
    times: int


class Tasks:
    """The tasks of one build, for workers that offer what `token` names; `out` is the output folder."""

    def __init__(self, client: Any, token: str, freight: Freight, out: Path) -> None:
        self._client, self._token, self._freight, self._out = client, token, freight, out
        self._ended: Queue[Any] = Queue()
        self._tasks: dict[str, Task] = {}
        self._with_nobody: set[str] = set()

    def __len__(self) -> int:
        return len(self._tasks)

    def send(self, job: Job, *, alone: bool = False, times: int = 0) -> None:
        """Send a job."""
        known = known_contents(job, self._out)
        executed = job.executed.read_bytes() if job.executed else None
        placed = replace(job, notebook=Path(self._freight.place(job.notebook)), executed=None)
        offered = {self._token: 1}
        future = self._client.submit(make, placed, executed, frozenset(known), resources=offered, pure=False)
        self._tasks[future.key] = Task(job, known, future, alone, times)
        future.add_done_callback(self._ended.put)

    def next(self, seconds: float) -> Task | None:
        """Return the next that has ended, None when none did for so many seconds."""
        try:
            ended = self._ended.get(timeout=seconds)
        except Empty:
            return None
        return self._tasks.pop(ended.key, None)

    def stranded(self) -> list[Task]:
        """Return those that no worker has had at this look nor at the last one; they are given up."""
        there = {key for keys in self._client.processing().values() for key in keys}
        pending = {key for key, task in self._tasks.items() if task.future.status == "pending"}
        before, self._with_nobody = self._with_nobody, pending - there
        found = [self._tasks.pop(key) for key in sorted(before & self._with_nobody)]
        for task in found:
            quietly(self._client, task.future.cancel)
        return found

    def give_up(self) -> None:
        """Give all up."""
        for task in self._tasks.values():
            quietly(self._client, task.future.cancel)
        self._tasks.clear()
