"""Chart: harm to people by year that monitors ascribe to the forces, a panel for each monitor and indicator, with the range that the monitor gives."""

from collections.abc import Mapping, Sequence

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure as Canvas
from matplotlib.ticker import FuncFormatter, MaxNLocator

from relations.dossier import Dossier
from relations.exhibits.base import Figure
from relations.exhibits.drawing.annotate import name_points
from relations.exhibits.drawing.canvas import drawing
from relations.exhibits.drawing.event_marks import Mark, draw_marks, event_marks
from relations.exhibits.drawing.style import INK, MAIN, NORMAL, SECOND, SERIES
from relations.exhibits.drawing.time_axis import time_axis
from relations.exhibits.no_data import NoData
from relations.exhibits.presence.frames import HARM_UNITS, PEOPLE, harm_series, own_harm
from relations.exhibits.presence.harm_words import attribution, narrowest, part_years
from relations.exhibits.words.numbers import number, spread, year_span

_PANEL_MM, _FRAME_MM = 46.0, 16.0
_ABOVE_NAMES = 26  # points from the axes to a title above two rows of names of periods
_ROOM = 1.6  # times the highest bar, for the events named above


def harm_by_year(dossier: Dossier, events: Mapping[str, str] | None = None) -> Figure | NoData:
    """Return bars from the lowest to the highest number that a monitor gives for a year, a panel for each monitor and indicator.

    `events` gives a few words for the id of each event to stand at its day.
    """
    dossier.check_names("events", "event", list(events or {}))
    series = harm_series(dossier)
    if series.empty:
        return NoData("No monitor of the data ascribes harm to people to forces in this period.")
    panels = list(series.groupby(["monitor", "indicator"], sort=False))
    years = range(int(series["year"].min()), int(series["year"].max()) + 1)
    marks = event_marks(dossier, events or {}, years[0], years[-1])

    def draw(canvas: Canvas) -> None:
        for axes, ((monitor, indicator), frame) in zip(_axes(canvas, len(panels)), panels, strict=True):
            top = axes is canvas.axes[0]
            _panel(axes, frame, dossier, years, marks, named=top)
            kinds = [attribution(str(own)) for own in frame["attributed"].unique()]
            shown = [f"filled: {kinds[0]}", f"hatched: {kinds[1]}"] if len(kinds) > 1 else kinds
            words = f"{_sentence(indicator)}, as {monitor} counts; {', '.join(shown)}"
            axes.set_title(words, loc="left", fontsize=NORMAL - 0.5, color=INK, pad=_ABOVE_NAMES if top else 6)

    words = "; ".join(
        f"{monitor}, {indicator.replace('-', ' ')} ascribed to {attribution(own)}: {spread(rows['low'].sum(), rows['high'].sum())} in "
        f"{year_span(int(rows['year'].min()), int(rows['year'].max()))}"
        for (monitor, indicator, own), rows in series.groupby(["monitor", "indicator", "attributed"], sort=False)
    )
    harm = own_harm(dossier)
    dots = "; a dot is its best estimate" if series["value"].notna().any() else ""
    return drawing(
        draw,
        id="harm-by-year",
        height_mm=_FRAME_MM + _PANEL_MM * len(panels),
        title=_title(panels[0][1]),
        subtitle=f"Persons by year in {dossier.prose(dossier.partner)}, {year_span(years[0], years[-1])}",
        note=f"Bars run from the lowest to the highest number that the monitor gives{dots}. Documented cases alone are counted.{part_years(harm)}",
        alt=f"Bars for ranges by year, a panel for each monitor and indicator. {words}.",
        sources=dossier.cite(harm[harm["unit"] == PEOPLE]),
        data=series[["year", "monitor", "indicator", "attributed", "value", "low", "high"]],
        units=HARM_UNITS,
    )


def _axes(canvas: Canvas, panels: int) -> list[Axes]:
    made = canvas.subplots(panels, 1, squeeze=False)
    return [row[0] for row in made]


def _panel(
    axes: Axes, frame: pd.DataFrame, dossier: Dossier, years: range, marks: Sequence[Mark], *, named: bool
) -> None:
    groups = list(dict.fromkeys(frame["attributed"]))
    time_axis(axes, dossier.shown_periods, years, left=0.7, right=0.7, named=named)
    axes.set_ylim(0, frame["high"].max() * (_ROOM if marks else 1.22))
    axes.yaxis.set_major_locator(MaxNLocator(4, integer=True))
    axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: number(value)))
    for i, group in enumerate(groups):
        own = frame[frame["attributed"] == group]
        axes.bar(
            own["year"],
            own["high"] - own["low"],
            0.5,
            bottom=own["low"],
            color=(SECOND, SERIES[1])[i % 2],
            alpha=0.9 if i == 0 else 0.6,
            hatch=None if i == 0 else "////",
            edgecolor="white",
            linewidth=0,
        )
        best = own[own["value"].notna()]
        axes.plot(best["year"], best["value"], ls="", marker="o", ms=3.4, color=MAIN)
    widest = frame[frame["attributed"] == groups[-1]]  # the title has the narrow count
    top = widest.loc[widest["high"].idxmax()]
    peak = (top["year"], top["high"], f"{_said(top)} in {top['year']:.0f}")
    name_points(axes, [*draw_marks(axes, marks), peak], size=NORMAL - 1)


def _sentence(text: str) -> str:
    return text.replace("-", " ").capitalize()


def _title(counts: pd.DataFrame) -> str:
    """Say which year has the highest narrow count, and the least of it."""
    narrow = narrowest(counts)
    top = narrow.loc[narrow["high"].idxmax()]
    what, whom = str(top["indicator"]).replace("-", " "), attribution(str(top["attributed"]))
    if len(narrow) == 1:
        return f"{top['monitor']} counts at least {number(top['low'])} {what} in {top['year']}, ascribed to {whom}"
    return (
        f"{_sentence(what)} peaked in {top['year']}: {top['monitor']} ascribes at least {number(top['low'])} to {whom}"
    )


def _said(row: pd.Series) -> str:
    return number(row["value"]) if pd.notna(row["value"]) else spread(row["low"], row["high"])
