"""The yearly series in which turning points are looked for, the breaks found in them, and how firm these are.

Only series whose every year is known take part: recorded votes, deliveries and vetoes from whole records, and reported visits and trade with
the reservations that their names carry. Deliveries enter as their square root and trade as its logarithm, since their spread grows with
their level; a level is shown as the plain mean of the years of its stretch. Each series is divided by itself, since a
break of several together need be one of none.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.indicator import Indicator
from relations.exhibits.indicators import indicators
from relations.exhibits.sourcing.nearest_source import listed_once
from relations.measures import boundary_hits, break_frequency, break_path, break_years
from relations.sources import Source

DRAWS = 300
STRICTER = 2.0  # times Schwarz's penalty, which a break has to withstand to stay


@dataclass(frozen=True)
class Breaks:
    """What the search for breaks found over all years: `series` (as searched), `shown` (in its unit), `breaks`, `frequency`, `hits`, and the `path` of
    years by the penalty."""

    indicators: dict[str, Indicator]
    series: pd.DataFrame
    shown: pd.DataFrame
    breaks: pd.DataFrame
    frequency: pd.DataFrame
    hits: pd.DataFrame
    path: pd.DataFrame = field(
        default_factory=lambda: pd.DataFrame(columns=["series", "years", "penalty_low", "penalty_high"])
    )

    @property
    def names(self) -> dict[str, str]:
        """Short names of the series in the order of a table."""
        return {name: one.short for name, one in self.indicators.items()}

    def near(self, dossier: Dossier) -> pd.DataFrame:
        """Return the breaks that fall in the dossier's period or in the year on either side of it."""
        first, last = shown_years(dossier, 1)
        return self.breaks[self.breaks["year"].between(first, last)]

    @property
    def by_chance(self) -> float:
        """The share of cases in which a break of a single series put anywhere at random lies at a boundary of the periods."""
        return float(self.hits["by_chance"].mean())

    def sources(self, names: Iterable[str]) -> list[Source]:
        """Return the sources of the series of these names, each once."""
        return listed_once(source for name in names for source in self.indicators[name].sources)

    def firmness(self, series: str, year: int) -> float:
        """Return how often a break of the series is found again within a year of its place."""
        rows = self.frequency[(self.frequency["series"] == series) & (self.frequency["year"] == year)]
        return float(rows["near"].iloc[0])

    def years_at(self, series: str, factor: float) -> list[int]:
        """Return the first years of the levels of a series where a break costs so many times Schwarz's penalty."""
        penalty = self.breaks.loc[self.breaks["series"] == series, "penalty"].iloc[0] * factor
        own = self.path[self.path["series"] == series].dropna(subset="penalty_high")
        row = own[(own["penalty_low"] <= penalty) & (penalty < own["penalty_high"])]
        return [int(year) for year in str(row["years"].iloc[0]).split()] if len(row) else []

    def stays(self, series: str, year: int) -> bool:
        """Tell whether a search with twice the penalty puts a break within a year of one that was found."""
        return any(abs(year - other) <= 1 for other in self.years_at(series, STRICTER))

    @property
    def stretches(self) -> pd.DataFrame:
        """The stretches between breaks in order of time: `series`, `first` and `last` year, and `mean`, the plain mean of the values shown."""
        parts = [pd.DataFrame(columns=["series", "first", "last", "mean"])] if self.shown.empty else []
        for name, rows in self.shown.groupby("series", sort=False):
            starts = np.sort(self.breaks.loc[self.breaks["series"] == name, "year"].to_numpy())
            stretch = np.searchsorted(starts, rows["year"].to_numpy(), side="right")
            means = rows.groupby(stretch).agg(first=("year", "min"), last=("year", "max"), mean=("value", "mean"))
            parts.append(means.assign(series=name))
        return pd.concat(parts, ignore_index=True)[["series", "first", "last", "mean"]]


# How a series enters the search.
_SEARCHED: dict[str, Callable[[pd.Series], pd.Series]] = {
    "plain": lambda values: values,
    "root": np.sqrt,
    "log": np.log1p,
}


def found_breaks(dossier: Dossier) -> Breaks:
    """Return the breaks over all years of the data, whatever the period of the dossier: a turning point needs both its sides."""
    found: Breaks = dossier.once(_computed)
    return found


def _computed(dossier: Dossier) -> Breaks:
    found = {one.id: one for one in indicators(dossier) if one.search}
    periods = dossier.periods.assign(start=lambda frame: pd.to_datetime(frame["start"]))
    if not found:
        none = pd.DataFrame({"series": [], "year": [], "value": []}).astype({"series": "str", "year": "int64"})
        breaks = break_years(none)
        return Breaks({}, none, none, breaks, break_frequency(none), boundary_hits(breaks, none, periods))
    shown = pd.concat([_complete(one) for one in found.values()], ignore_index=True)
    parts = [
        rows.assign(value=_SEARCHED[found[str(name)].scale](rows["value"]))
        for name, rows in shown.groupby("series", sort=False)
    ]
    series = pd.concat(parts, ignore_index=True)
    # Each by itself, in the order of the tables: those of whole records, then those that end early.
    order = sorted(series["series"].unique(), key=lambda name: (found[str(name)].search == "alone", str(name)))
    divided = [series[series["series"] == name] for name in order]
    breaks = [break_years(rows) for rows in divided]
    hits = [boundary_hits(own, rows, periods) for own, rows in zip(breaks, divided, strict=True)]
    frequencies = [break_frequency(rows, draws=DRAWS) for rows in divided]
    paths = [break_path(rows) for rows in divided]
    tables = (pd.concat(frames, ignore_index=True) for frames in (breaks, frequencies, hits, paths))
    return Breaks(found, series, shown, *tables)


def searched_in(dossier: Dossier) -> dict[str, Indicator]:
    """Return the series that are searched, named as the states were called in the dossier's period where they have a value there."""
    whole = found_breaks(dossier).indicators
    return whole | {one.id: one for one in indicators(dossier) if one.id in whole}


def shown_years(dossier: Dossier, margin: int) -> tuple[int, int]:
    """Return the first and the last year of the dossier's period, with so many years on either side."""
    period = dossier.period
    start = period.start.year if period else dossier.declared_periods[0].start.year
    end = (period.end if period and period.end else dossier.made_on).year
    return start - margin, end + margin


def _complete(one: Indicator) -> pd.DataFrame:
    """Return the series with the zeros that its record implies: years in which nothing was delivered, vetoed or reported."""
    frame = one.firm
    rows = pd.DataFrame(
        {"series": one.id, "year": frame["year"].astype("int64"), "value": frame["value"].astype("float64")}
    )
    if one.record is None:
        return rows
    values = rows.set_index("year")["value"].reindex(one.record, fill_value=0.0)
    return pd.DataFrame({"series": one.id, "year": list(one.record), "value": values.to_numpy()})
