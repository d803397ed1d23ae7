"""Table: the breaks in and next to the period in order of time, whether firm or weak, each with the main event of the time that fits."""

from typing import Any

import pandas as pd

from relations.dates import date_words
from relations.dossier import Dossier
from relations.exhibits.base import Table
from relations.exhibits.indicator import Indicator
from relations.exhibits.no_data import NoData
from relations.exhibits.sourcing.nearest_source import listed_once, nearest_sources
from relations.exhibits.turning.break_events import events_beside
from relations.exhibits.turning.break_series import Breaks, found_breaks, searched_in, shown_years
from relations.exhibits.turning.break_strength import FIRM, UNITS, held, single_breaks
from relations.exhibits.words.numbers import counted, listed, noun, number, percent
from relations.exhibits.words.wording import all_of, capital, in_words

_SMALL = 10
_BRIEF = 3  # years, up to which the end of a level is told
_MANY = 8  # breaks of which the weak ones are not shown
_SEVERAL = 3  # falls that lie together
_NONE = "no main event of such a kind"


def breaks_listed(dossier: Dossier) -> Table | NoData:
    """Return one row per break of a single series: year, record, means before and after, how often it holds, and the main event that fits.

    Of many breaks the firm ones are shown; the data have all, each with its event.
    """
    found = single_breaks(dossier)
    if found.empty:
        return NoData("No record changed its level in or next to this period.")
    breaks, names = found_breaks(dossier), searched_in(dossier)
    events = events_beside(dossier, found, names)
    found = found.assign(
        event=["" if row is None else f"{row['title']} ({date_words(str(row['date']))})" for row in events]
    )
    firm = found[found["firm"]]
    told_of = firm if len(found) > _MANY and len(firm) else found
    told = pd.DataFrame(
        [row for at, row in zip(found.index, events, strict=True) if row is not None and at in told_of.index]
    )
    cited = nearest_sources(dossier, told) if len(told) else {}
    return Table(
        id="breaks-listed",
        title=_title(found, shown_years(dossier, 0)),
        subtitle=f"First year of each new level in or within a year of the period{_of_many(len(found), len(told_of))}",
        note="Means: of the years since the break before, and of those until the next. "
        f"Firm: found again within a year in {percent(FIRM, 0)} of draws or more, and by a search that is twice as strict; weak: any other."
        f"{_gone_said(told_of)}{_brief_said(told_of, breaks)} At the time: the main event of the year or the one before of a kind that may change the record; "
        "it need not be the cause, and may have come later in the year than the change.",
        columns=[
            ("Year", "left"),
            ("Record", "left"),
            ("Before", "right"),
            ("After", "right"),
            ("Break", "left"),
            ("At the time", "left"),
        ],
        rows=[
            [
                str(row.year),
                names[row.series].short,
                _level(names[row.series], row.before),
                _level(names[row.series], row.after),
                f"{_STRENGTH[bool(row.firm)]} ({held(row)}){_star(row)}",
                row.event or _NONE,
            ]
            for row in told_of.itertuples()
        ],
        sources=listed_once([*breaks.sources(told_of["series"]), *cited.values()]),
        data=found,
        units=UNITS,
    )


_GONE = "*"
_STRENGTH = {True: "firm", False: "weak"}
_KIND = {"rose": "a rise", "fell": "a fall"}


def _star(row: Any) -> str:
    return _GONE if row.near >= FIRM and not row.stays else ""


def _gone_said(told_of: pd.DataFrame) -> str:
    """Return what the star beside a break means, where one has it."""
    if not any(_star(row) for row in told_of.itertuples()):
        return ""
    return f" {_GONE}: in as many draws as a firm one, but not by the stricter search."


def _brief_said(told_of: pd.DataFrame, breaks: Breaks) -> str:
    """Return how long the levels lasted that gave way to another after few years, where the table does not have the break that ended them."""
    shown = set(zip(told_of["series"], told_of["year"], strict=True))
    ended = set(zip(breaks.breaks["series"], breaks.breaks["year"], strict=True)) - shown
    brief = [
        row for row in told_of.itertuples() if row.until - row.year < _BRIEF and (row.series, row.until + 1) in ended
    ]
    return "".join(
        f" The level of {breaks.indicators[row.series].noun} from {row.year} lasted to {row.until} alone."
        for row in brief
    )


def _level(one: Indicator, value: float) -> str:
    """Write a level; a small amount with a decimal, since a mean of few a year is seldom a whole number."""
    return number(value, 1) if 0 < value < _SMALL and not one.is_share else one.written(value)


def _of_many(n: int, shown: int) -> str:
    return "" if n == shown else f", the {shown} firm ones of {n}"


def _title(found: pd.DataFrame, period: tuple[int, int]) -> str:
    """Say how many of the firm breaks are rises, and when most of the others fell where that is one time; of one in the period, what lies beside it."""
    n, firm = len(found), found[found["firm"]]
    if n == 1:
        return f"The one break, of {found['year'].iloc[0]}, is {_STRENGTH[bool(len(firm))]}"
    if firm.empty:
        return f"{capital(all_of(n))} breaks are weak"
    within = firm[firm["year"].between(*period)]
    if len(within) == 1 and len(firm) > 1:
        return f"The one firm break of the period is {_KIND[within['moved'].iloc[0]]}; {_outside(firm.drop(within.index), period)}"
    rises, falls = (int((firm["moved"] == moved).sum()) for moved in ("rose", "fell"))
    return f"{_rises(rises, falls)}{_gathered(firm)}"


def _outside(firm: pd.DataFrame, period: tuple[int, int]) -> str:
    """Say where the firm breaks beside the period lie."""
    years = sorted(set(firm["year"]))
    which, lie = ("that", "lies") if len(firm) == 1 else ("those", "lie")
    side = "before" if years[-1] < period[0] else "after" if years[0] > period[1] else "beside"
    return f"{which} of {listed([str(year) for year in years])} {lie} {side} it"


def _rises(rises: int, falls: int) -> str:
    if rises + falls == 1:
        return "One break is firm, a rise" if rises else "One break is firm, a fall"
    if not falls or not rises:
        which = "rises" if rises else "falls"
        return f"{capital(all_of(rises + falls))} firm breaks are {which}"
    return f"{capital(in_words(rises))} of {counted(rises + falls, 'firm break')} {_is(rises)} {noun(rises, 'a rise', 'rises')}"


def _gathered(firm: pd.DataFrame) -> str:
    """Return in which year and the next most falls lie, where there are several and these are more than half of them."""
    years = firm.loc[firm["moved"] == "fell", "year"]
    groups = {int(year): int(years.between(year, year + 1).sum()) for year in years}
    year = max(groups, key=lambda one: groups[one], default=0)
    if groups.get(year, 0) < _SEVERAL or 2 * groups[year] <= len(years):
        return ""
    which = f"{in_words(groups[year])} of {in_words(len(years))}" if groups[year] < len(years) else all_of(len(years))
    within = years[years.between(year, year + 1)]
    when = f"{within.min()}" if within.min() == within.max() else f"{within.min()} and {within.max()}"
    return f"; {which} falls date from {when}"


def _is(n: int) -> str:
    """Return `is` for one, `are` for any other count."""
    return "is" if n == 1 else "are"
