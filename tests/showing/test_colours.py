import pytest
from wcag import contrast

from relations.showing.colours import dark, dark_rules, variable


def test_white_becomes_the_card_of_dark_pages():
    assert dark("ffffff") == "#191f26"


@pytest.mark.parametrize("colour", ["1c2733", "5d6b79", "1f5a99", "2f7f6f", "a33b4a", "000000"])
def test_text_colours_keep_the_contrast_that_small_text_needs(colour):
    assert contrast(dark(colour), "#191f26") >= 4.5


def test_lines_and_bands_stay_fainter_than_text():
    assert (
        1.1
        < contrast(dark("f1f3f6"), "#191f26")
        < contrast(dark("d9dfe5"), "#191f26")
        < contrast(dark("5d6b79"), "#191f26")
    )


def test_rules_name_each_colour_once():
    style = variable("fill: #FF0000; stroke: #ff0000; color: #ffffff")
    assert style == "fill: var(--cff0000,#ff0000); stroke: var(--cff0000,#ff0000); color: var(--cffffff,#ffffff)"
    assert dark_rules(style) == f"--cff0000:{dark('ff0000')};--cffffff:var(--card)"
