"""How bars of states are drawn: a row for each, the first state of the pair in the main colour, the number at the end."""

from collections.abc import Callable, Sequence

from matplotlib.axes import Axes
from matplotlib.ticker import FuncFormatter, MaxNLocator

from relations.exhibits.drawing.style import GRID, INK, MAIN, NORMAL, QUIET, SMALL

ROW_MM, FRAME_MM = 7.0, 14.0


def state_bars(
    axes: Axes,
    names: Sequence[str],
    values: Sequence[float],
    words: Sequence[str],
    *,
    first: Sequence[bool],
    tick: Callable[[float], str],
) -> None:
    """Draw the bars from above; `words` stand at their ends, `first` tells which are of the first state, `tick` words the axis."""
    axes.set_ylim(len(names) - 0.4, -0.6)
    axes.set_yticks(range(len(names)), list(names))
    axes.tick_params(axis="y", labelcolor=INK, labelsize=NORMAL - 0.5)
    axes.grid(visible=False, axis="y")
    axes.grid(axis="x", color=GRID)
    axes.set_xlim(0, max(values) * 1.15)
    axes.xaxis.set_major_locator(MaxNLocator(4))
    axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _: tick(value)))
    axes.barh(range(len(names)), list(values), height=0.62, color=[MAIN if own else QUIET for own in first])
    for row, (value, said) in enumerate(zip(values, words, strict=True)):
        axes.annotate(said, (value, row), (4, 0), textcoords="offset points", va="center", fontsize=SMALL, color=INK)
