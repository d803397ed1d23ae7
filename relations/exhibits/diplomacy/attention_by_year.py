"""Chart: the share of official texts of the first state that name the partner, one panel an outlet."""

from calendar import month_name
from collections.abc import Mapping

import matplotlib.figure
import pandas as pd
from matplotlib.axes import Axes

from relations.dates import date_words
from relations.dossier import Dossier
from relations.exhibits.base import Figure
from relations.exhibits.drawing.annotate import name_points
from relations.exhibits.drawing.canvas import drawing
from relations.exhibits.drawing.placed import at_frame
from relations.exhibits.drawing.style import MAIN, NORMAL, QUIET, SOFT
from relations.exhibits.drawing.time_axis import time_axis
from relations.exhibits.drawing.year_line import share_axis, year_line
from relations.exhibits.few import FEW
from relations.exhibits.no_data import NoData
from relations.exhibits.words.column_words import labels_of, units_of
from relations.exhibits.words.numbers import counted, listed, number, percent, year_span
from relations.exhibits.words.terms import Term, terms
from relations.exhibits.words.wording import capital
from relations.measures import attention_share


def attention_by_year(dossier: Dossier) -> Figure | NoData:
    """Return a line of yearly shares with its interval for each outlet, and the months as faint points."""
    rows = dossier.attention
    yearly = attention_share(rows, dossier.partner)
    if dossier.whole.attention.empty:
        return NoData("The data hold no counts of official texts.")
    if yearly.empty:
        begin = [f"in {date_words(term.first)} for {term.name}" for term in terms(dossier, "outlet").values()]
        return NoData(f"The counts of official texts begin {listed(begin)}; they hold none of this period.")
    monthly = attention_share(rows, dossier.partner, by="month")
    names = terms(dossier, "outlet")
    outlets = {outlet: term for outlet, term in names.items() if outlet in set(yearly["outlet"])}
    years = range(int(yearly["year"].min()), int(yearly["year"].max()) + 1)
    who = dossier.declared_states.short_in(dossier.first, years[-1])
    whom = dossier.short(dossier.partner)

    def draw(canvas: matplotlib.figure.Figure) -> None:
        panels = canvas.subplots(len(outlets), 1, sharex=True, squeeze=False)[:, 0]
        for i, (outlet, axes) in enumerate(zip(outlets, panels, strict=True)):
            time_axis(axes, dossier.shown_periods, years, named=i == 0)
            _panel(axes, yearly[yearly["outlet"] == outlet], monthly[monthly["outlet"] == outlet])
            at_frame(
                axes,
                names[outlet].long,
                (0, 1),
                (4, -2),
                va="top",
                color=SOFT,
                weight="semibold",
                fontsize=NORMAL - 0.7,
            )
            firm = _whole_years(
                rows, yearly[(yearly["outlet"] == outlet) & (yearly["n"] >= FEW) & (yearly["named"] > 0)]
            )
            if len(firm):
                peak = firm.loc[firm["share"].idxmax()]
                name_points(
                    axes, [(peak["year"], peak["share"], f"{percent(peak['share'])} in {_in_words(rows, peak)}")]
                )

    return drawing(
        draw,
        id="attention-by-year",
        height_mm=18.0 + 30.0 * len(outlets),
        title=_title(rows, yearly, outlets, whom),
        subtitle=f"Share of official texts of {who} that name {whom}, by outlet and year, {year_span(years[0], years[-1])}{_late(rows, outlets)}",
        note=f"Band: 95 per cent interval (Wilson). Hollow: fewer than {counted(FEW, 'text')}. Grey points: months with at least that many. "
        + (
            "The outlets write texts of different kinds, so each has its own scale and is to be read over time. "
            if len(outlets) > 1
            else ""
        )
        + "The first and the last year of an outlet may be in part.",
        alt="Lines by year with interval bands: "
        + "; ".join(
            _spoken(rows, yearly[yearly["outlet"] == outlet], names[outlet].long.lower(), whom) for outlet in outlets
        )
        + ".",
        sources=dossier.cite(rows),
        data=yearly,
        units=units_of(yearly, attention_share),
        labels=labels_of(yearly, attention_share) | {"named": f"Texts that name {whom}"},
    )


def _panel(axes: Axes, yearly: pd.DataFrame, monthly: pd.DataFrame) -> None:
    firm = monthly[monthly["n"] >= FEW]
    peak = max(
        float(yearly["high"].where(yearly["n"] >= FEW).max() or 0),
        float(yearly["share"].max()),
        float(firm["share"].max()) if len(firm) else 0,
    )
    share_axis(axes, top=min(1.0, max(0.1, -(-peak * 1.25 // 0.1) * 0.1)))
    where = firm["year"] + (firm["month"].dt.month - 6.5) / 12
    axes.plot(where, firm["share"], ls="", marker="o", ms=1.8, color=QUIET, zorder=1.5)
    year_line(axes, yearly, "share", MAIN, band=("low", "high"))


def _whole_years(rows: pd.DataFrame, yearly: pd.DataFrame) -> pd.DataFrame:
    """Return the years of which an outlet has more than the months in which its texts begin or end: these are no measure of a peak."""
    if yearly.empty:
        return yearly
    months = rows.loc[rows["outlet"] == yearly["outlet"].iloc[0], "earliest"]
    first, last = months.min(), months.max()
    whole = [
        first <= pd.Timestamp(int(year), 1, 31) and last >= pd.Timestamp(int(year), 12, 1) for year in yearly["year"]
    ]
    return yearly[whole] if any(whole) else yearly


def _in_words(rows: pd.DataFrame, row: pd.Series) -> str:
    """Return the year of a row, with the months where the texts of its outlet begin or end within it: `2017`, `November–December 2016`."""
    months = rows.loc[rows["outlet"] == row["outlet"], "earliest"]
    begin, end = (
        max(months.min(), pd.Timestamp(int(row["year"]), 1, 1)),
        min(months.max(), pd.Timestamp(int(row["year"]), 12, 1)),
    )
    if begin.month == 1 and end.month == 12:
        return str(begin.year)
    return (
        f"{month_name[begin.month]}–{month_name[end.month]} {begin.year}"
        if begin.month < end.month
        else f"{month_name[begin.month]} {begin.year}"
    )


def _late(rows: pd.DataFrame, outlets: Mapping[str, Term]) -> str:
    """Return what tells of outlets whose texts begin later than those of the others, and not with a year."""
    starts = {outlet: rows.loc[rows["outlet"] == outlet, "earliest"].min() for outlet in outlets}
    late = [outlet for outlet, start in starts.items() if start > min(starts.values()) and start.month > 1]
    return "".join(
        f"; {outlets[outlet].long[0].lower()}{outlets[outlet].long[1:]} from {month_name[starts[outlet].month]} {starts[outlet].year}"
        for outlet in late
    )


def _spoken(rows: pd.DataFrame, frame: pd.DataFrame, name: str, whom: str) -> str:
    total, named = frame["n"].sum(), frame["named"].sum()
    whole = _whole_years(rows, frame)
    peak = whole.loc[whole["share"].idxmax()]
    most = f", most in {_in_words(rows, peak)} ({percent(peak['share'])} of {peak['n']:.0f})" if named else ""
    return f"{name}, {number(named)} of {number(total)} texts name {whom} ({percent(named / total)}){most}"


def _title(rows: pd.DataFrame, yearly: pd.DataFrame, outlets: Mapping[str, Term], whom: str) -> str:
    named = yearly[yearly["named"] > 0]
    if named.empty:
        return f"None of the {counted(int(yearly['n'].sum()), 'text')} named {whom}"
    parts: list[str] = []
    for outlet, term in outlets.items():
        frame = _whole_years(rows, named[(named["outlet"] == outlet) & (named["n"] >= FEW)])
        if len(frame):
            peak, who = frame.loc[frame["share"].idxmax()], f"the {term.name.split()[-1]}"
            share = percent(peak["share"], 0)
            when = _in_words(rows, peak)
            over = _below_the_first(rows, yearly[yearly["outlet"] == outlet], peak)
            if len(frame) == 1:
                parts.append(f"{who} named {whom} in {share} of its texts in {when}")
            else:
                parts.append(
                    f"{who} named {whom} most in {when} ({share}){over}"
                    if not parts
                    else f"{who} in {when} ({share}){over}"
                )
    return capital(", ".join(parts)) if parts else f"{capital(counted(int(named['named'].sum()), 'text'))} named {whom}"


def _below_the_first(rows: pd.DataFrame, own: pd.DataFrame, peak: pd.Series) -> str:
    """Return the share of the first months of an outlet, a part of a year, where it lies above that of the peak that a title names; else nothing."""
    first = own.iloc[0]
    return f", below {percent(first['share'], 0)} in {_in_words(rows, first)}" if first["share"] > peak["share"] else ""
