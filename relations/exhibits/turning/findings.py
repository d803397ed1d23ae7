"""Key findings on turning points: the strongest changes of each record, and how many breaks are firm."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.indicator import Indicator
from relations.exhibits.no_data import NoData
from relations.exhibits.turning.break_series import DRAWS, Breaks, found_breaks, searched_in, shown_years
from relations.exhibits.turning.break_strength import UNITS, ratio, single_breaks, together
from relations.exhibits.turning.last_years import last_years
from relations.exhibits.words.numbers import number, percent, year_span
from relations.exhibits.words.period_words import period_words

MOST, _SEVERAL, _FEW = 5, 3, 2
_STRETCH = 3  # years without which no break can be found


def turning_findings(dossier: Dossier) -> list[KeyFigure | NoData]:
    """Return the findings of the period and the year on either side of it; one statement where there are none.

    The largest change of each series comes first, those that several share before those of the period and these before those beside it, firm ones
    before weak ones; then what else broke in the period, and the series that kept their level. For all years, how many breaks are firm follows.
    Where there is no break, the last years outside their range are told.
    """
    breaks = found_breaks(dossier)
    near = single_breaks(dossier)
    group = together(near[near["firm"]])
    near = near.assign(shared=near.index.isin(group.index) if len(group) >= _SEVERAL else False)
    series = {name: one for name, one in searched_in(dossier).items() if one.subject}
    first, last = shown_years(dossier, 0)
    near = near.assign(within=near["year"].between(first, last))
    strongest = {name: _strongest(near[near["series"] == name]) for name in series if (near["series"] == name).any()}
    led = sorted(strongest.values(), key=lambda row: (not row["shared"], not row["within"], not row["firm"]))
    taken = {row.name for row in led}
    others = [row for at, row in near[near["within"]].iterrows() if at not in taken and row["series"] in series]
    others.sort(key=lambda row: (not row["firm"], -ratio(row["before"], row["after"])))
    changes = [_change(series[row["series"]], row, near[near["series"] == row["series"]], main=True) for row in led]
    more = [_change(series[row["series"]], row, near[near["series"] == row["series"]], main=False) for row in others]
    broken = set(near["series"])
    kept = [
        finding
        for name, one in searched_in(dossier).items()
        if one.subject and name not in broken and (finding := _kept(dossier, breaks, one))
    ]
    counts = _strength(breaks, near) if period_words(dossier) == "all years" else []
    found = [*[*changes, *more, *kept][: MOST - len(counts)], *counts]
    return [*(found or _outside(dossier, breaks))] or [
        NoData("**No finding.** No record changes its level in or next to this period.")
    ]


def _strongest(own: pd.DataFrame) -> pd.Series:
    """Return the largest change of a series, as a ratio, of those that several series share, or else of the firm ones or of all; those within the period
    come before those beside it.
    """
    rows = own[own["firm"]] if own["firm"].any() else own
    rows = next((some for some in (rows[rows["shared"]], rows[rows["within"]]) if len(some)), rows)
    return max((row for _, row in rows.iterrows()), key=lambda row: ratio(row["before"], row["after"]))


def _strength(breaks: Breaks, near: pd.DataFrame) -> list[KeyFigure]:
    if len(near) < _SEVERAL:
        return []
    n, firm = len(near), int(near["firm"].sum())
    they = "is firm: it comes" if firm == 1 else "are firm: they come"
    rest = ("none is weak", "the other is weak")[n - firm] if n - firm < _FEW else "the others are weak"
    return [
        KeyFigure(
            id="turning-strength",
            title="Firm and weak breaks",
            subtitle=f"Breaks of single series that are found again within a year in nine of ten of {DRAWS} draws",
            statement=f"**{number(firm)} of {number(n)} breaks** {they} back in nine tests of ten; {rest}.",
            value=float(firm),
            unit="breaks",
            formatted=f"{number(firm)} of {number(n)}",
            exhibit="break-firmness",
            sources=breaks.sources(near["series"]),
            data=near,
            units=UNITS,
        )
    ]


def _change(one: Indicator, row: pd.Series, own: pd.DataFrame, *, main: bool) -> KeyFigure:
    """Return a break as a finding: the `main` one of its series, or a further one."""
    new = one.level(row["after"])
    which = "strongest" if main else "further"
    weak = "" if row["firm"] else "; a weak break"
    then, now = (year_span(int(row[a]), int(row[b])) for a, b in (("since", "last_before"), ("year", "until")))
    return KeyFigure(
        id=f"turning-{one.id}" if main else f"turning-{one.id}-{row['year']}",
        title=f"{which[0].upper()}{which[1:]} break: {one.short.lower()}",
        subtitle=f"Means of the years before and after the {which} break of the series, {one.unit}",
        statement=f"In {now} {_within(one)} averaged **{new}**{one.rate}, after {one.level(row['before'])} in {then}{weak}.",
        value=float(row["after"]),
        unit=one.unit,
        formatted=percent(row["after"], 0) if one.is_share else new,
        exhibit="levels-by-series",
        sources=one.sources,
        data=own,
        units=UNITS,
        beside={
            "level before": float(row["before"]),
            "level after": float(row["after"]),
            "share of draws": float(row["near"]),
        },
    )


def _kept(dossier: Dossier, breaks: Breaks, one: Indicator) -> KeyFigure | None:
    """Return that a series kept its level; None where it does not reach far enough into the period for a break to show, or was none all the time."""
    first, last = shown_years(dossier, 0)
    own = breaks.stretches[breaks.stretches["series"] == one.id]
    if own["last"].max() < max(first + _STRETCH, last - _STRETCH):
        return None
    held = own[
        (own["first"] <= first) & (own["last"] >= min(last, own["last"].max())) & (one.is_share | (own["mean"] >= 1))
    ]
    if held.empty:
        return None
    row = held.iloc[0]
    level = one.level(row["mean"])
    return KeyFigure(
        id=f"turning-kept-{one.id}",
        title=f"No break: {one.short.lower()}",
        subtitle=f"Mean of the years between two breaks of the series, or up to its end, {one.unit}",
        statement=f"{one.subject} kept one level from {row['first']} to {row['last']}, **{level}**{one.rate} on average.",
        value=float(row["mean"]),
        unit=one.unit,
        formatted=percent(row["mean"], 0) if one.is_share else level,
        exhibit="levels-by-series",
        sources=one.sources,
        data=own,
    )


def _outside(dossier: Dossier, breaks: Breaks) -> list[KeyFigure]:
    """Return the series whose last year lies outside the range of the years since its last break."""
    rows = last_years(dossier)
    found = []
    for row in rows[rows["place"].isin(["above", "below"])].itertuples(index=False):
        one = breaks.indicators[row.series]
        value = one.written(row.value)
        found.append(
            KeyFigure(
                id=f"turning-last-{one.id}",
                title=f"Last year: {one.short.lower()}",
                subtitle=f"{one.name}, {one.unit}, in the last year of the period",
                statement=f"In {row.year} {one.noun} stood at **{value}**, {row.place} the {one.written_range(row.low, row.high)} of the years since "
                f"{row.since}; one year makes no break.",
                value=row.value,
                unit=one.unit,
                formatted=value,
                exhibit="usual-ranges",
                sources=one.sources,
                data=rows[rows["series"] == row.series],
            )
        )
    return found


def _within(one: Indicator) -> str:
    """Return what changes level as it stands within a sentence."""
    return f"{one.subject[0].lower()}{one.subject[1:]}"
