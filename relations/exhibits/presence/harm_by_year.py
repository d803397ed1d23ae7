"""Chart: harm to people by year, a panel for each monitor and indicator, with the range that the monitor gives."""

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure as Canvas
from matplotlib.ticker import FuncFormatter, MaxNLocator

from relations.dossier import Dossier
from relations.exhibits.base import Figure
from relations.exhibits.drawing.annotate import name_points
from relations.exhibits.drawing.canvas import drawing
from relations.exhibits.drawing.style import INK, MAIN, NORMAL, QUIET, SECOND, SERIES
from relations.exhibits.drawing.time_axis import time_axis
from relations.exhibits.no_data import NoData
from relations.exhibits.presence.frames import HARM_UNITS, PEOPLE, harm_series
from relations.exhibits.presence.harm_words import ALL, attribution, left_to_others, part_years
from relations.exhibits.words.numbers import number, spread, year_span

_PANEL_MM, _FRAME_MM = 27.0, 16.0
_ABOVE_NAMES = 26  # points from the axes to a title above two rows of names of periods


def harm_by_year(dossier: Dossier) -> Figure | NoData:
    """Return bars from the lowest to the highest number that a monitor gives for a year, a panel for each monitor and indicator."""
    series = harm_series(dossier)
    if series.empty:
        return NoData("No monitor of the data counts harm to people in this period.")
    panels = list(series.groupby(["monitor", "indicator"], sort=False))
    years = range(int(series["year"].min()), int(series["year"].max()) + 1)
    first = panels[0][1]

    def draw(canvas: Canvas) -> None:
        for axes, ((monitor, indicator), frame) in zip(_axes(canvas, len(panels)), panels, strict=True):
            top = axes is canvas.axes[0]
            _panel(axes, frame, dossier, years, named=top)
            kinds = [attribution(str(own)) for own in frame["attributed"].unique()]
            shown = [f"filled: {kinds[0]}", f"hatched: {kinds[1]}"] if len(kinds) > 1 else kinds
            words = f"{_sentence(indicator)}, as {monitor} counts; {', '.join(shown)}"
            axes.set_title(words, loc="left", fontsize=NORMAL - 0.5, color=INK, pad=_ABOVE_NAMES if top else 6)

    words = "; ".join(
        f"{monitor}, {indicator.replace('-', ' ')} ascribed to {attribution(own)}: {spread(rows['low'].sum(), rows['high'].sum())} in "
        f"{year_span(int(rows['year'].min()), int(rows['year'].max()))}"
        for (monitor, indicator, own), rows in series.groupby(["monitor", "indicator", "attributed"], sort=False)
    )
    return drawing(
        draw,
        id="harm-by-year",
        height_mm=_FRAME_MM + _PANEL_MM * len(panels),
        title=_title(first),
        subtitle=f"Persons by year in {dossier.prose(dossier.partner)}, each monitor by itself, {year_span(years[0], years[-1])}",
        note="Bars run from the lowest to the highest number that the monitor gives; a dot is its best estimate. The monitors count different things by "
        "different rules, so their numbers are never added. All count documented cases only. "
        + f"{part_years(dossier.operations_harm)}{left_to_others(dossier)}".lstrip(),
        alt=f"{len(panels)} panels on one time axis, bars for ranges by year. {words}.",
        sources=dossier.cite(dossier.operations_harm[dossier.operations_harm["unit"] == PEOPLE]),
        data=series[["year", "monitor", "indicator", "attributed", "value", "low", "high"]],
        units=HARM_UNITS,
    )


def _axes(canvas: Canvas, panels: int) -> list[Axes]:
    made = canvas.subplots(panels, 1, squeeze=False)
    return [row[0] for row in made]


def _panel(axes: Axes, frame: pd.DataFrame, dossier: Dossier, years: range, *, named: bool) -> None:
    groups = list(dict.fromkeys(frame["attributed"]))
    time_axis(axes, dossier.shown_periods, years, left=0.7, right=0.7, named=named)
    axes.set_ylim(0, frame["high"].max() * 1.22)
    axes.yaxis.set_major_locator(MaxNLocator(4, integer=True))
    axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: number(value)))
    for i, group in enumerate(groups):
        own = frame[frame["attributed"] == group]
        color = QUIET if group == ALL else (SECOND, SERIES[1])[i % 2]
        axes.bar(
            own["year"],
            own["high"] - own["low"],
            0.5,
            bottom=own["low"],
            color=color,
            alpha=0.9 if i == 0 else 0.6,
            hatch=None if i == 0 else "////",
            edgecolor="white",
            linewidth=0,
        )
        best = own[own["value"].notna()]
        axes.plot(best["year"], best["value"], ls="", marker="o", ms=3.4, color=MAIN)
    points = []
    for group in groups:
        own = frame[frame["attributed"] == group]
        top = own.loc[own["high"].idxmax()]
        points.append((top["year"], top["high"], f"{_said(top)} in {top['year']:.0f}"))
    name_points(axes, points, size=NORMAL - 1)


def _sentence(text: str) -> str:
    return text.replace("-", " ").capitalize()


def _title(counts: pd.DataFrame) -> str:
    """Say what the year with the highest narrow count holds, with every attribution of that year."""
    one = counts.iloc[0]
    narrow = counts[counts["attributed"] == one["attributed"]]
    year = int(narrow.loc[narrow["high"].idxmax(), "year"])
    said = [
        _said(row) + ("" if row["attributed"] == ALL else f" ascribed to {attribution(row['attributed'])}")
        for _, row in counts[counts["year"] == year].iterrows()
    ]
    if narrow["year"].nunique() == 1:
        return f"{one['monitor']} counts {one['indicator'].replace('-', ' ')} in {year}: {', '.join(said)}"
    return f"{_sentence(one['indicator'])}, as {one['monitor']} counts them, peaked in {year}: {', '.join(said)}"


def _said(row: pd.Series) -> str:
    return number(row["value"]) if pd.notna(row["value"]) else spread(row["low"], row["high"])
