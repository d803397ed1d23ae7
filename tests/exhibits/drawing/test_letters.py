"""Against FreeType's own sizes of letters, and against matplotlib's of whole words, which it shapes."""

import fontpkg_fira_sans
import matplotlib
import pytest
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.font_manager import FontProperties, get_font
from matplotlib.ft2font import LoadFlags

from relations.exhibits.drawing.letters import Letters, letters_of
from relations.exhibits.drawing.style import style

FILE = str(next(fontpkg_fira_sans.ROOT.rglob("FiraSans-Regular.ttf")))


def test_a_word_is_as_wide_as_its_letters_and_as_high_as_the_highest():
    # Advances of Fira Sans in thousandths of its size: g, j and p are its hmtx table's, in units of 1000 to the em.
    letters = Letters(FILE)
    units = get_font(FILE).units_per_EM
    font = get_font(FILE)
    font.set_size(units, 72)
    advances = [font.load_char(ord(one), flags=LoadFlags.NO_SCALE).horiAdvance for one in "gjp"]
    word = letters.measured("gjp")
    assert word.advance == pytest.approx(sum(advances) / units, abs=1e-4)
    assert (word.ascent, word.descent) == (letters.measured("j").ascent, letters.measured("g").descent)


@pytest.mark.parametrize("words", ["gap", "1,000", "Zeit", "Treaty of 8 October 1980"])
@pytest.mark.parametrize("look", [{}, {"weight": "semibold"}, {"style": "italic"}])
def test_words_are_as_large_as_without_hints_or_a_little_wider(words, look):
    with style("test"), matplotlib.rc_context({"text.hinting": "no_hinting"}):
        prop = FontProperties(family="Fira Sans", size=10, **look)
        width, height, descent = RendererAgg(400, 200, 72).get_text_width_height_descent(words, prop, False)
        own = letters_of(prop).measured(words)
    assert width - 0.15 <= own.advance * 10 <= width * 1.03
    assert (own.ascent + own.descent) * 10 == pytest.approx(height, abs=0.1)
    assert own.descent * 10 == pytest.approx(descent, abs=0.1)


@pytest.mark.parametrize("words", ["", "دمشق", "漢", "one 漢"])
def test_what_has_to_be_shaped_or_is_not_in_the_font_is_not_measured(words):
    assert Letters(FILE).measured(words) is None
