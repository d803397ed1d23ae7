"""Chart: who sold more to whom, by year, as each source series has it."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import FuncFormatter, MultipleLocator

from relations.dossier import Dossier
from relations.exhibits.base import Figure
from relations.exhibits.drawing.annotate import name_points
from relations.exhibits.drawing.canvas import figure
from relations.exhibits.drawing.event_marks import draw_marks, event_marks
from relations.exhibits.drawing.style import MAIN, NORMAL, SECOND, SERIES, SMALL, SOFT
from relations.exhibits.drawing.time_axis import time_axis
from relations.exhibits.drawing.year_line import year_line
from relations.exhibits.economy.frames import BASE, series_name
from relations.exhibits.economy.surplus import surplus_years
from relations.exhibits.economy.turnabout import Turnabout, sold, turnabout
from relations.exhibits.no_data import NoData
from relations.exhibits.words.column_words import units_of
from relations.exhibits.words.numbers import NARROW, listed, number, percent, year_span
from relations.exhibits.words.states import state_in
from relations.exhibits.words.wording import capital, possessive
from relations.measures import trade_balance

SMALL_TURNOVER = 10  # million dollars as stated; one of the series is in whole millions
FEW_YEARS = 3  # fewer make a sentence and no chart
_COLORS = (MAIN, SECOND, SERIES[1])


def trade_balance_by_year(dossier: Dossier, events: Mapping[str, str] | None = None) -> Figure | NoData:
    """Return the balance of the first state as a share of turnover, a line for each series; years without both directions are gaps.

    `events` gives a few words for the ids of events that stand beside the lines.
    """
    dossier.check_names("events", "event", events or {})
    trade = dossier.trade
    frame = trade_balance(trade, dossier.first, dossier.partner).dropna(subset="balance_share")
    if frame["year"].nunique() < FEW_YEARS:
        return NoData(_too_few(dossier, frame))
    a, b = dossier.short(dossier.first), dossier.short(dossier.partner)
    span = range(int(frame["year"].min()), int(frame["year"].max()) + 1)
    firm = frame[frame["turnover"] >= SMALL_TURNOVER]
    firm = firm if len(firm) else frame
    turn = turnabout(dossier)
    marks = event_marks(dossier, events or {}, span[0], span[-1])
    low, high = firm.loc[firm["balance_share"].idxmin()], firm.loc[firm["balance_share"].idxmax()]

    def draw(axes: Axes) -> None:
        time_axis(axes, dossier.shown_periods, span)
        axes.set_ylim(-1.26, 1.2)
        axes.yaxis.set_major_locator(MultipleLocator(0.5))
        axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{number(value * 100)}{NARROW}%"))
        axes.axhline(0, color=SOFT, lw=0.9)
        points = []
        for (name, rows), color in zip(frame.groupby("series"), _COLORS, strict=False):
            line = rows[["year", "balance_share"]].assign(n=rows["turnover"])
            year_line(axes, line, "balance_share", color, few=SMALL_TURNOVER)
            known = firm[firm["series"] == name]
            turns = {known["balance_share"].idxmax(), known["balance_share"].idxmin()} if len(known) else set()
            points += [
                (float(row.year), float(row.balance_share), _led(dossier, row))
                for row in known[known.index.isin(turns)].itertuples()
            ]
        for y, words in ((1.12, f"{a} sold more"), (-1.16, f"{b} sold more")):
            axes.text(0.005, y, words, transform=axes.get_yaxis_transform(), fontsize=SMALL, color=SOFT, va="center")
        name_points(axes, [*draw_marks(axes, marks), *dict.fromkeys(points)], size=NORMAL - 1)

    return figure(
        draw,
        id="trade-balance-by-year",
        height_mm=50,
        title=_title(dossier, turn, low, high, firm),
        subtitle=f"Exports of {a} less those of {b}, share of their turnover, by source series, {year_span(span[0], span[-1])}"
        + (
            f"; the title is of years with a turnover of at least {SMALL_TURNOVER} million dollars"
            if len(firm) < len(frame) and turn is None
            else ""
        ),
        note=f"100 %: only {a} sold; −100 %: only {b} did. The share of one year needs no prices. Hollow: turnover below {SMALL_TURNOVER} million dollars as "
        "stated, where rounding decides. Military goods are for the most part outside trade statistics, and values of "
        f"barter and of trade under payments agreements need not be those of a market.{_of_all(dossier, turn)}",
        alt=f"Lines by year: trade balance of {a} with {b} as a share of turnover, {year_span(span[0], span[-1])}. Lowest "
        f"{percent(low['balance_share'], 0)} in {low['year']:.0f}, "
        f"highest {percent(high['balance_share'], 0)} in {high['year']:.0f}.",
        sources=dossier.cite(trade),
        data=frame,
        units=units_of(frame, trade_balance),
    )


def _of_all(dossier: Dossier, turn: Turnabout | None) -> str:
    """Return whose share of all trade was how large before and after the turn, as the end of a note; nothing where there is none."""
    if turn is None:
        return ""
    before, after = (
        f"{state_in(dossier, state, year)} sold {percent(share, 0)}"
        for state, year, share in (
            (turn.before, turn.year, turn.share_before),
            (turn.after, turn.last, turn.share_after),
        )
    )
    return (
        f" Of all recorded trade at prices of {BASE}, by the series with the most years, {before} to {turn.year}{_without_surplus(dossier, turn)}, {after} "
        f"from {turn.since} to {turn.last}."
    )


def _without_surplus(dossier: Dossier, turn: Turnabout) -> str:
    """Return what is left of the share until the turn without the years of the partner's largest surplus; nothing where the first state sold more."""
    if turn.before != dossier.partner:
        return ""
    shown = surplus_years(dossier)
    large = shown.loc[shown["large"], "year"]
    rest = turn.years[(turn.years["year"] <= turn.year) & ~turn.years["year"].isin(large)]
    if rest.empty:
        return ""
    span = year_span(int(large.min()), int(large.max()))
    return f" ({percent(sold(dossier, turn.before, rest), 0)} without {span}, when its surplus was largest)"


def _led(dossier: Dossier, row: Any) -> str:
    """Return whose lead was largest in a year and how large, such as `Russia’s surplus 99 %, 2004 (ITPD-E)`."""
    leader = dossier.first if row.balance_share > 0 else dossier.partner
    whose = possessive(dossier.declared_states.short_in(leader, int(row.year)))
    return f"{whose} surplus {percent(abs(row.balance_share), 0)}, {row.year} ({series_name(dossier, str(row.series))})"


def _title(dossier: Dossier, turn: Turnabout | None, low: pd.Series, high: pd.Series, firm: pd.DataFrame) -> str:
    def seller(row: pd.Series) -> str:
        state = dossier.first if row["balance_share"] > 0 else dossier.partner
        return state_in(dossier, state, int(row["year"]))

    def by(row: pd.Series) -> str:
        return f" ({series_name(dossier, str(row['series']))})"

    if turn is not None:
        return (
            f"{capital(state_in(dossier, turn.before, turn.year))} sold more in {turn.ahead} of {turn.earlier} years to {turn.year}, "
            f"{state_in(dossier, turn.after, turn.last)} in every year from {turn.since} to {turn.last}"
        )
    if high["balance_share"] < 0 or low["balance_share"] > 0:
        return f"{capital(seller(high))} sold more in every year from {firm['year'].min()} to {firm['year'].max()}"
    by_another = "" if low["series"] == high["series"] else by(low)
    return (
        f"Balance from {percent(abs(low['balance_share']), 0)} in favour of {seller(low)} in {low['year']:.0f}{by_another} to "
        f"{percent(high['balance_share'], 0)} in favour of {seller(high)} in {high['year']:.0f}{by(high)}"
    )


def _too_few(dossier: Dossier, frame: pd.DataFrame) -> str:
    """Say the balance of one or two years in a sentence."""
    if frame.empty:
        return "No series of the data has trade in both directions in this period, so there is no balance."
    said = [
        f"{row.year:.0f} {percent(row.balance_share, 0)} ({series_name(dossier, str(row.series))})"
        for row in frame.itertuples()
    ]
    return f"The balance of {dossier.prose(dossier.first)}, exports less imports as a share of both, was in {listed(said)}."
