"""Which reports are due by the clock: those whose time has come since they last succeeded."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from relations.builds.plan import Job


def due_by_clock(jobs: Iterable[Job], succeeded: Mapping[tuple[str, str], datetime], moment: datetime) -> list[Job]:
    """Return the jobs whose last time has passed since they last succeeded, by report and period; those that never did are due.

    A success that lies after the moment was stated by a clock that went wrong, and does not count. Jobs without a cadence are never due.
    """
    return [job for job in jobs if job.cadence and not _is_done(job, succeeded, job.cadence.last(moment), moment)]


def _is_done(job: Job, succeeded: Mapping[tuple[str, str], datetime], since: datetime, moment: datetime) -> bool:
    last = succeeded.get((job.report, job.period.id))
    return last is not None and since <= last <= moment
