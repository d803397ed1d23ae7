"""The style of reports for charts that somebody draws with matplotlib, pandas or seaborn: while they are drawn, or afterwards.

Afterwards, what still looks as matplotlib has it by default becomes ours; what its author chose stays.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any, Literal

import matplotlib
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.collections import Collection
from matplotlib.colors import to_hex, to_rgba_array
from matplotlib.figure import Figure
from matplotlib.layout_engine import PlaceHolderLayoutEngine
from matplotlib.lines import Line2D
from matplotlib.patches import Patch
from matplotlib.rcsetup import cycler
from matplotlib.text import Text

from relations.exhibits.drawing.style import (
    FONT,
    GRID,
    INK,
    MAIN,
    NORMAL,
    QUIET,
    RULES,
    SERIES,
    SOFT,
    WIDTH_MM,
    add_fonts,
)

HEIGHT_MM = 72.0
_COLOURS = (MAIN, *SERIES, QUIET, SOFT)
_MM = 1 / 25.4
_OWN_RULES = RULES | {
    "axes.prop_cycle": cycler(color=_COLOURS),
    "figure.figsize": (WIDTH_MM * _MM, HEIGHT_MM * _MM),
    "figure.constrained_layout.use": True,
    "legend.frameon": False,
}
_DEFAULT = matplotlib.rcParamsDefault
_OURS = dict(zip(map(to_hex, _DEFAULT["axes.prop_cycle"].by_key()["color"]), _COLOURS, strict=True))


@contextmanager
def style() -> Iterator[None]:
    """Draw in the type, the colours and the width of reports, with matplotlib, pandas or seaborn: `with exhibits.style(): …`."""
    add_fonts()
    with matplotlib.rc_context(_OWN_RULES):
        yield


def dressed(figure: Figure) -> None:
    """Give a figure our width, and unless it was drawn in our style, our type and colours where it has the default ones."""
    add_fonts()
    width, height = figure.get_size_inches()
    usual = [width, height] == [*_DEFAULT["figure.figsize"]]
    figure.set_size_inches(WIDTH_MM * _MM, HEIGHT_MM * _MM if usual else height / width * WIDTH_MM * _MM)
    if isinstance(figure.get_layout_engine(), PlaceHolderLayoutEngine | None):  # seaborn leaves the first
        with suppress(RuntimeError):  # one with a scale of colours keeps the layout that it was made with
            figure.set_layout_engine("constrained")
    texts = [text for text in figure.findobj(Text) if text.get_fontfamily() == _DEFAULT["font.family"]]
    if not texts:
        return
    for text in texts:
        text.set_fontfamily(FONT)
        text.set_fontsize(float(text.get_fontsize()) * NORMAL / _DEFAULT["font.size"])
        if to_hex(text.get_color()) == "#000000":
            text.set_color(INK)
    for axes in figure.axes:
        _frame(axes)
        for artist in axes.findobj():
            _colour(artist)
        legend = axes.get_legend()
        if legend:
            legend.set_frame_on(False)


def _frame(axes: Axes) -> None:
    """Give the axes our frame: a line below and a grid across the values, none around pictures and maps."""
    if axes.name != "rectilinear" or axes.images or not axes.axison:
        return
    lying = any(getattr(bars, "orientation", "") == "horizontal" for bars in axes.containers)
    across: Literal["x", "y"] = "x" if lying else "y"
    base = "left" if lying else "bottom"
    for side, spine in axes.spines.items():
        spine.set_visible(side == base)
        spine.set_edgecolor(SOFT)
    axes.tick_params(color=SOFT, labelcolor=SOFT, labelsize=NORMAL - 0.5, labelfontfamily=FONT)
    axes.tick_params(axis=across, length=0)
    axes.grid(visible=True, axis=across, color=GRID, linewidth=0.6)
    axes.set_axisbelow(True)
    for axis in (axes.xaxis, axes.yaxis):
        axis.label.set_color(SOFT)


def _colour(artist: Artist) -> None:
    """Put our colours in the place of those that matplotlib gives out by default."""
    if isinstance(artist, Line2D):
        artist.set_color(_ours(artist.get_color()))
        artist.set_markerfacecolor(_ours(artist.get_markerfacecolor()))
        artist.set_markeredgecolor(_ours(artist.get_markeredgecolor()))
    elif isinstance(artist, Patch):
        artist.set_facecolor(_ours(artist.get_facecolor()))
        artist.set_edgecolor(_ours(artist.get_edgecolor()))
    elif isinstance(artist, Collection) and artist.get_array() is None:
        artist.set_facecolor([_ours(colour) for colour in to_rgba_array(artist.get_facecolor())])
        artist.set_edgecolor([_ours(colour) for colour in to_rgba_array(artist.get_edgecolor())])


def _ours(colour: Any) -> Any:
    if isinstance(colour, str) and colour in ("none", "auto", "face"):
        return colour
    ((red, green, blue, alpha),) = to_rgba_array(colour)
    known = _OURS.get(to_hex((red, green, blue)))
    return (*to_rgba_array(known)[0][:3], alpha) if known else colour
