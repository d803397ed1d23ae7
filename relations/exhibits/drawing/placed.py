"""Words that stand at a fixed place of the frame, whatever the data: what a panel shows, and what is said of a row beside it."""

from typing import Any

from matplotlib.axes import Axes


def at_frame(axes: Axes, words: str, place: tuple[float, float], offset: tuple[float, float], **style: Any) -> None:
    """Write words at a place of the frame, from (0, 0) below on the left to (1, 1), moved by points; `style` as of matplotlib's text."""
    axes.annotate(words, place, offset, xycoords="axes fraction", textcoords="offset points", **style)


def beside_row(axes: Axes, words: str, row: float, gap: float, **style: Any) -> None:
    """Write words to the right of the frame at the height of a row, so many points away."""
    across = ("axes fraction", "data")
    axes.annotate(
        words,
        (1, row),
        (gap, 0),
        xycoords=across,
        textcoords="offset points",
        va="center",
        annotation_clip=False,
        **style,
    )
