"""Key findings on turning points: the breaks of the period, how firm they are, and what they have to do with the boundaries in use."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.no_data import NoData
from relations.exhibits.turning.boundaries import boundaries_shown
from relations.exhibits.turning.break_series import DRAWS, JOINT, Breaks, found_breaks, searched_in, shown_years
from relations.exhibits.turning.closeness_parts import PARTS, closeness_parts, index_in_period
from relations.exhibits.words.column_words import labels_of, units_of
from relations.exhibits.words.numbers import counted, listed, noun, number, per_cent, percent
from relations.exhibits.words.wording import capital, in_words, verb
from relations.measures import boundary_hits, break_frequency, break_years, dependence_index


def turning_findings(dossier: Dossier) -> list[KeyFigure | NoData]:
    """Return the findings of the period and the year on either side of it; one statement where there are none."""
    breaks = found_breaks(dossier)
    near = breaks.near(dossier)
    findings: list[KeyFigure | NoData] = []
    joint = near[near["series"] == JOINT]
    if len(joint):
        findings.append(_joint(breaks, joint))
    findings += _boundaries(dossier, breaks)
    for name, one in searched_in(dossier).items():
        own = near[near["series"] == name]
        if len(own) and one.subject:
            findings.append(_change(breaks, name, one.subject, own))
    findings += _closeness(dossier)
    return findings or [
        NoData(
            "**No finding.** No series breaks in or next to this period, no boundary there can be tested, and the index has no value."
        )
    ]


def _joint(breaks: Breaks, joint: pd.DataFrame) -> KeyFigure:
    years = [int(year) for year in joint["year"]]
    firm = {year: breaks.firmness(JOINT, year) for year in years}
    best = max(years, key=lambda year: firm[year])
    together = f"{capital(breaks.taken_together)} taken together break in"
    again = f"found again within a year in {per_cent(firm[best], 0)} of {DRAWS} draws"
    said = f"{together} **{best}**, a break {again}."
    if len(years) > 1:
        several = f"**{counted(len(years), 'year')}**: {listed(list(map(str, years)))}"
        said = f"{together} {several}. The firmest is that of {best}, {again}."
    return KeyFigure(
        id="turning-joint",
        title="Joint breaks",
        subtitle=f"Years in which a joint division of {in_words(len(breaks.joined))} series begins a new level",
        statement=said,
        value=float(len(years)),
        unit="breaks",
        formatted=number(len(years)),
        exhibit="break-firmness",
        sources=breaks.sources(breaks.joined),
        data=joint.assign(near=[firm[int(year)] for year in joint["year"]])[["year", "last_before", "pelt", "near"]],
        units=units_of(["near"], break_frequency),
        beside={"draws": DRAWS},
    )


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
            beside={"by chance": breaks.by_chance},
        )
    ]


def _at_boundaries(at: int, n: int, by_chance: float, which: str) -> str:
    if not n:
        return f"**No** series breaks here: {which}."
    some = f"**{number(at)} of {number(n)} {noun(n, 'break')}** of single series {verb(at, 'lie')}"
    chance = f"a break put at random would in {per_cent(by_chance, 0)} of cases"
    return f"{some} within a year of a boundary between periods; {chance}. {capital(which)}."


def _change(breaks: Breaks, name: str, words: str, own: pd.DataFrame) -> KeyFigure:
    row = own.loc[own["change"].abs().idxmax()]
    one, year = breaks.indicators[name], int(row["year"])
    before, after = (breaks.level(name, float(row[column])) for column in ("before", "after"))
    firm = breaks.firmness(name, year)
    new = one.level(after)
    moved = "rose" if after > before else "fell"
    gap = "" if int(row["last_before"]) == year - 1 else f", with no value between {int(row['last_before'])} and then"
    return KeyFigure(
        id=f"turning-{name}",
        title=f"Largest break: {one.short.lower()}",
        subtitle=f"Level before and after the largest break of the series, {one.unit}",
        statement=f"{words} {moved} from a level of {one.level(before)} to **{new}**{one.rate} in {year}{gap}; "
        f"the break is found again within a year in {per_cent(firm, 0)} of draws.",
        value=after,
        unit=one.unit,
        formatted=percent(after, 0) if one.is_share else new,
        exhibit="levels-by-series",
        sources=one.sources,
        data=own.drop(columns="capped").reset_index(drop=True),
        units=units_of(own, break_years),
        beside={"level before": before, "level after": after, "share of draws": firm},
    )


def _closeness(dossier: Dossier) -> list[KeyFigure]:
    index = index_in_period(dossier)
    if index.empty:
        return []
    high, low = index.loc[index["index"].idxmax()], index.loc[index["index"].idxmin()]
    return [
        KeyFigure(
            id="turning-closeness",
            title="Composite index",
            subtitle="Composite index of closeness from 0 to 1, lowest year, with its range over the weights",
            statement=_extremes(low, high, len(index)),
            value=float(low["index"]),
            low=float(low["low"]),
            high=float(low["high"]),
            unit="0 to 1",
            formatted=number(low["index"], 2),
            exhibit="closeness-by-year",
            sources=closeness_parts(dossier)[1],
            data=index,
            units=units_of(index, dependence_index),
            labels=labels_of(index, dependence_index) | PARTS,
        )
    ]


def _extremes(low: pd.Series, high: pd.Series, n: int) -> str:
    value, year = number(low["index"], 2), f"{low['year']:.0f}"
    bounds = f"{number(low['low'], 2)} to {number(low['high'], 2)} depending on the weights"
    if n == 1:
        return f"The composite index stood at **{value}** in {year}, or {bounds}."
    highest = f"highest in {high['year']:.0f} ({number(high['index'], 2)})"
    return f"The composite index was {highest} and lowest in {year}: **{value}**, or {bounds}."
