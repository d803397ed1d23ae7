"""Chart: the yearly indicators of the relationship, one above the other on one time axis."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure as Canvas
from matplotlib.ticker import FuncFormatter

from relations.dossier import Dossier
from relations.exhibits.base import Figure
from relations.exhibits.drawing.annotate import name_points
from relations.exhibits.drawing.canvas import drawing
from relations.exhibits.drawing.event_marks import event_marks
from relations.exhibits.drawing.placed import at_frame
from relations.exhibits.drawing.style import GRID, INK, MAIN, SECOND, SMALL, SOFT
from relations.exhibits.drawing.text_boxes import laid_out
from relations.exhibits.drawing.time_axis import time_axis
from relations.exhibits.drawing.year_line import year_line
from relations.exhibits.few import FEW
from relations.exhibits.indicator import Indicator
from relations.exhibits.indicators import indicators
from relations.exhibits.no_data import NoData
from relations.exhibits.overview.board_title import board_title
from relations.exhibits.overview.mark_names import name_marks
from relations.exhibits.sourcing.nearest_source import listed_once
from relations.exhibits.voting.part_years import part_years
from relations.exhibits.words.numbers import counted, percent, spread, year_span
from relations.periods import Period

_ROW_MM, _FRAME_MM, _MARKS_MM = 20.0, 14.0, 7.5
_LEFT_OUT = (
    "share",
    "acts",
)  # a share of what was delivered says nothing of years without delivery; acts follow how densely they are reported


def indicator_board(dossier: Dossier, events: Mapping[str, str] | None = None) -> Figure | NoData:
    """Return a panel for each indicator that has values for two years of the period, all with the same years.

    `events` gives a few words for ids of events; those of these years stand above, with a line through all panels. Raises UsageError for an event that the
    data do not have.
    """
    dossier.check_names("events", "event", events or {})
    found = [one for one in indicators(dossier) if one.id not in _LEFT_OUT and len(one.frame) > 1]
    if not found:
        return NoData("No yearly indicator of the data covers this period.")
    years = [int(year) for one in found for year in one.frame["year"]]
    span = range(min(years), max(years) + 1)
    marks = event_marks(dossier, events or {}, span[0], span[-1])
    rows = pd.concat([one.frame.assign(indicator=one.id, unit=one.unit) for one in found], ignore_index=True)
    columns = [name for name in ("indicator", "year", "value", "low", "high", "n", "unit") if name in rows]

    def draw(canvas: Canvas) -> None:
        head = _MARKS_MM / _ROW_MM if marks else 0.01
        names, *panels = canvas.subplots(
            len(found) + 1, 1, sharex=True, gridspec_kw={"height_ratios": [head] + [1.0] * len(found)}
        )
        _name_periods(names, dossier.shown_periods, span)
        for axes, one in zip(panels, found, strict=True):
            _panel(axes, one, dossier.shown_periods, span)
            axes.tick_params(axis="x", labelbottom=one is found[-1], size=3 if one is found[-1] else 0)
        # Points are named when every panel has its place.
        renderer = laid_out(canvas)
        for mark in name_marks(names, marks, renderer):
            for axes in panels:
                axes.axvline(mark.x, color=SOFT, lw=0.7, ls=(0, (1, 1.5)), zorder=0.5)
        for axes, one in zip(panels, found, strict=True):
            _name_ends(axes, one, renderer)

    peaks = {one.id: one.frame.loc[one.frame["value"].idxmax()] for one in found}
    return drawing(
        draw,
        id="indicator-board",
        height_mm=_FRAME_MM + _ROW_MM * len(found) + (_MARKS_MM if marks else 0.0),
        title=board_title(dossier, found),
        subtitle=f"{counted(len(found), 'yearly indicator').capitalize()}, {year_span(span[0], span[-1])}; the unit stands at the right of each panel",
        note=_note(dossier, found),
        alt=f"{len(found)} panels on one time axis, {year_span(span[0], span[-1])}. "
        + " ".join(
            f"{one.name} ({one.unit}): highest {one.written(peaks[one.id]['value'])} in {peaks[one.id]['year']:.0f}, "
            f"last {one.written(one.frame['value'].iloc[-1])} in {one.frame['year'].iloc[-1]:.0f}."
            for one in found
        ),
        sources=listed_once(s for one in found for s in one.sources),
        data=rows[columns],
        labels={"n": "Cases"},
    )


def _note(dossier: Dossier, found: Sequence[Indicator]) -> str:
    """Explain the marks of the panels that are there."""
    own = {one.id: one.frame for one in found}
    parts = ["A year without a bar has no record, which is not always a zero."]
    if "visits" in own:
        parts.append("Visits are those that sources report, and they report recent years far more closely.")
    if "votes" in own:
        parts += ["Band: 95 per cent interval.", *part_years(dossier, set(own["votes"]["year"]))]
        if (own["votes"]["n"] < FEW).any():
            parts.append(f"Hollow: fewer than {counted(FEW, 'joint vote')}.")
    if "bases" in own:
        parts.append(
            "Bases: those that stood for certain at the end of the year, or on the last day of the data, and, hatched, that may have."
        )
    return " ".join(parts)


def _name_periods(axes: Axes, periods: Sequence[Period], span: range) -> None:
    time_axis(axes, periods, span)
    axes.set_axis_off()


def _panel(axes: Axes, one: Indicator, periods: Sequence[Period], span: range) -> None:
    time_axis(axes, periods, span, named=False)
    frame = one.frame
    top = float(max(frame["value"].max(), frame["high"].max() if "high" in frame else 0)) or 1.0
    bottom = float(frame["low"].min()) if one.form == "mirror" else 0.0
    if one.form == "line":
        band = ("low", "high") if "low" in frame else None
        year_line(axes, frame, "value", MAIN, band=band, few=max(one.few, 1))
    elif one.form == "range":
        whole = frame.set_index("year").reindex(range(int(frame["year"].min()), int(frame["year"].max()) + 1))
        axes.bar(whole.index, whole["low"], width=0.82, color=MAIN)
        axes.bar(
            whole.index,
            whole["high"] - whole["low"],
            bottom=whole["low"],
            width=0.82,
            color="white",
            hatch="//////",
            edgecolor=MAIN,
            linewidth=0,
        )
    else:
        axes.bar(frame["year"], frame["value"], width=0.82, color=MAIN)
    if one.form == "mirror":
        axes.bar(frame["year"], frame["low"], width=0.82, color=SECOND, hatch="////", edgecolor="white", linewidth=0)
        axes.axhline(0, color=SOFT, lw=0.6)
    axes.set_ylim(bottom * 1.1, top * 1.35)
    axes.set_yticks([0.0, _round_top(top)])
    axes.yaxis.set_major_formatter(
        FuncFormatter(lambda value, _: percent(value, 0) if one.is_share else one.written(abs(value)))
    )
    axes.grid(color=GRID)
    at_frame(axes, one.name, (0, 1), (0, 2), color=INK, weight="semibold", va="bottom", fontsize=SMALL + 0.8)
    at_frame(axes, _unit(one), (1, 1), (0, 2), color=SOFT, va="bottom", ha="right", fontsize=SMALL)


def _unit(one: Indicator) -> str:
    """Return the unit, of a range with its last value."""
    end = one.frame.iloc[-1]
    return f"{one.unit}; {spread(end['low'], end['high'])} in {end['year']:.0f}" if one.form == "range" else one.unit


def _name_ends(axes: Axes, one: Indicator, renderer: Any) -> None:
    if one.form == "range":  # the unit says its end, since a line to a label would cross the bars
        return
    end = one.frame.iloc[-1]
    rows = (one.frame.loc[one.frame["value"].idxmax()], *([end] if one.form == "line" else []))
    points = {int(row["year"]): float(row["value"]) for row in rows}
    name_points(axes, [(x, y, f"{one.written(y)} in {x}") for x, y in points.items()], size=SMALL, renderer=renderer)


def _round_top(top: float) -> float:
    """Return the largest of 1, 2, 5 times a power of ten that is not above `top`."""
    power = 10.0 ** np.floor(np.log10(top))
    return float(max(step * power for step in (1, 2, 5) if step * power <= top * 1.0001))
