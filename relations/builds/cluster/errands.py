"""What a build has a Dask worker do: it is asked and equipped by `arrive`, `take`, `begin` and `leave`; the scheduler hands it `make` for each report."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from distributed import get_worker, secede

from relations.builds.cluster.bench import NAME, Bench, Order, bench_of, room
from relations.builds.cluster.installation import Installation, difference, installed
from relations.builds.digests import sha256
from relations.builds.plan import Job
from relations.builds.produce import Outcome
from relations.execution.values import Secret


@dataclass(frozen=True)
class Made:
    """How a job ended: places in the notes of the outcome are those of the files that were sent; `files` has the digests of the files that were made,
    by name, and `contents` those contents, by digest, that the build does not have."""

    outcome: Outcome
    files: Mapping[str, str]
    contents: Mapping[str, bytes]


async def arrive(here: Installation, digests: list[str], dask_worker: Any) -> str | list[str]:
    """Return in words why this worker makes no reports of a build that has `here` installed, or else for which digests it has no content."""
    if NAME not in dask_worker.plugins:
        await dask_worker.plugin_add(Bench(), NAME, catch_errors=False)
    return difference(here, installed()) or bench_of(dask_worker).stock.lacking(digests)


def take(contents: Mapping[str, bytes], dask_worker: Any) -> None:
    """Take contents into the stock of this worker."""
    bench_of(dask_worker).stock.take(contents)


async def begin(order: Order, dask_worker: Any) -> None:
    """Get ready for a build, and offer that to the scheduler."""
    bench_of(dask_worker).hire(order)
    await dask_worker.set_resources(**{order.token: room(dask_worker.state.nthreads)})


async def leave(token: str, dask_worker: Any) -> None:
    """End what was started for a build; what was sent for it stays."""
    if token in dask_worker.state.total_resources:
        await dask_worker.set_resources(**{token: 0})
        bench_of(dask_worker).dismiss()


def make(job: Job, executed: bytes | None, known: frozenset[str]) -> Made:
    """Make a report whose files are named by their places; `executed` is its executed notebook, where that is only rendered again, and `known` are the
    digests of contents that the build has."""
    worker = get_worker()
    bench = bench_of(worker)
    if missing := [
        v.variable for v in job.parameters.values() if isinstance(v, Secret) and v.variable not in os.environ
    ]:
        words = f"a secret does not travel; set {missing[0]} where the worker {worker.address} starts"
        return Made(Outcome(job, error=words), {}, {})
    made_from = None
    if executed is not None:
        made_from = bench.staging / f"{job.stem}.executed"
        made_from.parent.mkdir(parents=True, exist_ok=True)
        made_from.write_bytes(executed)
    there = replace(job, notebook=bench.files / job.notebook, executed=made_from)
    outcome = bench.produced(there, secede)
    if outcome.refusal:  # to take any file: of this machine, which is no reason to end the build
        outcome = replace(outcome, refusal=None, error=f"{outcome.error} (on the worker {worker.address})")
    files = {name: sha256(bench.staging / name) for name in outcome.files}
    contents = {digest: (bench.staging / name).read_bytes() for name, digest in files.items() if digest not in known}
    for file in (made_from, *(bench.staging / name for name in outcome.files)):
        if file is not None:
            file.unlink(missing_ok=True)
    return Made(replace(outcome, job=job, notes=_placed(outcome.notes, bench.files)), files, contents)


def _placed(notes: dict[str, Any] | None, files: Path) -> dict[str, Any] | None:
    """Return the notes of a run with places for the paths of files that were sent."""
    if notes is None:
        return None
    start = f"{files}{os.sep}"
    return {**notes, **{kind: [path.removeprefix(start) for path in notes[kind]] for kind in ("files", "folders")}}
