"""Which two spans of time a report holds against one another: its own, and the time before it."""

from datetime import timedelta
from itertools import pairwise

from relations.dossier import Dossier
from relations.exhibits.economy.frames import turnover
from relations.periods import ALL, Period


def reaches_the_present(dossier: Dossier) -> bool:
    """Tell whether the period of the dossier lasts to the present and holds the last declared one, if only in part."""
    period = dossier.period
    return period is None or period.id == ALL or (period.end is None and period.start <= dossier.known_until)


def followed_by(dossier: Dossier) -> tuple[Period, Period] | None:
    """Return the declared period of the report and the one after it; None for all periods, the last one and other intervals."""
    known = dossier.declared_periods
    for own, following in pairwise(known):
        if dossier.period is not None and own.id == dossier.period.id:
            return own, following
    return None


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


def common_series(before: Dossier, after: Dossier) -> str:
    """Return the series of trade that has the most years in the span where it has fewer; none where no series has years in both."""
    counts = [turnover(one)["series"].value_counts() for one in (before, after)]
    years = {
        str(name): min(counts[0][name], counts[1][name]) for name in sorted(set(counts[0].index) & set(counts[1].index))
    }
    return max(years, key=lambda name: years[name]) if years else ""
