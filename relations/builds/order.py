"""Which report begins first: the one that will take longest, so that none runs alone at the end."""

import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from relations.builds.plan import Job
from relations.builds.record import last_seconds
from relations.periods import ALL
from relations.text_file import read_text

# Seconds, and how much longer all years take than a period: about right, and only their order counts.
_A_CELL, _ALL_PERIODS = 0.2, 2.0


def longest_first(jobs: Sequence[Job], seconds: Mapping[str, float]) -> list[Job]:
    """Return the jobs in the order in which they should begin; those that take equally long stay in their order."""
    return sorted(jobs, key=lambda job: -seconds[job.stem])


def expected_seconds(jobs: Sequence[Job], out: Path) -> dict[str, float]:
    """Return how long each job will take, by its stem: as long as the last time, by the record in `out`.

    One without a record takes what its report takes for other periods, or else what any report does; without any record, its cells decide.
    """
    from statistics import median

    last = {name: max(0.0, sum(seconds.values())) for name, seconds in last_seconds(out).items() if seconds}
    found = {job.stem: last[job.report, job.period.id] for job in jobs if (job.report, job.period.id) in last}
    for job in jobs:
        if job.stem not in found:
            alike = [took for (report, _), took in last.items() if report == job.report] or list(last.values())
            found[job.stem] = median(alike) if alike else _by_cells(job)
    return found


def _by_cells(job: Job) -> float:
    with suppress(OSError, ValueError, LookupError, TypeError, RecursionError):
        cells = len(json.loads(read_text(job.notebook))["cells"])
        return cells * _A_CELL * (_ALL_PERIODS if job.period.id == ALL else 1)
    return 0.0
