"""Table: the boundaries of the declared periods, and whether the series broke there."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import Table
from relations.exhibits.no_data import NoData
from relations.exhibits.turning.boundaries import boundaries_shown
from relations.exhibits.turning.break_series import JOINT, found_breaks, shown_years
from relations.exhibits.words.column_words import units_of
from relations.exhibits.words.numbers import counted, listed, number, percent
from relations.exhibits.words.wording import capital, in_words
from relations.measures import boundary_hits

TOLERANCE = 1  # years, as `boundary_hits` has it


def boundaries_tested(dossier: Dossier) -> Table | NoData:
    """Return one row per boundary in or at the ends of the period, and one for the breaks without a boundary."""
    breaks = found_breaks(dossier)
    first, last = shown_years(dossier, 1)
    hits = breaks.hits
    boundaries = hits[hits["boundary"].between(first, last).fillna(value=False)]
    others = hits[(hits["verdict"] == "unforeseen") & hits["found"].between(first, last).fillna(value=False)]
    if boundaries.empty and others.empty:
        return NoData("No boundary of the declared periods and no break of a series lies in this period.")
    order = [name for name in breaks.names if name in set(hits["series"])]
    names = {period.id: period.short for period in dossier.declared_periods}
    rows = [
        [names[str(period)], str(year), *(_verdict(rows, name) for name in order)]
        for (year, period), rows in boundaries.groupby(["boundary", "period"], sort=True)
    ]
    if len(others):
        years = {name: sorted(others.loc[others["series"] == name, "found"]) for name in order}
        rows.append(["No boundary", "", *(", ".join(map(str, years[name])) or "none" for name in order)])
    return Table(
        id="boundaries-tested",
        title=_title(boundaries, others),
        subtitle=f"Breaks within {TOLERANCE} year of the boundaries of the declared periods",
        note="A year: the break found there. No: the series could have broken there and did not. –: too near an end of the series to "
        f"tell. Jointly: {breaks.taken_together} divided together. A break put anywhere "
        f"at random would lie within a year of a boundary in {percent(breaks.by_chance, 0)} of cases.",
        columns=[("Period that begins", "left"), ("Year", "right"), *((breaks.names[name], "right") for name in order)],
        rows=rows,
        sources=breaks.sources(breaks.indicators),
        data=pd.concat([boundaries, others], ignore_index=True),
        units=units_of(hits, boundary_hits),
    )


def _verdict(rows: pd.DataFrame, name: str) -> str:
    own = rows[rows["series"] == name]
    if own.empty or own["verdict"].iloc[0] == "untestable":
        return "–"
    return str(own["found"].iloc[0]) if own["verdict"].iloc[0] == "hit" else "no"


def _title(boundaries: pd.DataFrame, others: pd.DataFrame) -> str:
    single = boundaries[boundaries["series"] != JOINT]
    testable = single[single["verdict"] != "untestable"]
    years = testable["boundary"].nunique()
    if years == 0:
        elsewhere = f"; {counted(others['found'].nunique(), 'break year')} at other places" if len(others) else ""
        lies = "lies" if len(set(boundaries["boundary"])) == 1 else "lie"
        many = "The boundary" if lies == "lies" else "The boundaries"
        if boundaries.empty:
            return f"No boundary lies here{elsewhere}"
        return f"{many} here {lies} too near the end of the records to be tested{elsewhere}"
    hit = testable[testable["verdict"] == "hit"]
    seen = hit["boundary"].nunique()
    if years == 1:
        year = testable["boundary"].iloc[0]
        return f"The boundary of {year} shows in {number(len(hit))} of {number(len(testable))} series"
    strong = hit["boundary"].value_counts()
    top = sorted(int(year) for year in strong[strong == strong.max()].index) if len(strong) else []
    best = _most(testable, top, int(strong.max())) if top and strong.max() > 1 and len(top) < seen else ""
    return f"{capital(boundaries_shown(seen, years))}{best}"


def _most(testable: pd.DataFrame, top: list[int], hits: int) -> str:
    """Say in how many series the boundaries that show in most of them do, and of how many where that is one number."""
    tested = set(testable.loc[testable["boundary"].isin(top), "boundary"].value_counts())
    rest = f"of {in_words(tested.pop())}" if len(tested) == 1 else "series"
    return f"; {listed([str(year) for year in top])} in {in_words(hits)} {rest}"
