"""The span with which that of a report is compared: the declared period before it, or as many days before an interval of one's own."""

from datetime import timedelta

from relations.dossier import Dossier
from relations.periods import ALL


def span_before(dossier: Dossier) -> Dossier | None:
    """Return the dossier of the span before; None where there is none, as before all years or the first declared period."""
    period = dossier.period
    if period is None or period.id == ALL:
        return None
    declared = [one.id for one in dossier.declared_periods]
    if period.id in declared:
        place = declared.index(period.id)
        return dossier.during(declared[place - 1]) if place else None
    last = period.start - timedelta(days=1)
    first = last - ((period.end or dossier.last_day) - period.start)
    return dossier.during(f"{first.isoformat()}/{last.isoformat()}")
