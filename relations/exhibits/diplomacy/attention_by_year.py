"""Chart: the share of texts of the densest outlet of the first state that name the partner; why others are not drawn a sentence tells."""

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from relations.dates import date_words
from relations.dossier import Dossier
from relations.exhibits.base import Figure
from relations.exhibits.diplomacy.attention_years import ShareMoved, dense, moved, whole_years
from relations.exhibits.diplomacy.frames import top_visits
from relations.exhibits.drawing.annotate import name_points
from relations.exhibits.drawing.canvas import figure
from relations.exhibits.drawing.style import MAIN
from relations.exhibits.drawing.time_axis import time_axis
from relations.exhibits.drawing.year_line import share_axis, year_line
from relations.exhibits.few import FEW
from relations.exhibits.no_data import NoData
from relations.exhibits.words.column_words import labels_of, units_of
from relations.exhibits.words.numbers import counted, listed, number, percent, year_span
from relations.exhibits.words.terms import Term, terms
from relations.exhibits.words.wording import capital, in_words, small
from relations.measures import attention_share
from relations.periods import ALL

_STEPS = 5  # of the axis


def attention_by_year(dossier: Dossier) -> Figure | NoData:
    """Return a line of the shares of whole years with its interval for the first densely collected outlet.

    Where no year is whole, those in part are drawn.
    """
    rows, every = dossier.attention, dossier.whole.attention
    if every.empty:
        return NoData("The data hold no counts of official texts.")
    whom = dossier.prose(dossier.partner)
    collected = dense(attention_share(every, dossier.partner, by="month"))
    names = terms(dossier, "outlet")
    drawn = {outlet: term for outlet, term in names.items() if outlet in collected}
    if not drawn:
        return NoData("No counts of official texts at hand are dense enough to draw them.")
    yearly = attention_share(rows, dossier.partner)
    outlet = next((outlet for outlet in drawn if outlet in set(yearly["outlet"])), None)
    if outlet is None:
        begin = [f"in {date_words(term.first)} for {term.name}" for term in drawn.values()]
        return NoData(
            f"The counts of official texts that are dense enough begin {listed(begin)}; they hold none of this period."
        )
    own = _drawn_years(rows, yearly[yearly["outlet"] == outlet].reset_index(drop=True))
    if not own["named"].sum():
        n, span = int(own["n"].sum()), year_span(int(own["year"].min()), int(own["year"].max()))
        return NoData(f"None of the {counted(n, 'text')} of {span} that were counted named {whom}.")
    years = range(int(own["year"].min()), int(own["year"].max()) + 1)
    who = dossier.declared_states.prose_in(dossier.first, years[-1])
    found = moved(own)

    def draw(axes: Axes) -> None:
        time_axis(axes, dossier.shown_periods, years, named=len(dossier.shown_periods) > 1)
        top = _top(own)
        share_axis(axes, top=top)
        axes.set_yticks(np.linspace(0, top, _STEPS + 1))
        year_line(axes, own, "share", MAIN, band=("low", "high"))
        if found:
            ends = ((found.first, found.before), (found.last, found.share))
            name_points(axes, [(year, share, f"{percent(share)} in {year}") for year, share in ends])

    return figure(
        draw,
        id="attention-by-year",
        height_mm=50.0,
        title=_title(names[outlet], own, found, whom),
        subtitle=f"{names[outlet].long} of {who} that name {whom}, share by year, {year_span(years[0], years[-1])}",
        note=f"Band: 95 per cent interval (Wilson). Years of which a part is counted are left out where there are whole ones.{_cut(dossier)}"
        f"{_not_drawn(dossier, yearly, collected, names)}",
        alt=f"Line by year with interval band: {number(own['named'].sum())} of {number(own['n'].sum())} texts name {whom} "
        f"({percent(own['named'].sum() / own['n'].sum())})"
        + (f", {percent(found.before)} in {found.first} and {percent(found.share)} in {found.last}." if found else "."),
        sources=dossier.cite(rows[rows["outlet"].isin(yearly["outlet"])]),
        data=yearly,
        units=units_of(yearly, attention_share),
        labels=labels_of(yearly, attention_share) | {"named": f"Texts that name {whom}"},
    )


def _drawn_years(rows: pd.DataFrame, own: pd.DataFrame) -> pd.DataFrame:
    whole = whole_years(rows, own)
    return own if whole.empty else whole.reset_index(drop=True)


def _top(own: pd.DataFrame) -> float:
    """Return the share at which the axis ends, above all that is drawn, in tenths."""
    peak = float(pd.Series([own["high"].where(own["n"] >= FEW).max(), own["share"].max()]).max())
    return min(1.0, max(0.1, -(-peak * 1.15 // 0.1) * 0.1))


def _title(term: Term, own: pd.DataFrame, found: ShareMoved | None, whom: str) -> str:
    """Say how often the partner was named last and first, where that is a difference; otherwise how many texts named it."""
    if found is None or not found.apart:
        return capital(f"{number(own['named'].sum())} of {number(own['n'].sum())} {small(term.long)} named {whom}")
    return capital(
        f"{percent(found.share)} of {small(term.long)} named {whom} in {found.last}, after {percent(found.before)} in {found.first}"
    )


def _cut(dossier: Dossier) -> str:
    """Return, with a space before it, how months at the edge of the period are counted."""
    return (
        "" if dossier.period is None or dossier.period.id == ALL else " A month that the period cuts is counted whole."
    )


def _not_drawn(dossier: Dossier, yearly: pd.DataFrame, collected: list[str], names: dict[str, Term]) -> str:
    """Return, with a space before it, for each outlet with texts in the period that is too thin how thin it is, and which meetings it lacks."""
    monthly = attention_share(dossier.whole.attention, dossier.partner, by="month")
    said = []
    for outlet in dict.fromkeys(yearly["outlet"]):
        if outlet in collected:
            continue
        own = monthly[monthly["outlet"] == outlet]
        few = int((own["n"] < FEW).sum())
        said.append(
            f" Not drawn, since the collection is thin: {small(names[outlet].long)}, fewer than {in_words(FEW)} in {number(few)} of "
            f"{counted(len(own), 'month')}{_meetings_lacking(dossier, own)}."
        )
    return "".join(said)


def _meetings_lacking(dossier: Dossier, own: pd.DataFrame) -> str:
    """Say in how many of the months of an outlet that had a visit at the top no text names the partner; nothing where each such month has one."""
    met = set(top_visits(dossier)["earliest"].dt.to_period("M"))
    months = own[own["month"].dt.to_period("M").isin(met)]
    holes = int((months["named"] == 0).sum())
    if not holes:
        return ""
    if len(months) == 1:
        return f", and none that names {dossier.prose(dossier.partner)} in that of the one visit at the top"
    return f", and none that names {dossier.prose(dossier.partner)} in {in_words(holes)} of the {in_words(len(months))} with a visit at the top"
