"""Key findings on turning points: the strongest change of each record, how many breaks are firm, and how many lie at a boundary in use."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.indicator import Indicator
from relations.exhibits.no_data import NoData
from relations.exhibits.turning.boundaries import boundaries_shown
from relations.exhibits.turning.break_series import DRAWS, JOINT, Breaks, found_breaks, searched_in, shown_years
from relations.exhibits.turning.break_strength import FIRM, UNITS, ratio, single_breaks, together
from relations.exhibits.turning.last_years import last_years
from relations.exhibits.words.column_words import units_of
from relations.exhibits.words.numbers import noun, number, percent, year_span
from relations.exhibits.words.period_words import period_words
from relations.exhibits.words.wording import verb
from relations.measures import boundary_hits

MOST, _SEVERAL, _FEW, _TELLING = 5, 3, 2, 8
_STRETCH = 3  # years without which no break can be found


def turning_findings(dossier: Dossier) -> list[KeyFigure | NoData]:
    """Return the findings of the period and the year on either side of it; one statement where there are none.

    The largest change of each series comes first, firm ones before weak ones, then the series that kept their level; for all years, how many
    breaks are firm and where they lie follows. Where there is no break, the last years outside their range are told.
    """
    breaks = found_breaks(dossier)
    near = single_breaks(dossier)
    group = together(near[near["firm"]])
    near = near.assign(shared=near.index.isin(group.index) if len(group) >= _SEVERAL else False)
    changes = [
        _change(one, _strongest(dossier, near[near["series"] == name]), near[near["series"] == name])
        for name, one in searched_in(dossier).items()
        if one.subject and (near["series"] == name).any()
    ]
    changes.sort(key=lambda finding: -(finding.beside["share of draws"] >= FIRM))
    broken = set(near["series"])
    kept = [
        finding
        for name, one in searched_in(dossier).items()
        if one.subject and name not in broken and (finding := _kept(dossier, breaks, one))
    ]
    counts = [*_strength(breaks, near), *_boundaries(dossier, breaks)] if period_words(dossier) == "all years" else []
    found = [*[*changes, *kept][: MOST - len(counts)], *counts]
    return [*(found or _outside(dossier, breaks))] or [
        NoData(
            "**No finding.** No record changes its level in or next to this period, and no boundary of the periods there can be tested."
        )
    ]


def _strongest(dossier: Dossier, own: pd.DataFrame) -> pd.Series:
    """Return the largest change of a series, as a ratio, of those that several series share, or else of the firm ones or of all; those within the period
    come before those beside it.
    """
    rows = own[own["firm"]] if own["firm"].any() else own
    within = rows["year"].between(*shown_years(dossier, 0))
    rows = next((some for some in (rows[rows["shared"]], rows[within]) if len(some)), rows)
    return max((row for _, row in rows.iterrows()), key=lambda row: ratio(row["before"], row["after"]))


def _strength(breaks: Breaks, near: pd.DataFrame) -> list[KeyFigure]:
    if len(near) < _SEVERAL:
        return []
    n, firm = len(near), int(near["firm"].sum())
    rest = ("none is weak", "the other is weak")[n - firm] if n - firm < _FEW else "the others are weak"
    return [
        KeyFigure(
            id="turning-strength",
            title="Firm and weak breaks",
            subtitle=f"Breaks of single series that are found again within a year in nine of ten of {DRAWS} draws",
            statement=f"**{number(firm)} of {number(n)} breaks** {verb(firm, 'come')} back in nine draws of ten when the noise is drawn anew; {rest}.",
            value=float(firm),
            unit="breaks",
            formatted=f"{number(firm)} of {number(n)}",
            exhibit="break-firmness",
            sources=breaks.sources(near["series"]),
            data=near,
            units=UNITS,
        )
    ]


def _boundaries(dossier: Dossier, breaks: Breaks) -> list[KeyFigure]:
    first, last = shown_years(dossier, 1)
    hits = breaks.hits[breaks.hits["series"] != JOINT]
    testable = hits[hits["boundary"].between(first, last).fillna(value=False) & (hits["verdict"] != "untestable")]
    if testable.empty:
        return []
    found = hits[hits["found"].between(first, last).fillna(value=False)]
    at = int((found["verdict"] == "hit").sum())
    years = sorted({int(year) for year in testable["boundary"]})
    seen = testable.loc[testable["verdict"] == "hit", "boundary"].nunique()
    if len(years) == 1:
        tested = testable["series"].nunique()
        which = f"the boundary of {years[0]} shows in {number((testable['verdict'] == 'hit').sum())} of {number(tested)} series"
    else:
        which = boundaries_shown(seen, len(years))
    return [
        KeyFigure(
            id="turning-boundaries",
            title="Breaks at boundaries",
            subtitle="Breaks of single series within a year of a boundary of the declared periods",
            statement=_at_boundaries(at, len(found), breaks.by_chance, which),
            value=float(at),
            unit="breaks",
            formatted=f"{number(at)} of {number(len(found))}",
            exhibit="boundaries-tested",
            sources=breaks.sources(testable["series"]),
            data=pd.concat([testable, found[found["verdict"] != "hit"]], ignore_index=True),
            units=units_of(hits, boundary_hits),
            beside={"by chance": breaks.by_chance * len(found)},
        )
    ]


def _at_boundaries(at: int, n: int, by_chance: float, which: str) -> str:
    if not n:
        return f"**No** series breaks here: {which}."
    if n == 1:
        lies = "lies" if at else "does not lie"
        return f"The **one break** {lies} within a year of a boundary between periods."
    some = f"**{number(at)} of {number(n)} {noun(n, 'break')}** {verb(at, 'lie')} within a year of a boundary between periods"
    return f"{some}; by chance {number(by_chance * n)} would." if n >= _TELLING else f"{some}."


def _change(one: Indicator, row: pd.Series, own: pd.DataFrame) -> KeyFigure:
    new = one.level(row["after"])
    weak = "" if row["firm"] else "; a weak break"
    then, now = (f"({year_span(int(row[a]), int(row[b]))})" for a, b in (("since", "last_before"), ("year", "until")))
    return KeyFigure(
        id=f"turning-{one.id}",
        title=f"Strongest break: {one.short.lower()}",
        subtitle=f"Means of the years before and after the strongest break of the series, {one.unit}",
        statement=f"In {row['year']} {_within(one)} {row['moved']} to **{new}**{one.rate} on average {now}, "
        f"from {one.level(row['before'])} {then}{weak}.",
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
