"""A Dask worker as a place where reports are made: its own workers and nursery, which are those of any build, and the files that it was sent.

A bench serves one build at a time. Its Dask worker makes nothing itself: a report is made by a process of its own, which is replaced after forty, so
that memory stays flat.
"""

import math
import os
import shutil
from collections.abc import Callable, Mapping
from contextlib import ExitStack, suppress
from dataclasses import dataclass, replace
from multiprocessing import current_process
from pathlib import Path
from queue import Empty, LifoQueue
from typing import Any

from distributed import WorkerPlugin

from relations.builds.cluster.stock import Stock
from relations.builds.edition import Edition
from relations.builds.plan import Job
from relations.builds.produce import Outcome
from relations.builds.stopping import Stop
from relations.builds.workers import Workers
from relations.execution.nursery import shared_nursery
from relations.execution.preloading import Purpose
from relations.package import DATA_VARIABLE

NAME = "relations"  # of the plugin, and of the folder among those of the Dask worker


@dataclass(frozen=True)
class Order:
    """What a build has made: reports of an edition, from files by their places, of which `data` is the place of the package. `token` names what a
    worker offers that is ready for it, and `purpose` tells for whom its nursery is, None where no cells are run."""

    token: str
    edition: Edition
    places: Mapping[str, str]
    data: str
    purpose: Purpose | None


def room(threads: int) -> int:
    """Return how many reports a worker has in work at a time: as many as threads run their cells, half as many again are rendered."""
    return threads + math.ceil(threads / 2)


class Bench(WorkerPlugin):
    """What a Dask worker has of ours. Its folder goes with that of the Dask worker."""

    def __init__(self) -> None:
        self._people = ExitStack()
        self._crews: LifoQueue[Workers] = LifoQueue()
        self._busy: set[Workers] = set()
        self._hire: Callable[[], Workers] | None = None
        self._token = ""

    def setup(self, worker: Any) -> None:
        """Get ready for a first build."""
        # A nanny makes its worker a daemon, whom multiprocessing lets start nobody: they would outlive it. Ours end with it.
        current_process().daemon = False
        self._folder = Path(worker.local_directory) / NAME
        self.stock = Stock(self._folder)

    def teardown(self, worker: Any) -> None:  # noqa: ARG002 (Dask passes it)
        """End all that was started here."""
        self.dismiss()

    def hire(self, order: Order) -> None:
        """Lay the files out and keep a nursery; workers come when they are needed. Nothing happens for an order that there is already."""
        if order.token == self._token:
            return
        self.dismiss()
        self.files = self.stock.laid_out(order.places)
        data, staging = self.files / order.data, self._folder / "staging"
        shutil.rmtree(staging, ignore_errors=True)
        env = os.environ | {DATA_VARIABLE: str(data)}
        nursery = self._people.enter_context(shared_nursery(env, order.purpose)) if order.purpose else None
        edition = replace(order.edition, data=data)
        self.staging = staging
        self._token = order.token
        self._hire = lambda: Workers(1, edition, staging, nursery)

    def dismiss(self) -> None:
        """End workers and nursery; a report that is in work is given up."""
        self._hire, self._token = None, ""
        for crew in [*self._busy]:
            crew.interrupt()
        with suppress(Empty):
            while True:
                self._crews.get_nowait().close()
        self._people.close()

    def produced(self, job: Job, executed: Callable[[], None]) -> Outcome:
        """Have a report made in a process of its own, and return how it ended. Called in a thread for each."""
        hire = self._hire
        if hire is None:
            return Outcome(job, error="its build has ended")
        try:
            crew = self._crews.get_nowait()
        except Empty:
            crew = hire()
        self._busy.add(crew)
        try:
            return next(crew.outcomes([job], Stop(), executed=executed))
        finally:
            self._busy.discard(crew)
            if hire is self._hire:
                self._crews.put(crew)
            else:
                crew.close()


def bench_of(worker: Any) -> Bench:
    """Return the bench of a Dask worker that has one."""
    bench: Bench = worker.plugins[NAME]
    return bench
