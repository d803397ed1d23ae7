import pytest

from relations.rendering.palette import contrast, numbered, pale, readable


def test_contrast_is_that_of_wcag():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)  # the grey that just fails


@pytest.mark.parametrize(("number", "colour"), [(16, "#000000"), (196, "#ff0000"), (231, "#ffffff"), (232, "#080808"), (255, "#eeeeee")])  # fmt: skip
def test_numbers_are_those_of_xterm(number, colour):
    assert numbered(number) == colour


@pytest.mark.parametrize("number", range(256))
def test_every_colour_can_be_read_on_paper_and_on_every_ground(number):
    assert contrast(readable(numbered(number)), "#f1f3f6") >= 4.5
    assert contrast(readable("#ffff00", pale(numbered(number))), pale(numbered(number))) >= 4.5


def test_what_can_be_read_stays():
    assert readable("#1f5a99") == "#1f5a99"
