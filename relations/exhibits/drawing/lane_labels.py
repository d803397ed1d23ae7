"""Names of events in swim lanes: as many as fit without touching one another, each on a thin stem above its mark."""

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

from matplotlib.axes import Axes
from matplotlib.transforms import Bbox, BboxBase

from relations.exhibits.drawing.style import INK, QUIET
from relations.exhibits.drawing.text_boxes import inside, laid_out, root, text_box

_SIZE = 6.1
_STEP_MM = 2.3  # from one level to the next
_CLEAR_MM = 1.6  # between marks and the lowest name
_WRAP = (34, 24)  # characters a line, the wider form first
_AIR = 3.0  # pixels between names side by side
_LOOK: dict[str, Any] = {"fontsize": _SIZE, "color": INK, "va": "bottom", "linespacing": 0.95, "zorder": 4}
_LEFT_OF = {"left": 0.0, "center": 0.5, "right": 1.0}  # the stem, in parts of the label's width
_STEM = 1.2  # half the width of a stem in pixels, with its air


@dataclass(frozen=True)
class Named:
    """An event to name: where it lies in time, the top and the base line of its lane in mm from above, and its words."""

    x: float
    top: float
    base: float
    words: str


def name_in_lanes(axes: Axes, events: Sequence[Named]) -> list[Named]:
    """Name the events in order of importance; return those for which there was a place.

    The y axis counts mm downwards, and the limits must be final. High levels are tried first, since a name near the marks stands in the way of the
    stems of its neighbours. A name is left out where its box or its stem would touch another name or stem.
    """
    renderer = laid_out(root(axes))
    frame = axes.get_window_extent()
    taken = _Boxes(text_box(text, renderer) for text in axes.texts if text.get_text())
    stems = _Boxes()
    size = cache(partial(_size, axes, renderer))
    placed = []
    for event in events:
        foot_x, foot_y = axes.transData.transform((event.x, event.base))
        ceiling = axes.transData.transform((event.x, event.top))[1]
        for y, words, align in _places(event, _free_levels(axes, event, taken)):
            width, height = size(words)
            left = foot_x - width * _LEFT_OF[align]
            foot = axes.transData.transform((event.x, y))[1]
            box = Bbox.from_bounds(left, foot, width, height)
            wide = Bbox.from_extents(box.x0 - _AIR, box.y0, box.x1 + _AIR, box.y1)
            if inside(box, frame) and box.y1 <= ceiling and not taken.touch(wide) and not stems.touch(wide):
                taken.add(box)
                stems.add(Bbox.from_extents(foot_x - _STEM, foot_y, foot_x + _STEM, box.y0))
                axes.text(event.x, y, words, ha=align, **_LOOK)
                axes.plot([event.x, event.x], [event.base, y], color=QUIET, lw=0.5, zorder=1, solid_capstyle="butt")
                placed.append(event)
                break
    return placed


def _size(axes: Axes, renderer: Any, words: str) -> tuple[float, float]:
    """Return width and height of a label in pixels, wherever it stands."""
    label = axes.text(0, 0, words, **_LOOK)
    box = text_box(label, renderer)
    label.remove()
    return box.width, box.height


def _free_levels(axes: Axes, event: Named, taken: "_Boxes") -> Iterator[float]:
    """Yield the heights to which a stem can rise past the names that are there, the highest first. This needs no measure of any words."""
    foot_x, foot_y = axes.transData.transform((event.x, event.base))
    levels = int((event.base - event.top - _CLEAR_MM) / _STEP_MM)
    for level in reversed(range(levels)):
        y = event.base - _CLEAR_MM - level * _STEP_MM
        top = axes.transData.transform((event.x, y))[1]
        if not taken.touch(Bbox.from_extents(foot_x - _STEM, foot_y, foot_x + _STEM, top)):
            yield y


def _places(event: Named, heights: Iterator[float]) -> Iterator[tuple[float, str, str]]:
    """Yield the places to try at each height: to the right of the stem, to its left, and about it."""
    forms = ["\n".join(textwrap.wrap(event.words, width, break_long_words=False)) for width in _WRAP]
    for y in heights:
        for words in forms:
            for align in ("left", "right", "center"):
                yield y, words, align


class _Boxes:
    """Boxes with their corners in plain numbers: thousands of places are tried against hundreds of them."""

    def __init__(self, boxes: Iterable[BboxBase] = ()) -> None:
        self._corners = [_corners(box) for box in boxes]

    def add(self, box: BboxBase) -> None:
        self._corners.append(_corners(box))

    def touch(self, box: BboxBase) -> bool:
        """Tell whether one of the boxes shares any area with `box`."""
        left, low, right, high = _corners(box)
        return any(left < x1 and x0 < right and low < y1 and y0 < high for x0, y0, x1, y1 in self._corners)


def _corners(box: BboxBase) -> tuple[float, float, float, float]:
    return float(box.x0), float(box.y0), float(box.x1), float(box.y1)
