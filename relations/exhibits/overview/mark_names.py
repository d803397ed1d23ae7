"""The words of events above a time axis of several panels: the first named come first, each in the lowest row that has room; others are left out."""

from collections.abc import Sequence
from typing import Any

from matplotlib.axes import Axes

from relations.exhibits.drawing.event_marks import Mark
from relations.exhibits.drawing.style import INK, SMALL, SOFT
from relations.exhibits.drawing.text_boxes import root, text_box

MOST = 5  # lines through all panels; more hide what they explain
_ROWS = 2
_LINE = 9.5  # points from one row to the next
_AIR = 4.0  # pixels between two names


def name_marks(axes: Axes, marks: Sequence[Mark], renderer: Any) -> list[Mark]:
    """Write the words of at most five marks over their days, inside the axes, and return those that are named. Limits and size of the axes must be final."""
    bounds = axes.get_window_extent(renderer)
    taken: list[list[tuple[float, float]]] = [[] for _ in range(_ROWS)]
    named = []
    line = _LINE * root(axes).dpi / 72 / bounds.height  # as a part of the height of the axes
    across = axes.get_xaxis_transform()
    for mark in marks[:MOST]:
        label = axes.text(
            mark.x, 0.0, mark.words, fontsize=SMALL - 0.5, color=INK, va="bottom", ha="center", transform=across
        )
        half = text_box(label, renderer).width / 2
        at = float(axes.transData.transform((mark.x, 0.0))[0])
        middle = min(max(at, bounds.x0 + half), bounds.x1 - half)
        own = (middle - half - _AIR, middle + half + _AIR)
        row = next((place for place, spans in enumerate(taken) if _free(own, spans)), None)
        if row is None:
            label.remove()
            continue
        taken[row].append(own)
        label.set_position((float(axes.transData.inverted().transform((middle, 0.0))[0]), row * line))
        axes.plot([mark.x] * 2, [0, row * line], color=SOFT, lw=0.7, ls=(0, (1, 1.5)), transform=across, clip_on=False)
        named.append(mark)
    return named


def _free(own: tuple[float, float], spans: Sequence[tuple[float, float]]) -> bool:
    return all(own[1] <= low or high <= own[0] for low, high in spans)
