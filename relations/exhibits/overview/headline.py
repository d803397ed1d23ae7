"""The headline at a glance: what has changed since the last period began and what stayed; for a past period, what moved against the time before."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.chronicle.weighty_events import weighty_events
from relations.exhibits.few import FEW
from relations.exhibits.headline import Headline, strongest
from relations.exhibits.indicator import Indicator, Summary
from relations.exhibits.indicators import every_indicator, summaries
from relations.exhibits.no_data import NoData
from relations.exhibits.overview.compared_periods import common_series, compared_periods
from relations.exhibits.overview.now_headlines import since_the_change, turn_in_numbers
from relations.exhibits.sourcing.event_sources import event_sources
from relations.exhibits.sourcing.nearest_source import listed_once
from relations.exhibits.words.numbers import counted, listed, number, percent, year_span
from relations.exhibits.words.wording import capital, in_words
from relations.periods import Period

_ORDER = (
    "deliveries",
    "votes",
    "vetoes",
    "facilities",
    "trade",
    "visits",
)  # of moves that are as large, those from whole records first
_TWOFOLD, _POINTS = 2.0, 0.1
_MOMENT = pd.Timedelta(days=400)
_YEAR = 360  # days from which a span is called a year


@dataclass(frozen=True)
class _Move:
    name: str
    noun: str
    how: str
    rising: bool
    size: float


@dataclass(frozen=True)
class _Compared:
    """The indicators of two spans by their ids, and the moves between the two that the headline tells."""

    spans: tuple[Period, Period]
    before: Mapping[str, Indicator]
    after: Mapping[str, Indicator]
    told: Sequence[_Move]


def overview_headline(dossier: Dossier) -> Headline | NoData:
    """Return the headline for the dossier's period; a statement where the data hold nothing of it."""
    found = strongest(
        [
            lambda: turn_in_numbers(dossier),
            lambda: since_the_change(dossier),
            lambda: _moved(dossier),
            lambda: _plain(dossier),
            lambda: main_event(dossier),
        ]
    )
    return found or NoData("The data hold no yearly figure and no main event of this period.")


def headline_tells_votes(dossier: Dossier) -> bool:
    """Tell whether the headline says how often the two voted alike, so that no finding has to."""
    if since_the_change(dossier) is not None:
        return False
    compared = _compared(dossier)
    if compared and compared.told:
        return any(move.name == "votes" for move in compared.told)
    return _plain(dossier) is not None


def _compared(dossier: Dossier) -> _Compared | None:
    spans = compared_periods(dossier)
    if spans is None:
        return None
    clipped = [dossier.whole.during(span) for span in spans]
    series = common_series(*clipped)
    before, after = ({one.id: one for one in every_indicator(each, series=series)} for each in clipped)
    moves = []
    for name in _ORDER:
        then, now = before[name].summary, after[name].summary
        move = _move(dossier, name, then, now) if then and now else None
        if move:
            moves.append(move)
    return _Compared(spans, before, after, _chosen(moves))


def _moved(dossier: Dossier) -> Headline | None:
    found = _compared(dossier)
    if found is None or not found.told:
        return None
    spans, before, after, told = found.spans, found.before, found.after, found.told
    names = [move.name for move in told]
    sources = listed_once(source for name in names for one in (before[name], after[name]) for source in one.sources)
    pairs = [(before[name].summary, after[name].summary) for name in names]
    return Headline(
        id="headline",
        title=f"Compared with {_years(dossier, spans[0])}, {_said(told)}",
        subtitle=f"{spans[1].span} against {spans[0].span}; deliveries, trade, vetoes and visits by rate a year",
        sources=sources,
        data=_frame(spans, pairs),
        beside=_numbers(pairs),
    )


def _chosen(moves: Sequence[_Move]) -> list[_Move]:
    """Return the largest rise, then the largest fall, or the two largest where all went one way."""
    ranked = sorted(moves, key=lambda move: -move.size)
    first = {rising: next((move for move in ranked if move.rising is rising), None) for rising in (True, False)}
    both = [move for move in first.values() if move]
    return both if len(both) > 1 else ranked[:2]


def _said(told: Sequence[_Move]) -> str:
    if len({move.how for move in told}) == 1:
        return f"{listed([move.noun for move in told])} {told[0].how}"
    whose = told[0].noun.split()[0]  # said once where both are of the same state
    nouns = [told[0].noun, *(move.noun.removeprefix(f"{whose} ") for move in told[1:])]
    each = [f"{noun} {move.how}" for noun, move in zip(nouns, told, strict=True)]
    return ", while ".join(each) if len({move.rising for move in told}) > 1 else listed(each)


def _move(dossier: Dossier, name: str, then: Summary, now: Summary) -> _Move | None:
    """Return how a number moved, and how far: as a ratio, of which a move of a share counts ten points as twofold."""
    rising = now.value > then.value
    forces = dossier.declared_states.demonym(dossier.first, dossier.period)
    named = {
        "votes": "voting agreement",
        "deliveries": f"{forces} arms deliveries",
        "facilities": f"{forces} facilities known for certain",
    }
    noun = named.get(name, now.noun)
    verb = "rose" if rising else "fell"
    if now.points:
        change = abs(now.value - then.value)
        if not now.is_apart_from(then) or change < _POINTS:
            return None
        how = f"{verb} from {percent(then.value, 0)} to {percent(now.value, 0)}"
        return _Move(name, noun, how, rising, _TWOFOLD * change / _POINTS)
    if min(then.value, now.value) <= 0:
        return None
    ratio = now.value / then.value
    if name == "facilities" and (ratio >= _TWOFOLD or ratio <= 1 / _TWOFOLD):
        return _Move(
            name, noun, f"{verb} from {number(then.value)} to {number(now.value)}", rising, max(ratio, 1 / ratio)
        )
    if ratio >= _TWOFOLD:
        return _Move(name, noun, f"rose about {_fold(ratio)}", rising, ratio)
    if ratio <= 1 / _TWOFOLD:
        return _Move(name, noun, f"fell by {percent(1 - ratio, 0)}", rising, 1 / ratio)
    return None


def _fold(ratio: float) -> str:
    """Return a multiple in one word: `fivefold`, `12-fold`."""
    times = in_words(round(ratio))
    return f"{times}-fold" if times[0].isdigit() else f"{times}fold"


def _numbers(pairs: Sequence[tuple[Summary | None, Summary | None]]) -> dict[str, float]:
    found = {}
    for then, now in pairs:
        if then and now and then.value:
            found[f"{now.name}: before"], found[f"{now.name}: after"] = then.value, now.value
            found[f"{now.name}: ratio"] = now.value / then.value
            found[f"{now.name}: change"] = abs(1 - now.value / then.value)
    return found


def _frame(spans: tuple[Period, Period], pairs: Sequence[tuple[Summary | None, Summary | None]]) -> pd.DataFrame:
    return pd.DataFrame(
        [
            {
                "indicator": one.name,
                "unit": one.unit,
                "span": span.span,
                "value": one.value,
                "low": one.low,
                "high": one.high,
            }
            for pair in pairs
            for span, one in zip(spans, pair, strict=True)
            if one
        ]
    )


def _years(dossier: Dossier, span: Period) -> str:
    """Return a span for a sentence: years where they tell it, else the days."""
    days = ((span.end or dossier.known_until) - span.start).days
    if days > _YEAR + 6:
        return year_span(span.start.year, (span.end or dossier.known_until).year)
    return "the year before" if days > _YEAR else "the time before"


def _plain(dossier: Dossier) -> Headline | None:
    found = summaries(dossier)
    votes = found.get("votes")
    if votes is None or len(dossier.ga_votes["rollcall"].unique()) < FEW:
        return None
    one = next(one for one in every_indicator(dossier) if one.id == "votes")
    who, whom = dossier.prose(dossier.partner), dossier.prose(dossier.first)
    arms = (
        ""
        if found.get("deliveries") and found["deliveries"].value
        else f"; it received no {dossier.declared_states.demonym(dossier.first, dossier.period)} arms"
    )
    return Headline(
        id="headline",
        title=f"{capital(who)} voted with {whom} on {percent(votes.value, 0)} of joint votes{arms}",
        subtitle="Same vote in the General Assembly, share of joint votes",
        sources=one.sources,
        data=one.frame,
        beside={"share": votes.value},
    )


def main_event(dossier: Dossier) -> Headline | None:
    """Return a main event and how many others there are: of those that lie in the period with all their days, an act of one of the two before others,
    and that which most independent publishers carry.
    """
    events = weighty_events(dossier)
    if events.empty:
        return None
    n = len(events)
    moments = events[events["latest"] - events["earliest"] < _MOMENT]
    events = moments if len(moments) else events
    start, end = dossier.period.start if dossier.period else None, dossier.last_day
    within = events[events["latest"] <= pd.Timestamp(end)]
    if start is not None:
        within = within[within["earliest"] >= pd.Timestamp(start)]
    if len(within):
        own = within.assign(own=within["initiator"].isin(dossier.pair))
        events = own.sort_values(["own", "publishers"], ascending=False, kind="stable")
    title = str(events["title"].iloc[0])
    if n > 1:
        title = f"{title}; {counted(n - 1, 'more main event')} in the period"
    return Headline(
        id="headline",
        title=title,
        subtitle="Main events of the period",
        sources=event_sources(dossier, events.head(1)),
        data=events[["event", "date", "title", "confidence"]],
        beside={"other events": n - 1},
    )
