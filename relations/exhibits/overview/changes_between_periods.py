"""Table: what changed, each indicator in the time of the report and in the time before it."""

from collections.abc import Collection, Iterable, Sequence

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import Table
from relations.exhibits.indicator import Summary, span_years
from relations.exhibits.indicators import every_indicator
from relations.exhibits.no_data import NoData
from relations.exhibits.overview.chance import by_chance
from relations.exhibits.overview.compared_periods import common_series, compared_periods, followed_by
from relations.exhibits.presence.facilities import facilities
from relations.exhibits.presence.units import units_said
from relations.exhibits.sourcing.nearest_source import listed_once
from relations.exhibits.voting.fixed_agenda import fixed_agenda
from relations.exhibits.words.numbers import NARROW, listed, number, percent, signed
from relations.exhibits.words.wording import capital
from relations.measures import participation
from relations.periods import Period

_SLIGHT, _SLIGHT_POINTS = 0.1, 0.05  # less is no change that a title names
_NAMED = 3  # indicators of one direction in a title
_LISTED = 5  # facilities by name in a note
_FIRM = ("deliveries", "trade", "votes", "facilities", "vetoes", "visits")  # those from whole records first
_NOUNS = {"facilities": "facilities known for certain", "votes": "voting agreement", "vetoes": "vetoes a year"}
_SAID = {"deliveries": "arms", "trade": "trade"}  # known by year, so that a span of a few years may have none
_COUNTED = ("vetoes", "visits")  # rates of which the counts may differ by chance
_REPORTED = {"acts"}  # follows how densely quarrels were reported, so that no title names it
_UNSURE = {"votes": "voting agreement", "acts": "conflictual acts"}
_FEW_JOINT = 0.8  # share of roll calls with a vote of both, below which their agreement is not compared


def changes_between_periods(dossier: Dossier) -> Table | NoData:
    """Return one row per indicator that has a value in both spans, the period of the report and the time before it; the data have all."""
    spans = compared_periods(dossier)
    if spans is None:
        return NoData("The data begin with this period, so there is no time before it to hold it against.")
    return _changes(dossier, spans, "changes-between-periods")


def changes_that_followed(dossier: Dossier) -> Table | NoData:
    """Return one row per indicator that has a value in the declared period of the report and in the one after it; the data have all."""
    spans = followed_by(dossier)
    if spans is None:
        return NoData("No declared period follows on this one.")
    return _changes(dossier, spans, "changes-that-followed")


def _changes(dossier: Dossier, spans: tuple[Period, Period], id_: str) -> Table | NoData:
    clipped = [dossier.whole.during(span) for span in spans]
    series = common_series(*clipped)
    before, after = (every_indicator(one, series=series) for one in clipped)
    pairs = [(then.id, then.summary, now.summary) for then, now in zip(before, after, strict=True)]
    if not any(then and now for _, then, now in pairs):
        return NoData("No indicator covers both this period and the time before it.")
    sources = listed_once(s for one in (*before, *after) if one.summary for s in one.sources)
    if not sources:  # zeros of whole records in both spans
        return NoData("No indicator has anything to show in this period or in the time before it.")
    single = {one.id for own in (before, after) for one in own if one.id == "trade" and len(one.frame) == 1}
    few = _on_few_votes(clipped)
    by_chance_alone = _by_chance(clipped, pairs) | _overlapping(pairs) - few
    left_out = single | by_chance_alone | few
    shown = [(name, then, now) for name, then, now in pairs if then and now]
    trade = any(name == "trade" for name, *_ in shown)
    named = all(span.id in {known.id for known in dossier.declared_periods} for span in spans)
    return Table(
        id=id_,
        title=_title(pairs, left_out),
        subtitle=" against ".join(f"{span.name} ({span.span})" if named else span.span for span in spans),
        note="Rates are per year of each span. Of visits and acts, those that sources report; of facilities, those that stood for certain and those "
        "that may have."
        + (" Trade: one series for both spans, and in parentheses the years that it has." if trade else "")
        + _without(pairs)
        + _mix(clipped, few)
        + _unsure(by_chance_alone)
        + _kept(clipped[1]),
        columns=[
            ("Indicator", "left"),
            ("Unit", "left"),
            (spans[0].short if named else "Before", "right"),
            (spans[1].short if named else "Period", "right"),
            ("Change", "right"),
        ],
        rows=[
            [
                now.name,
                now.unit,
                then.written,
                now.written,
                "" if name in left_out else _change(then, now),
            ]
            for name, then, now in shown
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


def _by_chance(spans: Sequence[Dossier], pairs: Iterable[tuple[str, Summary | None, Summary | None]]) -> set[str]:
    """Return the counted indicators whose rates in the two spans may differ by chance."""
    years = [span_years(one) for one in spans]
    found = set()
    for name, then, now in pairs:
        if name in _COUNTED and then and now and then.value != now.value:
            counts = [round(one.value * length) for one, length in zip((then, now), years, strict=True)]
            if by_chance(counts[0], counts[1], years[1] / sum(years)):
                found.add(name)
    return found


def _overlapping(pairs: Iterable[tuple[str, Summary | None, Summary | None]]) -> set[str]:
    """Return the shares of which the intervals in the two spans overlap."""
    both = ((name, then, now) for name, then, now in pairs if then and now and now.points)
    return {name for name, then, now in both if then.is_apart_from(now) is False}


def _on_few_votes(spans: Iterable[Dossier]) -> set[str]:
    """Return the indicator of votes where in a span one of the two had no vote on many roll calls: what is left has other topics."""
    return {"votes"} if any(share < _FEW_JOINT for share in _took_part(spans)) else set()


def _took_part(spans: Iterable[Dossier]) -> list[float]:
    return [float(participation(one.ga_votes, *one.pair)["share"].iloc[0]) for one in spans]


def _without(pairs: Iterable[tuple[str, Summary | None, Summary | None]]) -> str:
    """Name what is known by year and has no figure in one of the spans."""
    found = {name: bool(then and now) for name, then, now in pairs if then or now}
    missing = [_SAID[name] for name in _SAID if not found.get(name, True)]
    return f" Left out, since one of the spans has no figure: {listed(missing)}." if missing else ""


def _mix(spans: Sequence[Dossier], few: Collection[str]) -> str:
    """Tell what agreement is with the topics held fixed, in the last year of the time before and of the time of the report, where it rests on few votes."""
    if not few:
        return ""
    shares = [percent(share, 0) for share in _took_part(spans)]
    said = f" Both voted on {shares[0]} of roll calls before and {shares[1]} after."
    whole = spans[0].whole
    fixed = fixed_agenda(whole, *whole.pair).dropna(subset=["standardised"]).set_index("year")["standardised"]
    years = [one.last_day.year for one in spans]
    own = [max((year for year in fixed.index if year <= last), default=None) for last in years]
    if None in own or own[0] == own[1]:
        return said
    mixed = [f"{percent(fixed[year])} in {year}" for year in own]
    return (
        f"{said} With the mix of topics of all years agreement was {mixed[0]} and {mixed[1]}, so no change is written."
    )


def _unsure(left_out: Collection[str]) -> str:
    """Tell why no rise or fall is written of what seems to have moved."""
    names = [_UNSURE.get(name, name) for name in sorted(left_out)]
    return f" The difference in {listed(names)} may be chance, so none is written." if names else ""


def _kept(span: Dossier) -> str:
    """Tell what the facilities are that stand for certain at the end of the data."""
    frame = facilities(span)
    if span.last_day < span.known_until or frame.empty or not frame["standing"].any():
        return ""
    standing = frame[frame["standing"]]
    parts = [
        f"{units_said(own)} {words}"
        for status, words in (("in-use", "in use"), ("reduced", "in part"))
        if len(own := standing[standing["status"] == status])
    ]
    loose = frame[~frame["standing"] & frame["possible"]]
    only = f"; only possible: {listed([str(name) for name in loose['name']])}" if 0 < len(loose) <= _LISTED else ""
    return f" Certain at the end of the data: {listed(parts)}{only}."


def _change(before: Summary | None, after: Summary | None) -> str:
    if before is None or after is None:
        return ""
    if not after.noun:
        return _of_range(before, after)
    difference = after.value - before.value
    if after.points:
        points = signed(difference * 100)
        return f"{points} point" if points[1:] == "1" else f"{points} points"
    if not before.value or not after.value:  # no ratio
        return signed(difference, 1) if difference else ""
    ratio = after.value / before.value
    return f"{number(ratio, 1)} times" if ratio >= 2 else f"{signed((ratio - 1) * 100)}{NARROW}%"


def _of_range(before: Summary, after: Summary) -> str:
    """Return by how much what is certain has changed; nothing where it is as it was."""
    if before.low is None or after.low is None or before.low == after.low:
        return ""
    return f"{signed(after.low - before.low)} certain"


def _title(pairs: Iterable[tuple[str, Summary | None, Summary | None]], left_out: set[str]) -> str:
    """Say what rose and what fell, at most three of each, but for what rests on too little or may be chance."""
    both = [(name, then, now) for name, then, now in pairs if then and now and name not in left_out | _REPORTED]
    both.sort(key=lambda one: _FIRM.index(one[0]) if one[0] in _FIRM else len(_FIRM))
    moves = [(_NOUNS.get(name, now.noun), _move(then, now)) for name, then, now in both]
    first = next((move for noun, move in moves if noun and move), 1)  # the firmest indicator leads
    words = sorted((("rose", 1), ("fell", -1)), key=lambda word: word[1] != first)
    told = {word: [noun for noun, move in moves if noun and move == way] for word, way in words}
    parts = [f"{listed(nouns[:_NAMED])} {word}" for word, nouns in told.items() if nouns]
    return capital("; ".join(parts) or "no indicator surely moved")


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
