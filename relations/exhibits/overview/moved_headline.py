"""The headline on a past period that holds it against the time before: its largest rise and its largest fall."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.headline import Headline
from relations.exhibits.overview.change_rows import Comparison, change_rows
from relations.exhibits.overview.compared_periods import common_series, compared_periods
from relations.exhibits.sourcing.nearest_source import listed_once
from relations.exhibits.words.numbers import listed, number, percent, year_span
from relations.exhibits.words.wording import in_words
from relations.periods import Period

# Of moves that are as large, those from whole records first.
_ORDER = ("deliveries", "votes", "vetoes", "bases", "trade", "visits")
_TWOFOLD, _POINTS = 2.0, 0.1
_TELLING = 10  # counted cases of both spans, of which a rate says something
_YEAR = 360  # days from which a span is called a year


@dataclass(frozen=True)
class _Move:
    row: Comparison
    noun: str
    how: str
    size: float

    @property
    def rising(self) -> bool:
        return self.row.moved > 0


def moved(dossier: Dossier) -> Headline | None:
    """Return the headline; None where there is no time before, and where nothing moved by much."""
    spans = compared_periods(dossier)
    if spans is None:
        return None
    before, after = (dossier.whole.during(span) for span in spans)
    rows = {row.id: row for row in change_rows(before, after, common_series(before, after))}
    told = _chosen([move for name in _ORDER if name in rows and (move := _move(dossier, rows[name]))])
    if not told:
        return None
    return Headline(
        id="headline",
        title=f"Compared with {_years(dossier, spans[0])}, {_said(told)}",
        subtitle=f"{spans[1].span} against {spans[0].span}; deliveries, trade, vetoes and visits by rate a year",
        sources=listed_once(source for move in told for source in move.row.sources),
        data=_frame(spans, [move.row for move in told]),
        beside=_numbers([move.row for move in told]),
    )


def tells_votes(headline: Headline) -> bool:
    """Tell whether the headline says how agreement in votes moved."""
    return "votes" in set(headline.data["indicator"])


def _chosen(moves: Sequence[_Move]) -> list[_Move]:
    """Return the largest rise, then the largest fall, or the two largest where all went one way."""
    ranked = sorted(moves, key=lambda move: -move.size)
    first = [next((move for move in ranked if move.rising is rising), None) for rising in (True, False)]
    both = [move for move in first if move]
    return both if len(both) > 1 else ranked[:2]


def _said(told: Sequence[_Move]) -> str:
    if len({move.how for move in told}) == 1:
        return f"{listed([move.noun for move in told])} {told[0].how}"
    whose = told[0].noun.split()[0]  # said once where both are of the same state
    nouns = [told[0].noun, *(move.noun.removeprefix(f"{whose} ") for move in told[1:])]
    each = [f"{noun} {move.how}" for noun, move in zip(nouns, told, strict=True)]
    return ", while ".join(each) if len({move.rising for move in told}) > 1 else listed(each)


def _move(dossier: Dossier, row: Comparison) -> _Move | None:
    """Return how a number moved, and how far: as a ratio, of which a move of a share counts ten points as twofold."""
    if not row.moved or (row.count is not None and row.count < _TELLING):
        return None
    then, now = row.then, row.now
    forces = dossier.declared_states.demonym(dossier.first, dossier.period)
    named = {
        "votes": "voting agreement",
        "deliveries": f"{forces} arms deliveries",
        "bases": f"{forces} bases known for certain",
    }
    noun, verb = named.get(row.id, now.noun), "rose" if row.moved > 0 else "fell"
    if now.points:
        change = abs(now.value - then.value)
        how = f"{verb} from {percent(then.value, 0)} to {percent(now.value, 0)}"
        return _Move(row, noun, how, _TWOFOLD * change / _POINTS) if change >= _POINTS else None
    if min(then.value, now.value) <= 0:
        return None
    ratio = now.value / then.value
    size = max(ratio, 1 / ratio)
    if size < _TWOFOLD:
        return None
    if row.id == "bases":
        return _Move(row, noun, f"{verb} from {number(then.value)} to {number(now.value)}", size)
    return _Move(row, noun, f"rose about {_fold(ratio)}" if ratio > 1 else f"fell by {percent(1 - ratio, 0)}", size)


def _fold(ratio: float) -> str:
    """Return a multiple in one word: `fivefold`, `12-fold`."""
    times = in_words(round(ratio))
    return f"{times}-fold" if times[0].isdigit() else f"{times}fold"


def _numbers(rows: Sequence[Comparison]) -> dict[str, float]:
    found = {}
    for row in rows:
        then, now = row.then.value, row.now.value
        found[f"{row.now.name}: ratio"], found[f"{row.now.name}: change"] = now / then, abs(1 - now / then)
    return found


def _frame(spans: tuple[Period, Period], rows: Sequence[Comparison]) -> pd.DataFrame:
    return pd.DataFrame(
        [
            {
                "indicator": row.id,
                "unit": one.unit,
                "span": span.span,
                "value": one.value,
                "low": one.low,
                "high": one.high,
            }
            for row in rows
            for span, one in zip(spans, (row.then, row.now), strict=True)
        ]
    )


def _years(dossier: Dossier, span: Period) -> str:
    """Return a span for a sentence: years where they tell it, else the days."""
    days = ((span.end or dossier.known_until) - span.start).days
    if days > _YEAR + 6:
        return year_span(span.start.year, (span.end or dossier.known_until).year)
    return "the year before" if days > _YEAR else "the time before"
