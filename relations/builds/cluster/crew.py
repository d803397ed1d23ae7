"""The workers of a cluster, as the build sees them: jobs go out, outcomes come back, as from `Workers`.

The scheduler hands a report of a worker that died to another; one that costs workers their lives also when it is made alone fails. What is finished is
published as it comes, so that a build whose scheduler is lost leaves it, and the next one goes on from there.
"""

import time
import uuid
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path

from distributed import KilledWorker

from relations.builds.cluster.address import Cluster, ClusterError
from relations.builds.cluster.bench import Order
from relations.builds.cluster.connection import connected, deserted, is_there, lost, quietly
from relations.builds.cluster.equipping import Equipping
from relations.builds.cluster.errands import Made, leave
from relations.builds.cluster.freight import Freight, gathered
from relations.builds.cluster.tasks import Task, Tasks
from relations.builds.cluster.unpacking import unpacked
from relations.builds.edition import Edition
from relations.builds.plan import Job
from relations.builds.produce import Outcome
from relations.builds.stopping import Stop
from relations.execution.preloading import Purpose
from relations.own_folders import own_folder

_LOOK = 2.0  # seconds between two looks whether workers have come or gone
_PATIENCE = 300  # seconds without any worker
_TIMES = 3  # that a report is sent again that was stranded


class ClusterCrew:
    """Workers elsewhere that make reports; their files come to `staging`, which lies in the output folder. `close` lets go of them."""

    def __init__(self, cluster: Cluster, edition: Edition, staging: Path, purpose: Purpose | None) -> None:
        self._cluster, self._edition, self._staging, self._purpose = cluster, edition, staging, purpose
        self._kept = ExitStack()
        self._client = self._kept.enter_context(connected(cluster.address))
        self._suspects: deque[Job] = deque()  # were on workers that died; one of them may have killed them
        self._came = 0  # bytes
        self._had_workers = time.monotonic()
        self._told_to_wait = False

    def outcomes(
        self, jobs: Sequence[Job], stop: Stop, begun: Callable[[Job], None] = lambda _: None
    ) -> Iterator[Outcome]:
        """Send the jobs in their order, telling `begun`, and yield how each ended, in the order in which they end.

        Raises Stopped as `Workers` does, and ClusterError where the scheduler is lost, all workers refuse, or none is there for minutes.
        """
        ahead, looked = deque(jobs), 0.0
        freight = self._freight(jobs)
        token = f"relations-{freight.fingerprint[:16]}-{uuid.uuid4().hex[:16]}"
        order = Order(token, self._edition, freight.places, freight.data, self._purpose)
        workers = Equipping(self._client, self._cluster, order, freight)
        self._kept.callback(quietly, self._client, self._client.run, leave, token, on_error="ignore")
        tasks = Tasks(self._client, token, freight, self._staging.parent)
        self._kept.callback(tasks.give_up)
        while ahead or len(tasks) or self._suspects:
            stranded: list[Task] = []
            with stop.at_once():
                if time.monotonic() - looked > _LOOK:
                    stranded = self._look(workers, tasks)
                    looked = time.monotonic()
            yield from filter(None, [self._again(task, tasks) for task in stranded])
            while ahead and len(tasks) < sum(workers.ready.values()):
                begun(ahead[0])
                tasks.send(ahead.popleft())
            if self._suspects and not (ahead or len(tasks)):
                tasks.send(self._suspects.popleft(), alone=True)
            with stop.at_once():
                ended = self._next(tasks)
            if ended is not None and (outcome := self._received(ended, freight)):
                yield outcome
        sizes = f"{workers.sent / 1e6:.1f} MB of files went to workers, {self._came / 1e6:.1f} MB of reports came"
        self._cluster.say(f"{sizes}; nothing was sent to where it was already")

    def close(self) -> None:
        """Give up what is in work, and let go of the workers."""
        self._kept.close()

    def _freight(self, jobs: Sequence[Job]) -> Freight:
        folder = own_folder(self._staging, "freight-")
        self._kept.callback(folder.remove)
        notebooks = [job.notebook for job in jobs]
        return gathered(self._cluster.project, self._edition.data, notebooks, self._staging.parent, folder.path)

    def _look(self, workers: Equipping, tasks: Tasks) -> list[Task]:
        """Look at the workers, and return the tasks that are stranded. Raises ClusterError where the scheduler is lost, or has had no worker for long."""
        try:
            workers.look()
            if workers.ready:
                self._had_workers, self._told_to_wait = time.monotonic(), False
                return tasks.stranded()
        except ClusterError:
            raise
        except Exception as error:
            # What Dask raises for a lost connection is an OSError without a number.
            if is_there(self._client) and not (isinstance(error, OSError) and error.errno is None):
                raise
            raise lost(self._cluster.address) from error
        if not self._told_to_wait:
            self._told_to_wait = True
            self._cluster.say(f"{self._cluster.address} has no worker for these reports; waiting for one")
        if time.monotonic() - self._had_workers > _PATIENCE:
            raise deserted(self._cluster.address, _PATIENCE)
        return []

    def _next(self, tasks: Tasks) -> Task | None:
        """Return the next task that has ended, None when none did for a time. Raises ClusterError where the scheduler is lost."""
        ended = tasks.next(_LOOK / 2)
        if not is_there(self._client) or (ended is not None and ended.future.status in ("cancelled", "lost")):
            raise lost(self._cluster.address)
        return ended

    def _again(self, task: Task, tasks: Tasks) -> Outcome | None:
        """Send a task again that was stranded; if it was so more than some times, return as `_condemned` does."""
        if task.times >= _TIMES:
            return self._condemned(task)
        tasks.send(task.job, alone=task.alone, times=task.times + 1)
        return None

    def _condemned(self, task: Task) -> Outcome | None:
        """Return how a job ended that was on workers which died; None for one that was not alone there: it is sent when nothing else is in work."""
        if task.alone:
            return Outcome(task.job, error="it costs workers their lives; their logs say how, often by too much memory")
        self._suspects.append(task.job)
        return None

    def _received(self, ended: Task, freight: Freight) -> Outcome | None:
        """Return how a job ended, None for one that will be sent again."""
        job = ended.job
        try:
            made: Made = ended.future.result()
        except KilledWorker:
            return self._condemned(ended)
        except Exception as error:  # of whatever kind: a report that cannot be sent must not stop the others
            if not is_there(self._client):
                raise lost(self._cluster.address) from error
            return Outcome(job, error=f"{type(error).__name__}: {error}")
        self._came += sum(map(len, made.contents.values()))
        return unpacked(made, job, ended.known, freight, self._staging)
