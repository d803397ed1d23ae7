"""Whether a change between two spans of time had come before the later one began, so that the later one cannot have brought it."""

from relations.exhibits.indicator import Indicator, Summary
from relations.periods import Period

YEARS = 2  # the last of the earlier span


def came_before(before: Indicator, span: Period, now: Summary) -> tuple[range, float] | None:
    """Return the last years of the earlier span and the mean of a yearly value in them, where the later span does not go on from there the same way.

    A year of a whole record without a row is a zero. None for a shorter span, and where the change came later.
    """
    then = before.summary
    if then is None:
        return None
    last = max((year for year in _years(before) if span.holds_year(year)), default=0)
    years = range(last - YEARS + 1, last + 1)
    if not all(span.holds_year(year) and year in _years(before) for year in years):
        return None
    values = before.frame.set_index("year")["value"]
    late = float(sum(values.get(year, 0.0) for year in years)) / YEARS
    if (now.value - then.value) * (now.value - late) > 0:
        return None
    return years, late


def _years(one: Indicator) -> set[int]:
    return set(one.record) if one.record else {int(year) for year in one.frame["year"]}
