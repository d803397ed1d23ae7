"""The visual language of the charts: colours, fonts, sizes.

Colours are told apart by people with the common forms of colour blindness and in grey print (their lightness differs); text uses the darker
tones. Charts are drawn with matplotlib's own figure class, never through pyplot, so no backend and no global state is involved.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

import fontpkg_fira_sans
import matplotlib
from matplotlib import font_manager

INK = "#1c2733"
SOFT = "#5d6b79"
GRID = "#d9dfe5"
BAND = "#f1f3f6"
MAIN = "#1f5a99"
SECOND = "#b0621b"
QUIET = "#a9b4bf"
SERIES = (SECOND, "#2f7f6f", "#7a4b8c", "#84741d", "#a33b4a", "#4a6a2a", "#5c6f8a")

FONT = "Fira Sans"
WIDTH_MM = 162.0  # the text block of an A4 page
COMPACT_MM = 78.0  # half of it, for two charts side by side
NARROW_MM = 78.0  # on the screen of a phone: at 360 pixels, of which a page leaves 330, the smallest letters have 9
SMALL, NORMAL = 7.0, 8.5

RULES: dict[Any, Any] = {  # matplotlib's types list each key
    "font.family": FONT,
    "font.size": NORMAL,
    "svg.fonttype": "none",  # real text, so that it can be selected and searched
    "text.parse_math": False,  # a dollar sign in a name is one; a formula that is none would cost the figure
    "text.color": INK,
    "axes.edgecolor": SOFT,
    "axes.labelcolor": SOFT,
    "axes.labelsize": NORMAL,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.spines.left": False,
    "axes.grid": True,
    "axes.grid.axis": "y",
    "axes.axisbelow": True,
    "grid.color": GRID,
    "grid.linewidth": 0.6,
    "xtick.color": SOFT,
    "ytick.color": SOFT,
    "xtick.labelsize": NORMAL - 0.5,
    "ytick.labelsize": NORMAL - 0.5,
    "xtick.major.size": 3,
    "ytick.major.size": 0,
    "hatch.linewidth": 0.5,
}

_COMPACT_RULES = {"font.size": SMALL, "xtick.labelsize": SMALL, "ytick.labelsize": SMALL}


@contextmanager
def style(salt: str, *, compact: bool = False) -> Iterator[None]:
    """Draw in our style; `salt` makes the ids inside the SVG the same in every run and different between exhibits."""
    add_fonts()
    with matplotlib.rc_context(RULES | (_COMPACT_RULES if compact else {}) | {"svg.hashsalt": salt}):
        yield


@cache
def add_fonts() -> None:
    """Make the font known to matplotlib."""
    # matplotlib sees the default instance of a variable font only, so the static files of the family are named.
    for name in ("Regular", "Italic", "SemiBold"):
        for file in fontpkg_fira_sans.ROOT.rglob(f"FiraSans-{name}.ttf"):
            font_manager.fontManager.addfont(str(file))
