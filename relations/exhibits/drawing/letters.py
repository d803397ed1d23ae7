"""How large the letters of a font are, each looked up once: words are as wide as their letters together.

FreeType shapes and hints a label anew whenever it is measured, which for the labels of a timeline takes longer than drawing it. Charts are drawn
as text in vectors, whose letters no grid of pixels moves; pairs that a reader's program draws closer (kerning) only make words narrower.
"""

from functools import cache
from typing import NamedTuple

from matplotlib.font_manager import FontProperties, fontManager, get_font
from matplotlib.ft2font import FT2Font, LoadFlags

_SIZE = 100  # points, which are pixels here, at which letters are looked up


class Letter(NamedTuple):
    """Advance, height above the line and depth below it, as shares of the size of the font."""

    advance: float
    ascent: float
    descent: float


class Letters:
    """The letters of one font."""

    def __init__(self, file: str) -> None:
        self._font: FT2Font = get_font(file)
        self._known: dict[str, Letter | None] = {}

    def measured(self, words: str) -> Letter | None:
        """Return the size of words on one line; None where the font lacks a letter, or letters join as those of Arabic do."""
        known = self._known
        letters = [known[one] if one in known else self._look_up(one) for one in words]
        if not letters or None in letters:
            return None
        sizes = [letter for letter in letters if letter is not None]
        return Letter(
            sum(one.advance for one in sizes), max(one.ascent for one in sizes), max(one.descent for one in sizes)
        )

    def _look_up(self, letter: str) -> Letter | None:
        found = None
        if ord(letter) < 0x0590 and self._font.get_char_index(ord(letter)):
            self._font.set_size(_SIZE, 72)
            glyph = self._font.load_char(ord(letter), flags=LoadFlags.NO_HINTING)
            _, low, _, high = glyph.bbox
            found = Letter(glyph.linearHoriAdvance / 65536 / _SIZE, high / 64 / _SIZE, -low / 64 / _SIZE)
        self._known[letter] = found
        return found


def letters_of(prop: FontProperties) -> Letters:
    """Return the letters of the font that has the properties, whatever its size."""
    return _letters(fontManager.findfont(prop))


@cache
def _letters(file: str) -> Letters:
    return Letters(file)
