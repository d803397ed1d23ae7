"""Whether a yearly record fell steeply from one year to the next, and which of several fell in the same year."""

from collections.abc import Sequence

from relations.exhibits.indicator import Indicator

_HALF = 0.5
_KINDS = ("votes", "deliveries", "trade")  # counts of a few cases halve in many years


def fell_in(found: Sequence[Indicator], year: int) -> list[Indicator]:
    """Return those of votes, deliveries and trade that fell in the year by half or more, or, where they have an interval, clearly apart from it."""
    return [one for one in found if one.id in _KINDS and _fell(one, year)]


def _fell(one: Indicator, year: int) -> bool:
    frame = one.firm.set_index("year")
    if year not in frame.index or year - 1 not in frame.index:
        return False
    then, now = frame.loc[year - 1], frame.loc[year]
    if "high" in frame:
        return bool(now["high"] < then["low"])
    return bool(now["value"] <= _HALF * then["value"])
