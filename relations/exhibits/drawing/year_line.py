"""Lines of yearly values: joined over consecutive years only, so that gaps stay gaps; thin evidence hollow; intervals as bands."""

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import FuncFormatter

from relations.exhibits.drawing.style import GRID
from relations.exhibits.few import FEW
from relations.exhibits.words.numbers import NARROW


def year_line(
    axes: Axes, frame: pd.DataFrame, column: str, color: str, *, band: tuple[str, str] | None = None, few: float = FEW
) -> None:
    """Draw `column` by `year`; years absent from the frame break the line, years with `n` below `few` are hollow and unjoined."""
    years = np.arange(frame["year"].min(), frame["year"].max() + 1)
    whole = frame.set_index("year").reindex(years)
    enough = whole["n"].fillna(0) >= few
    solid = whole[column].where(enough)
    alone = solid.notna() & solid.shift().isna() & solid.shift(-1).isna()
    dense = len(years) > 40
    axes.plot(years, solid, color=color, lw=1.6, marker="o", ms=2.2 if dense else 3.2, solid_joinstyle="round")
    if alone.any() and not dense:
        axes.plot(years[alone], solid[alone], ls="", marker="o", ms=4, color=color)
    hollow = whole[column].notna() & ~enough
    axes.plot(
        years[hollow], whole[column][hollow], ls="", marker="o", ms=3.2, mfc="white", mec=color, mew=0.9, zorder=3
    )
    if band:
        low, high = (whole[name].where(enough) for name in band)
        axes.fill_between(years, low, high, color=color, alpha=0.16, lw=0)
        # A year whose neighbours are gaps has no width to fill.
        lone = np.flatnonzero(alone)
        axes.vlines(years[lone], low.iloc[lone], high.iloc[lone], color=color, alpha=0.3, lw=2)


def share_axis(axes: Axes, top: float = 1.0) -> None:
    """Make the y axis one of shares from 0 to `top`, in per cent."""
    axes.set_ylim(0, top * 1.04)
    axes.set_yticks(np.arange(0, top + 0.001, 0.2 if top > 0.5 else 0.1))
    axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value * 100:.0f}{NARROW}%"))
    axes.grid(color=GRID)
