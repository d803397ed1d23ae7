"""What stands elsewhere in a narrow chart: names of rows above them, heads one under the other, years of marks upright.

Each is done where there is no room for it as it is, and the sheet grows by what that takes, so that the marks keep their height.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.text import Text
from matplotlib.ticker import FixedLocator

from relations.exhibits.drawing.sheet import Sheet
from relations.exhibits.drawing.text_boxes import inside, laid_out, overlap, text_box

_AIR = 8.0  # points between words on one line
_LINE = 1.22  # of the size of letters, from line to line
_LIFT = 2.0  # points from the frame, or what stands on it, to the heads
_MARKS = 0.36  # of a row, on both sides of its middle: where its marks are, and above them its name


def set_names_above(sheet: Sheet, least_part: float) -> None:
    """Set the names of rows above them, over the whole width, where those leave the axes less than a part of it.

    What is said beside such a row goes to the right end of its name's line.
    """
    named = [axes for axes in sheet.axes if _names_rows(axes)]
    try:
        sheet.lay_out()
        crowded = [axes for axes in named if axes.get_position().width < least_part]
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
        taken = sum(_width(sheet, one.get_text(), one) + _AIR for one in beside[row])
        lines = _wrapped(sheet, look.get_text(), look, sheet.bbox.width / point - taken - 2 * _LIFT)
        size = max(_size(one) for one in (look, *beside[row]))
        blocks.append((row, lines, look, size * (_LINE * (len(lines) - 1) + 1) + 2 * _LIFT))
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
            "\n".join(lines), (0, foot), (0, _LIFT), ha="left", linespacing=_LINE - 0.22, **_look(look), **common
        )
        for one in beside[row]:
            axes.annotate(one.get_text(), (1, foot), (0, _LIFT), ha="right", **_look(one), **common)
            one.remove()
    sheet.beside = [one for one in sheet.beside if one[0] is not axes]
    axes.set_yticks(rows, [""] * len(rows))
    _grow(sheet, extra)


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


def stack_heads(sheet: Sheet) -> None:
    """Set the heads of all frames line by line above them where those of one meet, meet other words of its frame, or leave the sheet."""
    renderer = laid_out(sheet)
    if not any(_crowded(sheet, axes, heads, renderer) for axes, heads in _by_frame(sheet)):
        return
    for axes, heads in _by_frame(sheet):
        _stack(sheet, axes, heads, renderer)


def _by_frame(sheet: Sheet) -> Iterator[tuple[Axes, list[Text]]]:
    for axes in sheet.axes:
        if heads := [label for owner, label in sheet.heads if owner is axes]:
            yield axes, heads


def _crowded(sheet: Sheet, axes: Axes, heads: Sequence[Text], renderer: Any) -> bool:
    boxes = [text_box(label, renderer) for label in heads]
    others = [text_box(label, renderer) for label in _others(axes, heads)]
    return (
        any(overlap(a, b) for a, b in combinations(boxes, 2))
        or any(overlap(a, b) for a in boxes for b in others)
        or not all(inside(box, sheet.bbox) for box in boxes)
    )


def _others(axes: Axes, heads: Sequence[Text]) -> list[Text]:
    return [
        one for one in axes.texts if one.get_visible() and one.get_text() and all(one is not head for head in heads)
    ]


def _stack(sheet: Sheet, axes: Axes, heads: Sequence[Text], renderer: Any) -> None:
    point = sheet.dpi / 72
    frame = axes.get_window_extent()
    boxes = {id(label): text_box(label, renderer) for label in heads}
    stand = max([0.0, *(text_box(one, renderer).y1 - frame.y1 for one in _others(axes, heads))]) / point
    before = max([stand, *((box.y1 - frame.y1) / point for box in boxes.values())])
    width = (sheet.bbox.x1 - frame.x0) / point
    start = 0.0
    if max(box.width for box in boxes.values()) / point > width:
        start = -frame.x0 / point + _LIFT
        width -= start
    lines: list[list[Text]] = []
    used = 0.0
    for label in heads:
        length = boxes[id(label)].width / point
        if not lines or used + _AIR + length > width - _LIFT:
            lines.append([])
            used = 0.0
        lines[-1].append(label)
        used += length + (_AIR if len(lines[-1]) > 1 else 0.0)
    lift = stand + _LIFT
    for line in reversed(lines):
        x = start
        for label in line:
            axes.annotate(
                label.get_text(),
                (0, 1),
                (x, lift),
                xycoords="axes fraction",
                textcoords="offset points",
                ha="left",
                va="bottom",
                annotation_clip=False,
                **_look(label),
            )
            x += boxes[id(label)].width / point + _AIR
            label.remove()
        lift += max(_size(label) for label in line) * _LINE
    sheet.heads = [one for one in sheet.heads if one[0] is not axes]
    _grow(sheet, max(lift - before, 0.0))


def turn_upright(sheet: Sheet, labels: Sequence[Text]) -> None:
    """Turn the labels of a group upright, which stand above their marks, where one meets another label of the sheet; `labels` are all that it has."""
    renderer = laid_out(sheet)
    boxes = {id(label): text_box(label, renderer) for label in labels}
    for group in sheet.turnable:
        meet = (overlap(boxes[id(one)], box) for one in group for other, box in boxes.items() if other != id(one))
        if any(meet):
            for label in group:
                label.set_rotation(90)


def trim(sheet: Sheet) -> None:
    """Make the sheet of a map as high as the map, which takes the whole width."""
    sheet.lay_out()
    if len(sheet.axes) == 1 and sheet.axes[0].get_aspect() != "auto":
        width, height = sheet.get_size_inches()
        _, _, _, part = sheet.axes[0].get_position().bounds
        sheet.set_size_inches(width, min(height, height * part + 2 * _LIFT / 72))


def _grow(sheet: Sheet, points: float) -> None:
    width, height = sheet.get_size_inches()
    sheet.set_size_inches(width, height + points / 72)


def _look(label: Text) -> dict[str, Any]:
    return {
        "color": label.get_color(),
        "fontsize": label.get_fontsize(),
        "weight": label.get_fontweight(),
        "style": label.get_fontstyle(),
    }


def _size(label: Text) -> float:
    return float(label.get_fontsize())


def _width(sheet: Sheet, words: str, look: Text) -> float:
    """Return how long words are in points."""
    width, _, _ = sheet.ruler.get_text_width_height_descent(words, look.get_fontproperties(), ismath=False)
    return width * 72 / sheet.dpi


def _wrapped(sheet: Sheet, text: str, look: Text, width: float) -> list[str]:
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and _width(sheet, longer, look) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines
