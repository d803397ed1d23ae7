"""A time axis in years with the periods of the relationship as light bands and their names above."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache

from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.font_manager import FontProperties
from matplotlib.text import Text
from matplotlib.textpath import TextPath
from matplotlib.ticker import FixedFormatter, FixedLocator, MaxNLocator

from relations.exhibits.drawing.period_names import Band, placed_names
from relations.exhibits.drawing.sheet import Sheet
from relations.exhibits.drawing.style import BAND, FONT, GRID, SMALL, SOFT
from relations.exhibits.drawing.text_boxes import root
from relations.periods import Period

_NAME_SIZE = SMALL - 0.7
_LIFT, _ROW = 3.0, 8.0  # points: the first row of names above the axes, and from row to row
_SLIVER = 0.1  # of a year, below which a period is not named
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
    dated: bool = False,
    part: float | None = None,
) -> None:
    """Set the x axis to the span of `years`, with `left` and `right` years of room, and shade every second period; `named` writes their names.

    A yearly value stands at its year's number and means that whole year, so a period's band runs from half a year before its first day.
    `dated` is for charts whose marks stand at days: there a grid line is the first of January of the year it names.
    `part` is the part of the figure's width that the axes take, for those that long labels at the sides make narrow.
    """
    shown = list(years)
    low, high = min(shown) - left, max(shown) + right
    axes.set_xlim(low, high)
    ticks = MaxNLocator(nbins=9, integer=True, steps=[1, 2, 5, 10], min_n_ticks=1)
    axes.xaxis.set_major_locator(ticks)
    if dated:
        named_years = [int(year) for year in ticks.tick_values(low, high) if low + 0.5 <= year <= max(shown)]
        axes.xaxis.set_major_locator(FixedLocator([year - 0.5 for year in named_years]))
        axes.xaxis.set_major_formatter(FixedFormatter([str(year) for year in named_years]))
    inches = root(axes).get_size_inches()[0]
    points = inches * 72 * (part or (_PART if inches > _NARROW else _NARROW_PART)) / (high - low)
    bands = []
    for i, period in enumerate(periods):
        start = max(year_position(period.start), low)
        end = min(year_position(period.end) if period.end else high, high)
        if end <= start:
            continue
        if i % 2:
            axes.axvspan(start, end, color=BAND, lw=0, zorder=0)
        if min(end, max(shown) + 0.5) - max(start, min(shown) - 0.5) < _SLIVER:  # in the room beside the years alone
            continue
        bands.append(Band(period.short, (start - low) * points, (end - low) * points, _width(period.short)))
    if named:
        _write_names(axes, bands, low, high, points)


def _write_names(axes: Axes, bands: Sequence[Band], low: float, high: float, points: float) -> None:
    for place in placed_names(bands, (high - low) * points):
        lift = _LIFT + _ROW * place.row
        name = axes.annotate(
            place.band.name,
            (low + place.x / points, 1),
            (0, lift),
            xycoords=axes.get_xaxis_transform(),
            textcoords="offset points",
            ha="center",
            va="bottom",
            fontsize=_NAME_SIZE,
            color=SOFT,
            annotation_clip=False,
        )
        group: tuple[Text, *tuple[Artist, ...]] = (name,)
        if place.row:
            x = low + place.band.middle / points
            hairline = axes.annotate(
                "",
                (x, 1),
                (0, lift),
                xycoords=axes.get_xaxis_transform(),
                textcoords="offset points",
                annotation_clip=False,
                arrowprops={"arrowstyle": "-", "lw": 0.5, "color": GRID, "shrinkA": 0, "shrinkB": 0},
                zorder=0,
            )
            group = (name, hairline)
        if isinstance(figure := root(axes), Sheet):
            figure.spare.append(group)


def year_position(day: date) -> float:
    """Return where a day lies on the axis: 1 January of a year half a year before the year's number."""
    return day.year + (day.timetuple().tm_yday - 1) / 365.25 - 0.5


@cache
def _width(text: str) -> float:
    # By the outlines of the letters, curve by curve: dear, and the same names stand above every chart.
    return float(TextPath((0, 0), text, prop=FontProperties(family=FONT, size=_NAME_SIZE)).get_extents().width)
