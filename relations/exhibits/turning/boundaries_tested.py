"""Table: the boundaries of the declared periods, and whether the series broke there more often than chance would have it."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import Table
from relations.exhibits.no_data import NoData
from relations.exhibits.turning.break_series import found_breaks, shown_years
from relations.exhibits.turning.break_strength import firm_breaks
from relations.exhibits.words.column_words import units_of
from relations.exhibits.words.numbers import counted, percent
from relations.exhibits.words.wording import capital, in_words, verb
from relations.measures import boundary_hits

TOLERANCE = 1  # years, as `boundary_hits` has it
_EARLY = "*"
_FEW = 3  # breaks, of fewer of which chance says nothing


def boundaries_tested(dossier: Dossier) -> Table | NoData:
    """Return one row per boundary in or at the ends of the period, and one for the breaks away from any; weak breaks in brackets."""
    breaks = found_breaks(dossier)
    first, last = shown_years(dossier, 1)
    hits = breaks.hits
    boundaries = hits[hits["boundary"].between(first, last).fillna(value=False)]
    others = hits[(hits["verdict"] == "unforeseen") & hits["found"].between(first, last).fillna(value=False)]
    if boundaries.empty and others.empty:
        return NoData("No boundary of the declared periods and no break of a series lies in this period.")
    firm = firm_breaks(dossier)
    order = [name for name in breaks.names if name in set(hits["series"])]
    periods = {period.id: period for period in dossier.declared_periods}
    rows = [
        [
            periods[str(period)].short,
            str(year),
            *(_verdict(rows, name, periods[str(period)].start.year, firm) for name in order),
        ]
        for (year, period), rows in boundaries.groupby(["boundary", "period"], sort=True)
    ]
    if len(others):
        years = {name: sorted(others.loc[others["series"] == name, "found"]) for name in order}
        cells = (", ".join(_written(name, year, firm) for year in years[name]) or "none" for name in order)
        rows.append(["Away from any", "", *cells])
    return Table(
        id="boundaries-tested",
        title=_title(boundaries, others, breaks.by_chance),
        subtitle=f"Breaks within {TOLERANCE} year of the boundaries of the declared periods",
        note="A year: the break found there, in brackets a weak one. No: the series could have broken there and did not. –: too near an end of the series to "
        f"tell. {_EARLY}: in the year before the period began, so that what began it came later. A break put anywhere at random would lie within a year of a "
        f"boundary in {percent(breaks.by_chance, 0)} of cases.",
        columns=[("Period that begins", "left"), ("Year", "right"), *((breaks.names[name], "right") for name in order)],
        rows=rows,
        sources=breaks.sources(breaks.indicators),
        data=pd.concat([boundaries, others], ignore_index=True),
        units=units_of(hits, boundary_hits),
    )


def _verdict(rows: pd.DataFrame, name: str, begins: int, firm: set[tuple[str, int]]) -> str:
    own = rows[rows["series"] == name]
    if own.empty or own["verdict"].iloc[0] == "untestable":
        return "–"
    if own["verdict"].iloc[0] != "hit":
        return "no"
    year = int(own["found"].iloc[0])
    mark = _EARLY if year < begins else ""
    return f"{_written(name, year, firm)}{mark}"


def _written(name: str, year: int, firm: set[tuple[str, int]]) -> str:
    return str(year) if (name, year) in firm else f"({year})"


def _title(boundaries: pd.DataFrame, others: pd.DataFrame, by_chance: float) -> str:
    """Hold the breaks at a boundary against what chance would give; of too few, say how many there are."""
    hits = int((boundaries["verdict"] == "hit").sum())
    n = hits + len(others)
    if not n:
        return "No series broke within a year of a boundary"
    if n == 1:
        lies = "lies" if hits else "does not lie"
        return f"The one break here {lies} within a year of a boundary"
    lie = f"{capital(in_words(hits))} of {counted(n, 'break')} {verb(hits, 'lie')} within a year of a boundary"
    return lie if n < _FEW else f"{lie}, where about {in_words(round(n * by_chance))} would at random"
