"""Names of rows in a narrow chart: above their rows where beside them they leave the chart too little width."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.text import Text
from matplotlib.ticker import FixedLocator

from relations.exhibits.drawing.loose_text import AIR, LIFT, LINE, grow, length, size_of, style_of, wrapped
from relations.exhibits.drawing.sheet import Sheet, widths

_MARKS = 0.36  # of a row, on both sides of its middle: where its marks are, and above them its name


def set_names_above(sheet: Sheet, least_part: float) -> None:
    """Set the names of rows above them, over the whole width, where those leave the axes less than a part of it.

    What is said beside such a row goes to the right end of its name's line.
    """
    named = [axes for axes in sheet.axes if _names_rows(axes)]
    try:
        sheet.lay_out()
        crowded = [
            axes for axes, width in zip(sheet.axes, widths(sheet), strict=True) if axes in named and width < least_part
        ]
    except UserWarning:  # matplotlib has no room for the axes at all
        crowded = named
    if not crowded:
        return
    for axes in crowded:
        axes.tick_params(axis="y", labelleft=False)
        for owner, _, label in sheet.beside:
            if owner is axes:
                label.set_in_layout(False)
    sheet.lay_out()
    for axes in crowded:
        _set_above(sheet, axes)


def _names_rows(axes: Axes) -> bool:
    shown = isinstance(axes.yaxis.get_major_locator(), FixedLocator) and axes.yaxis.get_visible()
    return shown and any(char.isalpha() for tick in axes.get_yticklabels() for char in tick.get_text())


def _set_above(sheet: Sheet, axes: Axes) -> None:
    point = sheet.dpi / 72
    low, high = sorted(axes.get_ylim())
    down = axes.yaxis_inverted()
    ticks = [tick for tick in axes.yaxis.get_major_ticks() if low <= tick.get_loc() <= high]
    rows = [float(tick.get_loc()) for tick in ticks]
    pitch = axes.get_window_extent().height / point / (high - low)
    beside: dict[float, list[Text]] = {row: [] for row in rows}
    for owner, at, label in sheet.beside:
        if owner is axes and (row := _row_of(at, rows)) is not None:
            beside[row].append(label)
    blocks: list[tuple[float, list[str], Text, float]] = []
    for row, tick in zip(rows, ticks, strict=True):
        look = tick.label1
        taken = sum(length(sheet, one.get_text(), one) + AIR for one in beside[row])
        lines = wrapped(sheet, look.get_text(), look, sheet.bbox.width / point - taken - 2 * LIFT)
        size = max(size_of(one) for one in (look, *beside[row]))
        blocks.append((row, lines, look, size * (LINE * (len(lines) - 1) + 1) + 2 * LIFT))
    heights = {row: height for row, _, _, height in blocks}
    extra = _stretch(axes, rows, heights, pitch, down=down)
    for row, lines, look, _ in blocks:
        foot = row - _MARKS if down else row + _MARKS
        common: dict[str, Any] = {
            "xycoords": ("axes fraction", "data"),
            "textcoords": "offset points",
            "va": "bottom",
            "annotation_clip": False,
        }
        axes.annotate(
            "\n".join(lines), (0, foot), (0, LIFT), ha="left", linespacing=LINE - 0.22, **style_of(look), **common
        )
        for one in beside[row]:
            axes.annotate(one.get_text(), (1, foot), (0, LIFT), ha="right", **style_of(one), **common)
            one.remove()
    sheet.beside = [one for one in sheet.beside if one[0] is not axes]
    axes.set_yticks(rows, [""] * len(rows))
    grow(sheet, extra)


def _stretch(axes: Axes, rows: Sequence[float], heights: dict[float, float], pitch: float, *, down: bool) -> float:
    """Give each row room for its name beside that of its marks, and return by how many points all are higher than before."""
    low, high = axes.get_ylim()
    begin, end = min(low, high), max(low, high)
    knots, places = [begin], [0.0]
    for row in rows:
        edges = (row - 0.5, row - _MARKS) if down else (row + _MARKS, row + 0.5)
        for at, room in ((max(edges[0], begin), None), (min(edges[1], end), heights[row])):
            if at > knots[-1]:
                places.append(places[-1] + (room if room is not None else (at - knots[-1]) * pitch))
                knots.append(at)
    if end > knots[-1]:
        places.append(places[-1] + (end - knots[-1]) * pitch)
        knots.append(end)
    before, after = np.array(knots), np.array(places)
    # Beyond the limits as wide as before, so that what sticks out keeps its place.
    before = np.concatenate([[begin - 1], before, [end + 1]])
    after = np.concatenate([[-pitch], after, [after[-1] + pitch]])
    axes.set_yscale(
        "function", functions=(lambda y: np.interp(y, before, after), lambda y: np.interp(y, after, before))
    )
    axes.set_ylim(low, high)
    return float(places[-1] - (end - begin) * pitch)


def _row_of(at: float, rows: Sequence[float]) -> float | None:
    return next((row for row in rows if row - 0.5 <= at < row + 0.5), None)
