"""Table: what changed, each indicator in the time of the report and in the time before it."""

from collections.abc import Collection, Iterable

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import Table
from relations.exhibits.indicator import Summary
from relations.exhibits.indicators import every_indicator
from relations.exhibits.no_data import NoData
from relations.exhibits.overview.compared_periods import common_series, compared_periods, followed_by
from relations.exhibits.sourcing.nearest_source import listed_once
from relations.exhibits.words.numbers import NARROW, listed, number, signed
from relations.exhibits.words.wording import capital
from relations.periods import Period

_SLIGHT, _SLIGHT_POINTS = 0.1, 0.05  # less is no change that a title names


def changes_between_periods(dossier: Dossier) -> Table | NoData:
    """Return one row per indicator that has a value in either span: the period of the report and the time before it."""
    spans = compared_periods(dossier)
    if spans is None:
        return NoData("The data begin with this period, so there is no time before it to hold it against.")
    return _changes(dossier, spans, "changes-between-periods")


def changes_that_followed(dossier: Dossier) -> Table | NoData:
    """Return one row per indicator that has a value in the declared period of the report or in the one after it."""
    spans = followed_by(dossier)
    if spans is None:
        return NoData("No declared period follows on this one.")
    return _changes(dossier, spans, "changes-that-followed")


def _changes(dossier: Dossier, spans: tuple[Period, Period], id_: str) -> Table | NoData:
    clipped = [dossier.whole.during(span) for span in spans]
    series = common_series(*clipped)
    before, after = (every_indicator(one, series=series) for one in clipped)
    pairs = [(then.id, then.summary, now.summary) for then, now in zip(before, after, strict=True)]
    if not any(then for _, then, _ in pairs) or not any(now for *_, now in pairs):
        return NoData("No indicator covers both this period and the time before it.")
    sources = listed_once(s for one in (*before, *after) if one.summary for s in one.sources)
    if not sources:  # zeros of whole records in both spans
        return NoData("No indicator has anything to show in this period or in the time before it.")
    single = {one.id for own in (before, after) for one in own if one.id == "trade" and len(one.frame) == 1}
    trade = any(then or now for name, then, now in pairs if name == "trade")
    named = all(span.id in {known.id for known in dossier.declared_periods} for span in spans)
    return Table(
        id=id_,
        title=_title(pairs, single),
        subtitle=" against ".join(f"{span.name} ({span.span})" if named else span.span for span in spans),
        note="Rates are per year of each span. Of visits and acts, those that sources report; of facilities, those that stood for certain and those "
        "that may have. A blank: no data for the span, or a change that is no ratio."
        + (" Trade: one series for both spans, and in parentheses the years that it has." if trade else ""),
        columns=[
            ("Indicator", "left"),
            ("Unit", "left"),
            (spans[0].short if named else "Before", "right"),
            (spans[1].short if named else "Period", "right"),
            ("Change", "right"),
        ],
        rows=[
            [
                either.name,
                either.unit,
                then.written if then else "",
                now.written if now else "",
                _change(then, now),
            ]
            for _, then, now in pairs
            if (either := now or then)
        ],
        sources=sources,
        data=pd.DataFrame(
            [
                {
                    "indicator": one.id,
                    "unit": own.unit,
                    "span": span.id,
                    "start": span.start.isoformat(),
                    "value": own.value,
                    "low": own.low,
                    "high": own.high,
                }
                for span, found in zip(spans, (before, after), strict=True)
                for one in found
                if (own := one.summary)
            ]
        ),
    )


def _change(before: Summary | None, after: Summary | None) -> str:
    if before is None or after is None or not after.noun:
        return ""
    difference = after.value - before.value
    if after.points:
        points = signed(difference * 100)
        return f"{points} point" if points[1:] == "1" else f"{points} points"
    if not before.value or not after.value:
        return ""
    ratio = after.value / before.value
    return f"{number(ratio, 1)} times" if ratio >= 2 else f"{signed((ratio - 1) * 100)}{NARROW}%"


def _title(pairs: Iterable[tuple[str, Summary | None, Summary | None]], single: Collection[str]) -> str:
    """Say what rose and what fell, but for what a single year stands for on one side."""
    both = [(name, then, now) for name, then, now in pairs if then and now and name not in single]
    both.sort(key=lambda one: one[0] == "votes")  # last, since its words would take in what follows them
    moves = [(_noun(name, now), _move(then, now)) for name, then, now in both]
    told = {word: [noun for noun, move in moves if noun and move == way] for word, way in (("rose", 1), ("fell", -1))}
    parts = [f"{listed(nouns)} {word}" for word, nouns in told.items() if nouns]
    return capital("; ".join(parts) or "no indicator moved much")


def _noun(name: str, now: Summary) -> str:
    """Return what a title calls an indicator; of facilities, a range that is not compared in the table, it may say that both ends moved."""
    return "facilities" if name == "facilities" else now.noun


def _move(then: Summary, now: Summary) -> int:
    """Return 1 for a rise, −1 for a fall, 0 for less than a tenth of the value, or of a share less than five points.

    A range has moved where both of its ends have, the same way.
    """
    if now.points or then.low is None or now.low is None or then.high is None or now.high is None:
        return _moved(then.value, now.value, points=now.points)
    low, high = (_moved(*ends, points=False) for ends in ((then.low, now.low), (then.high, now.high)))
    return low if low == high else 0


def _moved(then: float, now: float, *, points: bool) -> int:
    least = _SLIGHT_POINTS if points else _SLIGHT * then
    if abs(now - then) < max(least, 1e-9):
        return 0
    return 1 if now > then else -1
