"""Chart: the composite index of closeness with its band over all weights."""

import pandas as pd
from matplotlib.axes import Axes

from relations.dossier import Dossier
from relations.exhibits.base import Figure
from relations.exhibits.drawing.annotate import name_points
from relations.exhibits.drawing.canvas import figure
from relations.exhibits.drawing.style import GRID, INK, MAIN
from relations.exhibits.drawing.time_axis import time_axis
from relations.exhibits.drawing.year_line import year_line
from relations.exhibits.no_data import NoData
from relations.exhibits.turning.closeness_parts import PARTS, closeness_index, closeness_parts
from relations.exhibits.words.column_words import labels_of, units_of
from relations.exhibits.words.numbers import number, year_span
from relations.measures import dependence_index

_HEIGHT_MM = 58.0


def closeness_by_year(dossier: Dossier) -> Figure | NoData:
    """Return the index in the years of the period in which all parts have a value; the data have the parts too."""
    parts, sources = closeness_parts(dossier)
    frame = dossier.within(closeness_index(parts))
    whole = frame.dropna(subset="index")
    if whole.empty:
        return NoData("In no year of this period do all parts of the index have a value.")
    frame = frame[frame["year"].between(whole["year"].min(), whole["year"].max())].reset_index(drop=True)
    high, low, end = whole.loc[whole["index"].idxmax()], whole.loc[whole["index"].idxmin()], whole.iloc[-1]
    first, last = int(frame["year"].min()), int(frame["year"].max())
    span = range(first, last + 1)
    wide = whole.assign(width=whole["high"] - whole["low"]).sort_values("width").iloc[-1]

    def draw(axes: Axes) -> None:
        time_axis(axes, dossier.declared_periods, span)
        axes.set_ylim(0, 1.08)
        axes.set_yticks([0, 0.2, 0.4, 0.6, 0.8, 1.0])
        year_line(axes, whole.assign(n=whole["n"] * 100), "index", MAIN, band=("low", "high"))
        axes.grid(color=GRID)
        points = {int(row["year"]): float(row["index"]) for row in (high, low, end)}
        name_points(axes, [(x, y, f"{number(y, 2)} in {x}") for x, y in points.items()], color=INK)

    return figure(
        draw,
        id="closeness-by-year",
        height_mm=_HEIGHT_MM,
        title=_title(wide, high, len(whole)),
        subtitle=f"Composite index of three parts, from 0 to 1, {year_span(first, last)}: line with equal weights, band with all others",
        note="Same votes: share of joint votes in the General Assembly. Arms share: the part of one state in five years’ deliveries to the "
        "other. Cooperative acts: their part of five years’ acts with a tone. Band: the middle 90 per cent of the index over all possible weights.",
        alt=f"Line by year with a band, {year_span(first, last)}: composite index of closeness. Highest {number(high['index'], 2)} in {high['year']:.0f} "
        f"({number(high['low'], 2)} to {number(high['high'], 2)} depending on the weights), lowest {number(low['index'], 2)} in {low['year']:.0f}, last "
        f"{number(end['index'], 2)} in {end['year']:.0f}. Widest band in {wide['year']:.0f}: {number(wide['low'], 2)} to {number(wide['high'], 2)}.",
        sources=sources,
        data=frame,
        units=units_of(frame, dependence_index),
        labels=labels_of(frame, dependence_index) | PARTS,
    )


def _title(wide: pd.Series, high: pd.Series, n: int) -> str:
    """Say how far the weights alone move the index where they move it most."""
    if n == 1:
        return f"In {high['year']:.0f} the index stood at {number(high['index'], 2)}"
    return f"By its weights alone the index of {wide['year']:.0f} lies anywhere from {number(wide['low'], 2)} to {number(wide['high'], 2)}"
