import matplotlib
import pytest
from matplotlib import font_manager
from wcag import contrast

from relations.exhibits.drawing import style as language
from relations.exhibits.drawing.style import style


@pytest.mark.parametrize("colour", [language.INK, language.SOFT, language.MAIN, language.SECOND, *language.SERIES])
def test_colours_of_text_have_the_contrast_that_small_text_needs(colour):
    assert contrast(colour, "#ffffff") >= 4.5


def test_lines_bands_and_quiet_marks_stay_behind_the_text():
    faint = [contrast(c, "#ffffff") for c in (language.BAND, language.GRID, language.QUIET, language.SOFT)]
    assert faint == sorted(faint)


def test_the_two_main_colours_differ_in_grey_print():
    assert contrast(language.MAIN, language.SECOND) > 1.5


def test_the_font_of_the_charts_is_there_in_every_style_that_they_use():
    with style("test"):
        for weight, name in (("regular", "FiraSans-Regular.ttf"), ("semibold", "FiraSans-SemiBold.ttf")):
            wanted = font_manager.FontProperties(family=language.FONT, weight=weight)
            assert font_manager.findfont(wanted, fallback_to_default=False).endswith(name)


def test_the_style_ends_with_the_drawing():
    names = ("svg.hashsalt", "svg.fonttype", "font.family", "axes.spines.left")
    before = [matplotlib.rcParams[name] for name in names]
    with pytest.raises(ZeroDivisionError), style("test"):
        assert [matplotlib.rcParams[name] for name in names] == ["test", "none", [language.FONT], False]
        1 / 0  # noqa: B018
    assert [matplotlib.rcParams[name] for name in names] == before
