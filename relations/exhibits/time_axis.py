"""A time axis in years with the periods of the relationship as light bands, named where the name fits."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import combinations, pairwise

from matplotlib.axes import Axes
from matplotlib.font_manager import FontProperties
from matplotlib.textpath import TextPath
from matplotlib.ticker import MaxNLocator

from relations.exhibits.style import BAND, FONT, SMALL, SOFT
from relations.exhibits.text_boxes import root
from relations.periods import Period

_NAME_SIZE = SMALL - 0.7
_PART = 0.9  # of the figure that the axes take at least; labels at their sides take more of a narrow one
_NARROW, _NARROW_PART = 4.0, 0.72


def time_axis(
    axes: Axes,
    periods: Sequence[Period],
    years: Iterable[int],
    *,
    left: float = 0.9,
    right: float = 0.9,
    named: bool = True,
    part: float | None = None,
) -> None:
    """Set the x axis to the span of `years`, with `left` and `right` years of room, and shade every second period; `named` writes their names.

    `part` is the part of the figure's width that the axes take, for those that long labels at the sides make narrow.

    A yearly value stands at its year's number and means that whole year, so a period's band runs from half a year before its first day.
    """
    shown = list(years)
    low, high = min(shown) - left, max(shown) + right
    axes.set_xlim(low, high)
    axes.xaxis.set_major_locator(MaxNLocator(nbins=9, integer=True, steps=[1, 2, 5, 10], min_n_ticks=1))
    inches = root(axes).get_size_inches()[0]
    width_points = inches * 72 * (part or (_PART if inches > _NARROW else _NARROW_PART))
    for i, period in enumerate(periods):
        start = max(year_position(period.start), low)
        end = min(year_position(period.end) if period.end else high, high)
        if end <= start:
            continue
        if i % 2:
            axes.axvspan(start, end, color=BAND, lw=0, zorder=0)
        name = named and _fitted(period.short, (end - start) / (high - low) * width_points)
        if name:
            axes.text(
                (start + end) / 2, 1.02, name, transform=axes.get_xaxis_transform(),
                ha="center", va="bottom", fontsize=_NAME_SIZE, color=SOFT, linespacing=0.95,
            )  # fmt: skip


def year_position(day: date) -> float:
    """Return where a day lies on the axis: 1 January of a year half a year before the year's number."""
    return day.year + (day.timetuple().tm_yday - 1) / 365.25 - 0.5


def _fitted(name: str, width: float) -> str:
    """Return the name on as few lines as fit the width (in points), or nothing where it does not fit."""
    words = name.split()
    for lines in range(1, len(words) + 1):
        layouts = [_broken(words, cuts) for cuts in combinations(range(1, len(words)), lines - 1)]
        text, needed = min(((layout, _width(layout)) for layout in layouts), key=lambda pair: pair[1])
        if needed <= width:
            return text
    return ""


def _broken(words: list[str], cuts: tuple[int, ...]) -> str:
    edges = (0, *cuts, len(words))
    return "\n".join(" ".join(words[a:b]) for a, b in pairwise(edges))


def _width(text: str) -> float:
    font = FontProperties(family=FONT, size=_NAME_SIZE)
    return max(float(TextPath((0, 0), line, prop=font).get_extents().width) for line in text.split("\n")) + 4
