"""Which two spans of time a report holds against one another: its own, and the time before it."""

from datetime import timedelta

from relations.dossier import Dossier
from relations.periods import ALL, Period


def compared_periods(dossier: Dossier) -> tuple[Period, Period] | None:
    """Return the time before and the time of the report.

    For all periods these are the last two declared ones; for a declared period the one before it and itself; for another interval as
    many days before it. None where the time before would lie before the first declared period.
    """
    known = dossier.declared_periods
    if dossier.period is None or dossier.period.id == ALL:
        return known[-2], known[-1]
    ids = [period.id for period in known]
    if dossier.period.id in ids:
        at = ids.index(dossier.period.id)
        return (known[at - 1], known[at]) if at else None
    own = dossier.period
    days = ((own.end or dossier.made_on) - own.start).days
    end = own.start - timedelta(days=1)
    start = end - timedelta(days=days)
    if start < known[0].start:
        return None
    return Period.parse(f"{start.isoformat()}/{end.isoformat()}", known), own
