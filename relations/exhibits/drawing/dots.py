"""Rows of dots with intervals: one row a category, its name at the left."""

from collections.abc import Sequence

from matplotlib.axes import Axes
from matplotlib.ticker import FuncFormatter

from relations.exhibits.drawing.style import GRID, INK
from relations.exhibits.words.numbers import NARROW

ROW_MM = 5.6
FRAME_MM = 13.0


def rows_height(rows: int) -> float:
    """Return the height in mm of a chart with so many rows."""
    return FRAME_MM + ROW_MM * max(rows, 2)


def share_rows(axes: Axes, names: Sequence[str]) -> None:
    """Set up rows from top to bottom over a share axis from 0 to 100 per cent."""
    axes.set_ylim(len(names) - 0.4, -0.6)
    axes.set_yticks(range(len(names)), names)
    axes.tick_params(axis="y", labelcolor=INK)
    axes.set_xlim(0, 1.02)
    axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value * 100:.0f}{NARROW}%"))
    axes.grid(visible=False, axis="y")
    axes.grid(axis="x", color=GRID)
    axes.spines["bottom"].set_visible(False)
    axes.tick_params(axis="x", size=0)


def dot_with_interval(
    axes: Axes, row: float, value: float, low: float, high: float, color: str, *, hollow: bool = False
) -> None:
    """Draw one value in its row; hollow where it rests on few cases."""
    axes.plot([low, high], [row, row], color=color, lw=3, alpha=0.28, solid_capstyle="butt")
    axes.plot([value], [row], ls="", marker="o", ms=5.5, color=color, mfc="white" if hollow else color, mew=1.2)
