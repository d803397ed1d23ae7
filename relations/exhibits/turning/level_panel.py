"""A panel of the chart of levels: the values of a series, its levels, the first years of new ones, and the events beside firm breaks."""

from dataclasses import dataclass
from textwrap import fill
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.text import Annotation
from matplotlib.ticker import FuncFormatter, MaxNLocator

from relations.exhibits.drawing.annotate import name_points
from relations.exhibits.drawing.placed import at_frame, turnable
from relations.exhibits.drawing.style import GRID, INK, MAIN, QUIET, SECOND, SMALL, SOFT
from relations.exhibits.drawing.year_line import year_line
from relations.exhibits.turning.break_series import Breaks
from relations.exhibits.words.numbers import percent

VOTES = "votes"  # the series beside which the median member stands
_NEAR = 20  # points from the break, beyond which a hairline would cross others
_LINES = (24, 20, 16)  # letters of an event in a line


@dataclass(frozen=True)
class Drawn:
    """What the panels share: the `breaks`, the years shown, the `firm` breaks with the events to be written beside them, and the median member's line."""

    breaks: Breaks
    span: tuple[int, int]
    firm: dict[tuple[str, int], str]
    median: pd.DataFrame


def level_panel(axes: Axes, drawn: Drawn, name: str, shown: pd.DataFrame, levels: pd.DataFrame) -> None:
    one, breaks = drawn.breaks.indicators[name], drawn.breaks.breaks
    if name == VOTES and len(drawn.median):
        axes.plot(drawn.median["year"], drawn.median["median"], color=SOFT, lw=0.8, zorder=2.5)
    if one.form == "line":
        year_line(axes, shown.assign(n=1), "value", QUIET, few=1)
    else:
        axes.bar(shown["year"], shown["value"], width=0.82, color=QUIET)
    own = breaks[(breaks["series"] == name) & breaks["year"].between(*drawn.span)]
    visible = levels[levels["year"].between(*drawn.span)]
    for _, run in visible.groupby("level", sort=False):
        years = run["year"]
        axes.plot([years.min() - 0.45, years.max() + 0.45], [run["level"].iloc[0]] * 2, color=MAIN, lw=2.2, zorder=3)
    counted = one.record is not None and one.scale == "plain"
    top = float(max(shown["value"].max(), visible["level"].max(), 1.0 if counted else 0.0)) or 1.0
    axes.set_ylim(0, top * 1.4)
    named = []
    for year in own["year"]:
        color, width = (SECOND, 0.9) if (name, year) in drawn.firm else (SOFT, 0.6)
        axes.plot([year - 0.5] * 2, [0, top * 1.12], color=color, lw=width, ls=(0, (3, 2)), zorder=2)
        look: dict[str, Any] = {"color": color, "fontsize": SMALL - 0.6, "ha": "center", "va": "bottom"}
        named.append(axes.text(year - 0.5, top * 1.15, str(year), **look))
    turnable(axes, named)
    axes.yaxis.set_major_locator(MaxNLocator(nbins=2, integer=counted, steps=[1, 2, 5, 10]))
    axes.yaxis.set_major_formatter(FuncFormatter(lambda v, _: percent(v, 0) if one.is_share else one.written(v)))
    axes.grid(color=GRID)
    for x, words, ha, color, weight in ((0, one.name, "left", INK, "semibold"), (1, one.unit, "right", SOFT, "normal")):
        at_frame(axes, words, (x, 1), (0, 2), color=color, weight=weight, ha=ha, va="bottom", fontsize=SMALL + 0.6)


def write_events(axes: Axes, drawn: Drawn, name: str, renderer: Any) -> None:
    """Write the events beside the firm breaks of a panel where there is room for them, in the longest lines that find room.

    `renderer` is that of the figure, which is laid out.
    """
    height = axes.get_ylim()[1] * 0.6
    for (series, year), words in drawn.firm.items():
        if series != name or not words or not drawn.span[0] <= year <= drawn.span[1]:
            continue
        for letters in _LINES:
            before = len(axes.texts)
            said = (year - 0.5, height, fill(words, letters))
            name_points(axes, [said], color=SECOND, size=SMALL - 0.6, renderer=renderer)
            if len(axes.texts) == before:
                continue
            label = axes.texts[-1]
            if isinstance(label, Annotation) and abs(label.xyann[0]) <= _NEAR:
                break
            label.remove()
