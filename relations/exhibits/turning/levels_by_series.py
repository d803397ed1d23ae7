"""Chart: the yearly series with the levels between the breaks found in them."""

from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure as Canvas
from matplotlib.ticker import FuncFormatter, MaxNLocator

from relations.dossier import Dossier
from relations.exhibits.base import Figure
from relations.exhibits.drawing.canvas import drawing
from relations.exhibits.drawing.placed import at_frame, turnable
from relations.exhibits.drawing.style import GRID, INK, MAIN, QUIET, SECOND, SMALL, SOFT
from relations.exhibits.drawing.time_axis import time_axis
from relations.exhibits.drawing.year_line import year_line
from relations.exhibits.no_data import NoData
from relations.exhibits.turning.break_series import Breaks, found_breaks, shown_years
from relations.exhibits.turning.break_strength import FIRM
from relations.exhibits.words.numbers import counted, listed, noun, percent, year_span
from relations.exhibits.words.period_words import period_words

_ROW_MM, _FRAME_MM = 24.0, 14.0
_NAMED = 3  # breaks that a title names
_MARGIN = 6  # years on either side of the period, since a break is seen only between its two sides


def levels_by_series(dossier: Dossier) -> Figure | NoData:
    """Return a panel for each series: its values, its levels, and the first year of each new level."""
    breaks = found_breaks(dossier)
    first, last = shown_years(dossier, _MARGIN)
    whole = breaks.shown
    if whole.empty:
        return NoData("The data hold none of the series in which breaks are looked for.")
    first, last = max(first, int(whole["year"].min())), min(last, int(whole["year"].max()))
    shown = whole[whole["year"].between(first, last)]
    names = [name for name in breaks.names if name in set(shown["series"])]
    if not names:
        return NoData("None of the series in which breaks are looked for covers this period.")
    levels = _levels(breaks)
    span = range(first, last + 1)

    def draw(canvas: Canvas) -> None:
        head, *panels = canvas.subplots(
            len(names) + 1, 1, sharex=True, gridspec_kw={"height_ratios": [0.01] + [1.0] * len(names)}
        )
        time_axis(head, dossier.declared_periods, span)
        head.set_axis_off()
        for axes, name in zip(panels, names, strict=True):
            time_axis(axes, dossier.declared_periods, span, named=False)
            _panel(axes, breaks, name, shown[shown["series"] == name], levels[levels["series"] == name], (first, last))
            axes.tick_params(axis="x", labelbottom=name == names[-1], size=3 if name == names[-1] else 0)

    found = breaks.breaks[breaks.breaks["series"].isin(names) & breaks.breaks["year"].between(first, last)]
    per_series = {name: [int(year) for year in found.loc[found["series"] == name, "year"]] for name in names}
    near, all_years = _near(dossier), period_words(dossier) == "all years"
    return drawing(
        draw,
        id="levels-by-series",
        height_mm=_FRAME_MM + _ROW_MM * len(names),
        title=_title(
            {
                breaks.names[name].lower(): [
                    year for year in years if year in near and breaks.firmness(name, year) >= FIRM
                ]
                for name, years in per_series.items()
            },
            sum(year in near for years in per_series.values() for year in years),
            None if all_years else shown_years(dossier, 0),
        ),
        subtitle=f"Yearly values and the levels between breaks, {year_span(first, last)}; the number is the first year of a new level",
        note="A level is the mean of the years between two breaks, which were found over all years by an exact search with Schwarz’s penalty; "
        "deliveries were searched as square roots and trade as logarithms. A year without a bar is a zero, for visits one without a report.",
        alt=f"{len(names)} panels by year with step lines, {year_span(first, last)}. New levels begin: "
        + "; ".join(f"{breaks.names[name]} {_listed(years)}" for name, years in per_series.items())
        + ".",
        sources=breaks.sources(names),
        data=shown.merge(levels, on=["series", "year"], how="left", validate="one_to_one"),
    )


def _listed(years: list[int]) -> str:
    return ", ".join(map(str, years)) or "none"


def _near(dossier: Dossier) -> range:
    """Return the years of the period and the one on either side, whose breaks count as its own."""
    first, last = shown_years(dossier, 1)
    return range(first, last + 1)


def _levels(breaks: Breaks) -> pd.DataFrame:
    """Return the level of each year of each series: the mean of its stretch."""
    years = breaks.shown[["series", "year"]].merge(breaks.stretches, on="series")
    own = years[years["year"].between(years["first"], years["last"])]
    return own.rename(columns={"mean": "level"})[["series", "year", "level"]].reset_index(drop=True)


def _panel(
    axes: Axes, breaks: Breaks, name: str, shown: pd.DataFrame, levels: pd.DataFrame, span: tuple[int, int]
) -> None:
    one = breaks.indicators[name]
    if one.form == "line":
        year_line(axes, shown.assign(n=1), "value", QUIET, few=1)
    else:
        axes.bar(shown["year"], shown["value"], width=0.82, color=QUIET)
    own = breaks.breaks[(breaks.breaks["series"] == name) & breaks.breaks["year"].between(*span)]
    visible = levels[levels["year"].between(*span)]
    for _, run in visible.groupby("level", sort=False):
        years = run["year"]
        axes.plot([years.min() - 0.45, years.max() + 0.45], [run["level"].iloc[0]] * 2, color=MAIN, lw=2.2, zorder=3)
    top = float(max(shown["value"].max(), visible["level"].max())) or 1.0
    axes.set_ylim(0, top * 1.4)
    named = []
    for year in own["year"]:
        axes.plot([year - 0.5] * 2, [0, top * 1.12], color=SECOND, lw=0.9, ls=(0, (3, 2)), zorder=2)
        look: dict[str, Any] = {"color": SECOND, "fontsize": SMALL - 0.6, "ha": "center", "va": "bottom"}
        named.append(axes.text(year - 0.5, top * 1.15, str(year), **look))
    turnable(axes, named)
    axes.yaxis.set_major_locator(
        MaxNLocator(nbins=2, integer=one.record is not None and one.scale == "plain", steps=[1, 2, 5, 10])
    )
    axes.yaxis.set_major_formatter(FuncFormatter(lambda v, _: percent(v, 0) if one.is_share else one.written(v)))
    axes.grid(color=GRID)
    for x, words, ha, color, weight in ((0, one.name, "left", INK, "semibold"), (1, one.unit, "right", SOFT, "normal")):
        at_frame(axes, words, (x, 1), (0, 2), color=color, weight=weight, ha=ha, va="bottom", fontsize=SMALL + 0.6)


def _title(per_series: dict[str, list[int]], n: int, period: tuple[int, int] | None) -> str:
    """Name the firm break in or next to the period that most series, given by name, have in common, or say how many of the `n` breaks are firm."""
    years = [year for found in per_series.values() for year in found]
    if not n:
        return "No record changed its level in or next to this period"
    if not years:
        return (
            "One break in or next to the period, and it is weak"
            if n == 1
            else f"{counted(n, 'break').capitalize()}, all weak"
        )
    near = {
        year: {name: min(abs(other - year) for other in found) for name, found in per_series.items() if found}
        for year in years
    }
    shared = {year: [name for name, distance in those.items() if distance <= 1] for year, those in near.items()}
    best = max(years, key=lambda year: (len(shared[year]), -sum(near[year][name] for name in shared[year])))
    if len(shared[best]) > 1:
        names = listed(shared[best]).capitalize()
        where = "in all" if period is None else "in or next to the period"
        return f"{names} broke within a year of {best}; {counted(n, 'break')} {where}"
    pairs = [(name, year) for name, found in per_series.items() for year in found]
    named = _in_years(pairs)
    if len(years) <= _NAMED:
        within = [pair for pair in pairs if period is None or period[0] <= pair[1] <= period[1]]
        beside = [pair for pair in pairs if pair not in within]
        if within and beside:
            return f"Firm {noun(len(within), 'break')} of the period: {_in_years(within)}; just outside it: {_in_years(beside)}"
        return f"Firm {noun(len(years), 'break')}: {named}"
    return f"{counted(len(years), 'firm break').capitalize()}, no two within a year of one another"


def _in_years(pairs: list[tuple[str, int]]) -> str:
    return listed([f"{name} in {year}" for name, year in pairs])
