"""Chart: the share of texts of one outlet of the first state that name the partner; of its other outlets a sentence tells."""

import pandas as pd
from matplotlib.axes import Axes

from relations.dates import date_words
from relations.dossier import Dossier
from relations.exhibits.base import Figure
from relations.exhibits.diplomacy.attention_years import Turned, turned, whole_years
from relations.exhibits.drawing.annotate import name_points
from relations.exhibits.drawing.canvas import figure
from relations.exhibits.drawing.style import MAIN, QUIET
from relations.exhibits.drawing.time_axis import time_axis
from relations.exhibits.drawing.year_line import share_axis, year_line
from relations.exhibits.few import FEW
from relations.exhibits.no_data import NoData
from relations.exhibits.words.column_words import labels_of, units_of
from relations.exhibits.words.numbers import counted, listed, number, per_cent, percent, year_span
from relations.exhibits.words.terms import Term, terms
from relations.exhibits.words.wording import capital
from relations.measures import attention_share

_TWO = 2  # years between which a share moved


def attention_by_year(dossier: Dossier) -> Figure | NoData:
    """Return a line of yearly shares with its interval for the first outlet that named the partner, and the months as faint points."""
    rows = dossier.attention
    if dossier.whole.attention.empty:
        return NoData("The data hold no counts of official texts.")
    yearly = attention_share(rows, dossier.partner)
    names = terms(dossier, "outlet")
    if yearly.empty:
        begin = [f"in {date_words(term.first)} for {term.name}" for term in names.values()]
        return NoData(f"The counts of official texts begin {listed(begin)}; they hold none of this period.")
    whom = dossier.prose(dossier.partner)
    named = set(yearly.loc[yearly["named"] > 0, "outlet"])
    outlet = next((outlet for outlet in names if outlet in named), None)
    if outlet is None:
        span = year_span(int(yearly["year"].min()), int(yearly["year"].max()))
        return NoData(
            f"None of the {counted(int(yearly['n'].sum()), 'text')} of {span} that were counted named {whom}."
        )
    own = yearly[yearly["outlet"] == outlet].reset_index(drop=True)
    monthly = attention_share(rows[rows["outlet"] == outlet], dossier.partner, by="month")
    firm = monthly[monthly["n"] >= FEW]
    years = range(int(own["year"].min()), int(own["year"].max()) + 1)
    who = dossier.declared_states.prose_in(dossier.first, years[-1])
    point = turned(whole_years(rows, own))

    def draw(axes: Axes) -> None:
        time_axis(axes, dossier.shown_periods, years, named=len(dossier.shown_periods) > 1)
        share_axis(axes, top=_top(own, firm))
        where = firm["year"] + (firm["month"].dt.month - 6.5) / 12
        axes.plot(where, firm["share"], ls="", marker="o", ms=1.8, color=QUIET, zorder=1.5)
        year_line(axes, own, "share", MAIN, band=("low", "high"))
        if point:
            name_points(axes, [(point.year, point.share, f"{percent(point.share)} in {point.year}")])

    return figure(
        draw,
        id="attention-by-year",
        height_mm=50.0,
        title=_title(names[outlet], own, point, whom),
        subtitle=f"{names[outlet].long} of {who} that name {whom}, share by year, {year_span(years[0], years[-1])}",
        note=f"Band: 95 per cent interval (Wilson). Hollow: fewer than {counted(FEW, 'text')}. Grey points: months with at least that many. "
        f"The first and the last year may be in part.{_others(rows, yearly[yearly['outlet'] != outlet], names, whom)}",
        alt=f"Line by year with interval band: {number(own['named'].sum())} of {number(own['n'].sum())} texts name {whom} "
        f"({percent(own['named'].sum() / own['n'].sum())})"
        + (f", most in {point.year} ({percent(point.share)})." if point else "."),
        sources=dossier.cite(rows[rows["outlet"].isin(yearly["outlet"])]),
        data=yearly,
        units=units_of(yearly, attention_share),
        labels=labels_of(yearly, attention_share) | {"named": f"Texts that name {whom}"},
    )


def _top(own: pd.DataFrame, firm: pd.DataFrame) -> float:
    """Return the share at which the axis ends, above all that is drawn, in tenths."""
    drawn = [own["high"].where(own["n"] >= FEW).max(), own["share"].max(), firm["share"].max()]
    peak = float(pd.Series(drawn).max())
    return min(1.0, max(0.1, -(-peak * 1.15 // 0.1) * 0.1))


def _title(term: Term, own: pd.DataFrame, point: Turned | None, whom: str) -> str:
    """Say when the partner was named most, and from when on hardly; of a few texts how many named it."""
    if point is None:
        named, n = int(own["named"].sum()), int(own["n"].sum())
        return capital(f"{number(named)} of {counted(n, 'text')} of {term.name} named {whom}")
    peak = f"{percent(point.share, 0)} of the texts of {term.name} named {whom} in {point.year}"
    if point.faded is None:
        return f"{peak}, more than in any other year"
    return f"{peak}; since {point.faded} fewer than one in ten did"


def _others(rows: pd.DataFrame, others: pd.DataFrame, names: dict[str, Term], whom: str) -> str:
    """Return, with a space before it, which share of each other outlet named the partner in its first and its last whole year."""
    said = []
    for outlet, frame in others.groupby("outlet"):
        whole = whole_years(rows, frame[frame["n"] >= FEW])
        if len(whole) < _TWO:
            continue
        first, last = whole.iloc[0], whole.iloc[-1]
        name = names[str(outlet)].long
        said.append(
            f" Not drawn, being texts of another kind: {name[0].lower()}{name[1:]}, of which {per_cent(first['share'], 0)} named {whom} in "
            f"{first['year']} and {per_cent(last['share'], 0)} in {last['year']}."
        )
    return "".join(said)
