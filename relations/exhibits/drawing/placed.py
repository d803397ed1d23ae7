"""Words that stand at a fixed place of the frame, whatever the data: what a panel shows, and what is said of a row beside it.

What a narrow drawing may set elsewhere is noted on its sheet; see `narrowed.py`.
"""

from collections.abc import Sequence
from typing import Any

from matplotlib.axes import Axes
from matplotlib.text import Text

from relations.exhibits.drawing.sheet import Sheet
from relations.exhibits.drawing.text_boxes import root


def at_frame(axes: Axes, words: str, place: tuple[float, float], offset: tuple[float, float], **style: Any) -> None:
    """Write words at a place of the frame, from (0, 0) below on the left to (1, 1), moved by points; `style` as of matplotlib's text."""
    label = axes.annotate(words, place, offset, xycoords="axes fraction", textcoords="offset points", **style)
    if place[1] >= 1:
        as_head(axes, label)


def is_narrow(axes: Axes) -> bool:
    """Tell whether axes are drawn for the screen of a phone."""
    sheet = root(axes)
    return isinstance(sheet, Sheet) and sheet.narrow


def as_head(axes: Axes, label: Text) -> None:
    """Note that a label says what the chart, or marks of one colour, show: such labels may stand one under the other above the frame."""
    if isinstance(sheet := root(axes), Sheet):
        sheet.heads.append((axes, label))


def beside_row(axes: Axes, words: str, row: float, gap: float, *, x: float | None = None, **style: Any) -> None:
    """Write words to the right of the frame, or of `x` in the data, at the height of a row, so many points away."""
    label = axes.annotate(
        words,
        (1 if x is None else x, row),
        (gap, 0),
        xycoords=("axes fraction" if x is None else "data", "data"),
        textcoords="offset points",
        va="center",
        annotation_clip=False,
        **style,
    )
    if isinstance(sheet := root(axes), Sheet):
        sheet.beside.append((axes, row, label))


def turnable(axes: Axes, labels: Sequence[Text]) -> None:
    """Note that labels stand above marks of one row, and may stand upright."""
    if isinstance(sheet := root(axes), Sheet):
        sheet.turnable.append(list(labels))
