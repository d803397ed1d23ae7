"""Chart: visits between the two states by year, direction and level."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import FuncFormatter, MaxNLocator

from relations.dossier import Dossier
from relations.exhibits.base import Figure
from relations.exhibits.diplomacy.frames import no_visits, pair_visits, years_shown
from relations.exhibits.diplomacy.levels import MINISTERS, OTHERS, TOP, group_of
from relations.exhibits.drawing.annotate import name_points
from relations.exhibits.drawing.canvas import figure
from relations.exhibits.drawing.placed import at_frame
from relations.exhibits.drawing.style import INK, MAIN, NORMAL, QUIET, SECOND
from relations.exhibits.drawing.time_axis import time_axis
from relations.exhibits.no_data import NoData
from relations.exhibits.sourcing.own_table import own_table
from relations.exhibits.words.column_words import labels_of, units_of
from relations.exhibits.words.numbers import counted, number, year_span
from relations.exhibits.words.wording import all_of, capital, in_words
from relations.measures import visit_counts

_LOOKS: dict[str, dict[str, Any]] = {
    TOP: {"color": MAIN},
    MINISTERS: {"color": SECOND, "hatch": "////"},
    OTHERS: {"color": QUIET},
}
_FULL = 24  # years whose columns fill the chart; fewer are not made wider


def visits_by_year(dossier: Dossier, occasions: Mapping[str, str] | None = None) -> Figure | NoData:
    """Return bars by year: visits to the first state above the line, visits to the partner below, by group of levels.

    `occasions` gives a few words for events whose years stand out. Raises UsageError for an event that the data do not have.
    """
    told = occasions or {}
    dossier.check_names("events", "event", told)
    visits = pair_visits(dossier)
    if visits.empty:
        return NoData(no_visits(dossier))
    counts = visit_counts(
        visits.assign(group=visits["level"].map(group_of)), *dossier.pair, by=("sender", "receiver", "group")
    )
    counts = counts[counts["n"] > 0]
    if counts.empty:
        return NoData("No visit of this period can be dated to one year.")
    years = years_shown(dossier, int(counts["year"].min()), int(counts["year"].max()))
    up, down = dossier.partner, dossier.first  # by sender
    there, back = (int(counts.loc[counts["sender"] == code, "n"].sum()) for code in (up, down))
    route = {code: f"{dossier.short(code)} to {dossier.short(other)}" for code, other in ((up, down), (down, up))}
    tall = (
        counts.groupby(["year", "sender"])["n"]
        .sum()
        .unstack(fill_value=0)
        .reindex(columns=[up, down], fill_value=0)
        .max()
    )
    width = 0.82 * min(1.0, (len(years) + 1) / _FULL)
    named = _named(dossier, counts, told)
    several = len(dossier.shown_periods) > 1  # whose names stand above the chart

    def draw(axes: Axes) -> None:
        time_axis(axes, dossier.shown_periods, years, named=several)
        for sender, sign in ((up, 1), (down, -1)):
            base = pd.Series(0, index=pd.Index(years, name="year"))
            own = counts[counts["sender"] == sender]
            for group, look in _LOOKS.items():
                n = own[own["group"] == group].set_index("year")["n"].reindex(base.index, fill_value=0)
                axes.bar(base.index, sign * n, bottom=sign * base, width=width, edgecolor="white", lw=0.4, **look)
                base += n
        axes.axhline(0, color=INK, lw=0.8)
        axes.spines["bottom"].set_visible(False)
        axes.set_ylim(-(tall[down] + 1.6), tall[up] + (4.2 if named else 2.6))
        ticks = MaxNLocator(nbins=6, integer=True).tick_values(-tall[down], tall[up])
        axes.set_yticks(
            [tick for tick in ticks if -tall[down] <= tick <= tall[up]]
        )  # none behind the words above and below
        axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: number(abs(value))))
        for y, words, va in ((1, route[up], "top"), (0, route[down], "bottom")):
            at_frame(
                axes, words, (0, y), (4, -3 if va == "top" else 3), va=va, weight="semibold", fontsize=NORMAL - 0.5
            )
        _name_groups(axes)
        name_points(axes, named)

    return figure(
        draw,
        id="visits-by-year",
        height_mm=min(44.0 + 3.5 * float(tall.sum()), 72.0 if several else 50.0),
        title=_title(dossier, there, back),
        subtitle=f"Reported visits between the two states by year, direction and level of the highest visitor, {year_span(years[0], years[-1])}",
        note="A year without a bar is one without a reported visit. Meetings in third states and calls are not counted.",
        alt=f"Bars by year, {year_span(years[0], years[-1])}: visits from {route[up]} above the line, {number(there)} in all, and from {route[down]} below it, "
        f"{number(back)} in all, by level. "
        + "; ".join(f"{group} {number(counts.loc[counts['group'] == group, 'n'].sum())}" for group in _LOOKS)
        + f". Most in {_peak(counts)}"
        + "".join(f"; {words}" for _, _, words in named)
        + ".",
        sources=[own_table(dossier, "visits")],
        data=counts.reset_index(drop=True),
        units=units_of(counts, visit_counts),
        labels=labels_of(counts, visit_counts) | {"group": "Level"},
    )


def _named(dossier: Dossier, counts: pd.DataFrame, occasions: Mapping[str, str]) -> list[tuple[float, float, str]]:
    """Return the year, the height of its bar above the line and the words of each event of a year of the chart."""
    above = counts[counts["sender"] == dossier.partner].groupby("year")["n"].sum()
    days = dossier.whole.events.set_index("event")["earliest"]
    years = {event: int(days[event].year) for event in occasions if event in days.index}
    return [
        (year, float(above.get(year, 0)), f"{year}: {occasions[event]}")
        for event, year in years.items()
        if year in set(counts["year"])
    ]


def _name_groups(axes: Axes) -> None:
    for x, group, color in ((0.32, TOP, MAIN), (0.70, MINISTERS, SECOND), (0.97, OTHERS, "#7c8894")):
        at_frame(
            axes,
            group,
            (x, 1),
            (0, -3),
            va="top",
            ha="center" if x < 0.9 else "right",
            color=color,
            weight="semibold",
            fontsize=NORMAL - 1,
        )


def _peak(counts: pd.DataFrame) -> str:
    by_year = counts.groupby("year")["n"].sum()
    return f"{by_year.idxmax()} with {counted(int(by_year.max()), 'visit')}"


def _title(dossier: Dossier, there: int, back: int) -> str:
    first, partner = dossier.prose(dossier.first), dossier.prose(dossier.partner)
    where = first if there else partner
    n = there + back
    if n == 1:
        return f"One visit is on record, to {where}"
    if not there or not back:
        return f"{capital(all_of(n))} reported visits went to {where}"
    some = capital(in_words(there))
    return f"{some} of {counted(n, 'reported visit')} went to {first}, {in_words(back)} to {partner}"
