"""Table: the breaks in and next to the period in order of time, whether firm or weak, and what happened in these years."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import Table
from relations.exhibits.chronicle.weighty_events import weighty_events
from relations.exhibits.indicator import Indicator
from relations.exhibits.no_data import NoData
from relations.exhibits.sourcing.nearest_source import listed_once, nearest_sources
from relations.exhibits.turning.break_series import found_breaks, searched_in
from relations.exhibits.turning.break_strength import FIRM, UNITS, held, single_breaks
from relations.exhibits.words.numbers import counted, number, percent
from relations.exhibits.words.wording import capital

_SMALL = 10
_MOMENT = pd.Timedelta(days=400)


def breaks_listed(dossier: Dossier) -> Table | NoData:
    """Return one row per break of a single series: year, record, means before and after, how often it holds, and a main event of that year."""
    found = single_breaks(dossier)
    if found.empty:
        return NoData("No record changed its level in or next to this period.")
    breaks, names = found_breaks(dossier), searched_in(dossier)
    events = _events(dossier, sorted(set(found["year"])))
    named = {year: row["title"] for year, row in events.items()}
    shown = pd.DataFrame(list(events.values()))
    cited = nearest_sources(dossier, shown) if len(shown) else {}
    return Table(
        id="breaks-listed",
        title=_title(found),
        subtitle="First year of each new level in or within a year of the period, in order of time, with a main event of that year",
        note="Means: of the years since the break before, and of those until the next. "
        f"Firm: found again within a year in {percent(FIRM, 0)} of draws or more; weak: in fewer. The event is the one of the year, or else of the "
        "year before, that most independent publishers carry, those named for the chronicle first. It stands beside the break, and need not be its cause.",
        columns=[
            ("Year", "left"),
            ("Record", "left"),
            ("Mean before", "right"),
            ("Mean after", "right"),
            ("Break", "left"),
            ("Event of that time", "left"),
        ],
        rows=[
            [
                str(row.year),
                names[row.series].short,
                _level(names[row.series], row.before),
                _level(names[row.series], row.after),
                f"{_STRENGTH[bool(row.firm)]} ({held(row.near)})",
                named.get(row.year, ""),
            ]
            for row in found.itertuples()
        ],
        sources=listed_once([*breaks.sources(found["series"]), *cited.values()]),
        data=found.assign(event=[named.get(year, "") for year in found["year"]]),
        units=UNITS,
    )


_STRENGTH = {True: "firm", False: "weak"}


def _level(one: Indicator, value: float) -> str:
    """Write a level; a small amount with a decimal, since a mean of few a year is seldom a whole number."""
    return number(value, 1) if 0 < value < _SMALL and not one.is_share else one.written(value)


def _events(dossier: Dossier, years: list[int]) -> dict[int, pd.Series]:
    """Return a main event for each year that has one, or that follows on a year that has one."""
    events = weighty_events(dossier.whole)
    events = events[events["latest"] - events["earliest"] < _MOMENT]
    events = events.assign(named=events["event"].isin(dossier.chronicle))
    ranked = events.sort_values(["named", "publishers", "earliest"], ascending=[False, False, True])
    first = {int(year): rows.iloc[0] for year, rows in ranked.groupby(ranked["earliest"].dt.year, sort=False)}
    return {year: first.get(year, first.get(year - 1)) for year in years if year in first or year - 1 in first}


def _title(found: pd.DataFrame) -> str:
    n, firm = len(found), int(found["firm"].sum())
    if n == 1:
        return f"The one break, of {found['year'].iloc[0]}, is {_STRENGTH[bool(firm)]}"
    if firm == n:
        return f"All {counted(n, 'break')} are firm"
    others = "the other" if n - firm == 1 else "the others"
    return f"{capital(counted(firm, 'of', 'of'))} {counted(n, 'break')} {_is(firm)} firm, {others} weak"


def _is(n: int) -> str:
    """Return `is` for one, `are` for any other count."""
    return "is" if n == 1 else "are"
