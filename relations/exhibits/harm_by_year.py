"""Chart: harm to people by year, a panel for each monitor and indicator, with the range that the monitor gives."""

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure as Canvas
from matplotlib.ticker import FuncFormatter, MaxNLocator

from relations.dossier import Dossier
from relations.exhibits.annotate import name_points
from relations.exhibits.base import Figure
from relations.exhibits.canvas import drawing
from relations.exhibits.no_data import NoData
from relations.exhibits.numbers import number, spread, year_span
from relations.exhibits.style import INK, MAIN, NORMAL, QUIET, SECOND, SERIES
from relations.exhibits.time_axis import time_axis
from relations.measures import harm_ranges

_PANEL_MM, _FRAME_MM = 46.0, 14.0
_PEOPLE = "persons"
ALL = "all"  # attributed to no party in particular


def harm_series(dossier: Dossier) -> pd.DataFrame:
    """Return `harm_ranges` of every indicator that counts people, with `indicator` and `attributed`, narrower attribution first."""
    harm = dossier.operations_harm
    people = harm[harm["unit"] == _PEOPLE]
    pairs = people[["indicator", "attributed"]].drop_duplicates()
    pairs = pairs.assign(last=pairs["attributed"] == ALL).sort_values(["last", "indicator", "attributed"])
    found = [
        harm_ranges(harm, row.indicator, attributed=row.attributed).assign(
            indicator=row.indicator, attributed=row.attributed
        )
        for row in pairs.itertuples()
    ]
    return pd.concat(found, ignore_index=True) if found else pd.DataFrame()


def attribution(words: str) -> str:
    """Return an attribution as a sentence begins: `Russia alone`; that to nobody in particular as `all parties`."""
    text = words.replace("-", " ")
    return "all parties" if words == ALL else text[0].upper() + text[1:]


def harm_by_year(dossier: Dossier) -> Figure | NoData:
    """Return the chart of `harm_series` in the period."""
    series = harm_series(dossier)
    if series.empty:
        return NoData("No monitor of the data counts harm to people in this period.")
    panels = list(series.groupby(["monitor", "indicator"], sort=False))
    years = range(int(series["year"].min()), int(series["year"].max()) + 1)
    narrow = panels[0][1]
    narrow = narrow[narrow["attributed"] == narrow["attributed"].iloc[0]]
    peak = narrow.loc[narrow["high"].idxmax()]

    def draw(canvas: Canvas) -> None:
        for axes, ((monitor, indicator), frame) in zip(_axes(canvas, len(panels)), panels, strict=True):
            _panel(axes, frame, dossier, years)
            axes.set_title(
                f"{_sentence(indicator)}, as {monitor} counts", loc="left", fontsize=NORMAL - 0.5, color=INK, pad=16
            )

    words = "; ".join(
        f"{monitor}, {indicator.replace('-', ' ')} ascribed to {attribution(own)}: {spread(rows['low'].sum(), rows['high'].sum())} in "
        f"{year_span(int(rows['year'].min()), int(rows['year'].max()))}"
        for (monitor, indicator, own), rows in series.groupby(["monitor", "indicator", "attributed"], sort=False)
    )
    return drawing(
        draw,
        id="harm-by-year",
        height_mm=_FRAME_MM + _PANEL_MM * len(panels),
        title=_title(peak, narrow),
        subtitle=f"Persons by year in {dossier.prose(dossier.recipient)}, each monitor by itself, {year_span(years[0], years[-1])}",
        note="Bars run from the lowest to the highest number that the monitor gives; a dot is its best estimate. The monitors count different things by "
        "different rules, so their numbers are never added. All count documented cases only. The first and the last year of a monitor may be incomplete.",
        alt=f"{len(panels)} panels on one time axis, bars for ranges by year. {words}.",
        sources=dossier.cite(dossier.operations_harm[dossier.operations_harm["unit"] == _PEOPLE]),
        data=series[["year", "monitor", "indicator", "attributed", "value", "low", "high"]],
        units={"value": "persons", "low": "persons", "high": "persons"},
    )


def _axes(canvas: Canvas, panels: int) -> list[Axes]:
    made = canvas.subplots(panels, 1, squeeze=False)
    return [row[0] for row in made]


def _panel(axes: Axes, frame: pd.DataFrame, dossier: Dossier, years: range) -> None:
    groups = list(dict.fromkeys(frame["attributed"]))
    time_axis(axes, dossier.declared_periods, years, left=0.7, right=0.7)
    axes.set_ylim(0, frame["high"].max() * 1.22)
    axes.yaxis.set_major_locator(MaxNLocator(4, integer=True))
    axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: number(value)))
    for i, group in enumerate(groups):
        own = frame[frame["attributed"] == group]
        shift = (i - (len(groups) - 1) / 2) * 0.34
        color = QUIET if group == ALL else (SECOND, SERIES[1])[i % 2]
        axes.bar(own["year"] + shift, own["high"] - own["low"], 0.26, bottom=own["low"], color=color, alpha=0.9 if i == 0 else 0.6,
                 hatch=None if i == 0 else "////", edgecolor="white", linewidth=0)  # fmt: skip
        best = own[own["value"].notna()]
        axes.plot(best["year"] + shift, best["value"], ls="", marker="o", ms=3.4, color=MAIN)
    points = []
    for i, group in enumerate(groups):
        own = frame[frame["attributed"] == group]
        top = own.loc[own["high"].idxmax()] if i == 0 else own.loc[own["year"].idxmin()]
        shift = (i - (len(groups) - 1) / 2) * 0.34
        said = number(top["value"]) if pd.notna(top["value"]) else spread(top["low"], top["high"])
        words = f"{attribution(group)}: {said} in {top['year']:.0f}" if i == 0 else f"hatched: {attribution(group)}"
        points.append((top["year"] + shift, top["high"], words))
    name_points(axes, points, size=NORMAL - 1)


def _sentence(text: str) -> str:
    return text.replace("-", " ").capitalize()


def _title(peak: pd.Series, narrow: pd.DataFrame) -> str:
    what = peak["indicator"].replace("-", " ")
    said = number(peak["value"]) if pd.notna(peak["value"]) else spread(peak["low"], peak["high"])
    where = f"in {peak['year']:.0f}" if len(narrow) == 1 else f"in {peak['year']:.0f}, the year with the highest count"
    whose = "" if peak["attributed"] == ALL else f" in incidents ascribed to {attribution(peak['attributed'])}"
    return f"{peak['monitor']} counts {said} {what}{whose} {where}"
