"""Where reports are made: a staging folder in the output folder, and workers: of this machine with the nursery of their kernels, or of a cluster.

All start when they are first needed, so that a build that finds nothing to do needs none of it; who watches keeps them from one build to the next.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from relations.builds.edition import Edition
from relations.builds.plan import Job
from relations.builds.produce import Outcome
from relations.builds.stopping import Stop
from relations.execution.folders import sweep_private_folders
from relations.own_folders import own_folder, sweep
from relations.package import DATA_VARIABLE

if TYPE_CHECKING:
    from relations.builds.cluster.address import Cluster
    from relations.builds.cluster.crew import ClusterCrew
    from relations.builds.workers import Workers
    from relations.execution.preloading import Purpose

STAGING = ".staging-"
_FEW = 12  # reports that take less work than what is computed ahead for many


class Workshop:
    """A place to make reports with at most so many workers, or with those of a `cluster`; it is cleared when it is left.

    One that is `lasting` is there for edits: what it makes is marked as coming from a tree that was edited.
    """

    def __init__(self, out: Path, workers: int, *, lasting: bool = False, cluster: "Cluster | None" = None) -> None:
        self._out, self._number, self._lasting, self._cluster = out, workers, lasting, cluster
        self._kept = ExitStack()
        self._crew: Workers | ClusterCrew | None = None
        self._edition: Edition | None = None
        self._nursery: str | None = None
        self._has_nursery = False

    def __enter__(self) -> Self:
        sweep(self._out, STAGING)
        sweep_private_folders()
        folder = own_folder(self._out, STAGING)
        self._kept.callback(folder.remove)
        self.staging = folder.path
        self._people = self._kept.enter_context(ExitStack())
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._kept.close()

    def made(
        self, ahead: Sequence[Job], edition: Edition, stop: Stop, begun: Callable[[Job], None] = lambda _: None
    ) -> Iterator[Outcome]:
        """Yield how each job ended, as `Workers.outcomes` does."""
        if not ahead:
            return
        runs = sum(not job.executed for job in ahead)
        if self._crew is None or edition != self._edition or (runs and not self._has_nursery):
            self.dismiss()
            self._crew = self._people.enter_context(closing(self._hired(ahead, edition, runs)))
            self._edition = edition
        yield from self._crew.outcomes(ahead, stop, begun)

    def marked(self, edition: Edition) -> Edition:
        """Return the edition as the reports that are made here state it."""
        if not self._lasting or not edition.commit:
            return edition
        return replace(edition, commit=f"{edition.commit.rstrip('+')}+")

    def dismiss(self) -> None:
        """End the workers and the nursery; others come when they are needed."""
        self._people.close()
        self._crew = self._nursery = None
        self._has_nursery = False

    def _hired(self, ahead: Sequence[Job], edition: Edition, runs: int) -> "Workers | ClusterCrew":
        """Return workers for these jobs, of which so many run their cells."""
        purpose: Purpose = "watch" if self._lasting else "edition" if runs > _FEW else "build"
        if self._cluster:
            from relations.builds.cluster.crew import ClusterCrew

            return ClusterCrew(self._cluster, edition, self.staging, purpose if runs else None)
        from relations.builds.workers import Workers
        from relations.execution.nursery import shared_nursery

        if runs:
            env = os.environ | {DATA_VARIABLE: str(edition.data)}
            self._nursery = self._people.enter_context(shared_nursery(env, purpose))
            self._has_nursery = True
        number = self._number if self._lasting else min(self._number, len(ahead))
        return Workers(number, edition, self.staging, self._nursery)
