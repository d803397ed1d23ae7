"""Key figures that came, went or are others, ranked by how far they moved against their interval.

How far: the change of the value in halves of the interval (the mean of those before and after), or that of its bounds where the value stays. Figures
without interval come after, by the change as a share of the larger value; those that came or went come last.
"""

import math
from collections.abc import Iterator, Mapping
from typing import Any

from relations.editions.diff.differences import FigureChange, Reason, Stated
from relations.editions.diff.reasons import joined, reasons
from relations.editions.diff.reports import MadeReport

_INTERVAL, _VALUE = "interval", "value"
_NUMBERS = ("value", "low", "high")


def figure_changes(pairs: list[tuple[MadeReport, MadeReport]]) -> list[FigureChange]:
    """Return the figures of reports that are on both sides, the farthest first; those that several reports state alike are one."""
    alike: dict[tuple[Any, ...], list[tuple[tuple[str, str], tuple[Reason, ...]]]] = {}
    names: dict[str, str] = {}
    for before, after in pairs:
        why: tuple[Reason, ...] | None = None
        names[after.name[1]] = after.period_name
        for found, old, new in _changed(before, after):
            why = why or reasons(before, after)
            quantity = str((new or old or {}).get("quantity") or found)
            what = (quantity, after.name[1], old and _stated(old), new and _stated(new))
            alike.setdefault(what, []).append(((after.name[0], found), why))
    changes = [
        FigureChange(
            quantity,
            period,
            names[period],
            tuple(sorted(place for place, _ in places)),
            old,
            new,
            *_moved(old, new),
            joined(why for _, why in places),
        )
        for (quantity, period, old, new), places in alike.items()
    ]
    return sorted(changes, key=_rank)


def _changed(
    before: MadeReport, after: MadeReport
) -> Iterator[tuple[str, Mapping[str, Any] | None, Mapping[str, Any] | None]]:
    """Yield id, old and new record of each figure of a report that came, went or has another number."""
    old, new = before.listed("key_figures"), after.listed("key_figures")
    for found in sorted({**old, **new}):
        pair = old.get(found), new.get(found)
        if pair[0] is None or pair[1] is None or _numbers(pair[0]) != _numbers(pair[1]):
            yield found, *pair


def _numbers(record: Mapping[str, Any]) -> tuple[Any, ...]:
    return (*(_number(record.get(name)) for name in _NUMBERS), record.get("unit"), record.get("formatted"))


def _stated(record: Mapping[str, Any]) -> Stated:
    value, low, high = (_number(record.get(name)) for name in _NUMBERS)
    return Stated(record["title"], value, low, high, str(record.get("unit", "")), str(record.get("formatted", "")))


def _number(value: Any) -> float | None:
    is_number = isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
    return float(value) if is_number else None


def _moved(before: Stated | None, after: Stated | None) -> tuple[float | None, str | None]:
    """Return how far a figure moved, and against what; None twice where nothing can be said."""
    if before is None or after is None or before.unit != after.unit:
        return None, None
    halves = [half for stated in (before, after) if (half := _half(stated))]
    if halves and (shift := _shift(before, after)) is not None:
        return shift / (sum(halves) / len(halves)), _INTERVAL
    if before.value is None or after.value is None:
        return None, None
    larger = max(abs(before.value), abs(after.value))
    return (abs(after.value - before.value) / larger if larger else 0.0), _VALUE


def _half(stated: Stated) -> float:
    if stated.low is None or stated.high is None:
        return 0.0
    return abs(stated.high - stated.low) / 2


def _shift(before: Stated, after: Stated) -> float | None:
    """Return the change of the value, or the greater of those of its bounds where it stays."""
    if before.value is None or after.value is None:
        return None
    bounds = [
        abs(new - old)
        for old, new in ((before.low, after.low), (before.high, after.high))
        if old is not None and new is not None
    ]
    return abs(after.value - before.value) or max(bounds, default=0.0)


def _rank(change: FigureChange) -> tuple[Any, ...]:
    order = (_INTERVAL, _VALUE, None).index(change.against)
    return (order, -(change.moved or 0.0), change.quantity, change.period, change.places)
