"""What stands elsewhere in a narrow chart: heads one under the other, long titles in lines, years of marks upright, and a map without what is empty around it.

Each is done where there is no room for it as it is, and the sheet grows by what that takes, so that the marks keep their height.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Any

from matplotlib.axes import Axes
from matplotlib.text import Text

from relations.exhibits.drawing.loose_text import AIR, LIFT, LINE, grow, size_of, style_of, wrapped
from relations.exhibits.drawing.sheet import Sheet
from relations.exhibits.drawing.text_boxes import inside, laid_out, overlap, text_box


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
        start = -frame.x0 / point + LIFT
        width -= start
    lines: list[list[Text]] = []
    used = 0.0
    for label in heads:
        length = boxes[id(label)].width / point
        if not lines or used + AIR + length > width - LIFT:
            lines.append([])
            used = 0.0
        lines[-1].append(label)
        used += length + (AIR if len(lines[-1]) > 1 else 0.0)
    lift = stand + LIFT
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
                **style_of(label),
            )
            x += boxes[id(label)].width / point + AIR
            label.remove()
        lift += max(size_of(label) for label in line) * LINE
    sheet.heads = [one for one in sheet.heads if one[0] is not axes]
    grow(sheet, max(lift - before, 0.0))


def wrap_titles(sheet: Sheet) -> None:
    """Break the titles of frames into lines where they leave the sheet."""
    renderer = laid_out(sheet)
    for axes in sheet.axes:
        for title in _titles(axes):
            box = text_box(title, renderer)
            if inside(box, sheet.bbox):
                continue
            lines = wrapped(sheet, title.get_text(), title, (sheet.bbox.x1 - max(box.x0, 0.0)) * 72 / sheet.dpi - LIFT)
            title.set_text("\n".join(lines))
            grow(sheet, size_of(title) * LINE * (len(lines) - 1))


def _titles(axes: Axes) -> list[Text]:
    texts = [child for child in axes.get_children() if isinstance(child, Text) and child.get_text()]
    return [text for text in texts if all(text is not other for other in axes.texts)]


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
        with sheet.kept():
            _, _, _, part = sheet.axes[0].get_position().bounds
        sheet.set_size_inches(width, min(height, height * part + 2 * LIFT / 72))
