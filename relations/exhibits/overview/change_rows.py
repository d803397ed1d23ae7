"""The rows of a comparison of two spans of time: each number then and now, and what its change is worth."""

from collections.abc import Sequence
from dataclasses import dataclass

from relations.dossier import Dossier
from relations.exhibits.council.indicators import listed_years
from relations.exhibits.indicator import Summary, span_years
from relations.exhibits.overview.came_before import came_before
from relations.exhibits.overview.chance import by_chance
from relations.exhibits.overview.span_summaries import Spanned, span_summaries
from relations.exhibits.words.numbers import NARROW, number, signed, year_span
from relations.measures import participation
from relations.sources import Source

FEW_JOINT = 0.8  # share of roll calls with a vote of both, below which their agreement is not compared
_SLIGHT, _SLIGHT_POINTS = 0.1, 0.05  # less is no change
_COUNTED = ("vetoes", "visits")  # rates of which the counts may differ by chance
_YEARLY = ("deliveries", "trade")  # amounts of which a change may have come before the later span began
_VOTED = "voted"  # shown where it changed


@dataclass(frozen=True)
class Comparison:
    """`change` is what the last cell says; `moved` is 1 for a rise, −1 for a fall, 0 where no change is claimed. `count` has the cases of both spans of what
    is counted, or is None.
    """

    id: str
    then: Summary
    now: Summary
    sources: Sequence[Source]
    change: str
    moved: int
    count: int | None = None


def change_rows(before: Dossier, after: Dossier, series: str) -> list[Comparison]:
    """Return a row for each number that both spans have, in the order of a table. `series` as in `indicators`."""
    few = few_joint(before, after)
    found = []
    for then, now in zip(span_summaries(before, series=series), span_summaries(after, series=series), strict=True):
        row = _row(before, after, then, now, few=few) if then.summary and now.summary else None
        if row:
            found.append(row)
    return found


def few_joint(*spans: Dossier) -> bool:
    """Tell whether in one of the spans one of the two had no vote on many roll calls, so that what is left has other topics."""
    return any(took_part(one) < FEW_JOINT for one in spans)


def took_part(span: Dossier) -> float:
    """Return the share of the roll calls on which both cast a vote."""
    return float(participation(span.ga_votes, *span.pair)["share"].iloc[0])


def _row(before: Dossier, after: Dossier, old: Spanned, new: Spanned, *, few: bool) -> Comparison | None:
    then, now = old.summary, new.summary
    if then is None or now is None:
        return None
    sources = [*old.sources, *new.sources]
    length = listed_years if old.id == "vetoes" else span_years
    years = [length(one) for one in (before, after)]
    counts = [round(one.value * span) for one, span in zip((then, now), years, strict=True)]
    count = sum(counts) if old.id in _COUNTED else None
    change, moved = _change(before, old, then, now, new)
    if old.id == "votes" and few:
        change, moved = "topics differ", 0
    elif (then.is_apart_from(now) is False and now.points) or (
        count and then.value != now.value and by_chance(counts[0], counts[1], years[1] / sum(years))
    ):
        change, moved = "may be chance", 0
    if (old.id == _VOTED and not moved) or (old.id in _COUNTED and not any(counts)):
        return None
    return Comparison(old.id, then, now, sources, change, moved, count)


def _change(before: Dossier, old: Spanned, then: Summary, now: Summary, new: Spanned) -> tuple[str, int]:
    if old.id == "trade" and any(one.indicator and len(one.indicator.frame) == 1 for one in (old, new)):
        return "one year only", 0
    if then.low is not None and now.low is not None and not now.points:
        return _of_range(then, now)
    moved = _direction(then.value, now.value, points=now.points)
    if not moved:
        return "", 0
    span = before.period
    earlier = came_before(old.indicator, span, now) if old.id in _YEARLY and old.indicator and span else None
    if earlier:
        years, late = earlier
        return f"{number(late)} already in {year_span(years[0], years[-1])}", 0
    difference = now.value - then.value
    if now.points:
        return f"{signed(difference * 100)} points", moved
    if not then.value or not now.value:  # no ratio
        return signed(difference, 1), moved
    ratio = now.value / then.value
    return (f"{number(ratio, 1)} times" if ratio >= 2 else f"{signed((ratio - 1) * 100)}{NARROW}%"), moved


def _of_range(then: Summary, now: Summary) -> tuple[str, int]:
    """Return by how much what is certain has changed, and whether both ends of the range moved the same way; nothing where it is as it was."""
    low, high = (float(end or 0) for end in (then.low, then.high))
    new_low, new_high = (float(end or 0) for end in (now.low, now.high))
    if low == new_low:
        return "", 0
    ways = {_direction(low, new_low, points=False), _direction(high, new_high, points=False)}
    return f"{signed(new_low - low)} certain", ways.pop() if len(ways) == 1 else 0


def _direction(then: float, now: float, *, points: bool) -> int:
    least = _SLIGHT_POINTS if points else _SLIGHT * then
    if abs(now - then) < max(least, 1e-9):
        return 0
    return 1 if now > then else -1
