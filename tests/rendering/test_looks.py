import pytest

from relations.rendering.looks import PLAIN, changed
from relations.rendering.palette import contrast


@pytest.mark.parametrize(
    ("parameters", "marks"),
    [("1", ("bold",)), ("1;3;4;9", ("bold", "italic", "underline", "strike")), ("1;22", ()), ("4:0", ()), ("1;", ())],
)
def test_marks(parameters, marks):
    assert changed(PLAIN, parameters).run("x").marks == marks


@pytest.mark.parametrize("parameters", ["31", "91", "38;5;196", "38;2;255;0;0", "38:2::255:0:0", "38:5:196"])
def test_red_in_every_spelling_is_a_red_that_can_be_read(parameters):
    colour = changed(PLAIN, parameters).run("x").colour
    red, green, blue = (int(colour[n : n + 2], 16) for n in (1, 3, 5))
    assert red > 150
    assert max(green, blue) < 40
    assert contrast(colour, "#f1f3f6") >= 4.5


@pytest.mark.parametrize("parameters", ["41", "7", "31;47", "97;44", "48;5;226"])
def test_letters_on_a_ground_can_be_read(parameters):
    run = changed(PLAIN, parameters).run("x")
    assert run.ground
    assert contrast(run.colour, run.ground) >= 4.5


@pytest.mark.parametrize("parameters", ["", "0", "39;49", "77", "38", "38;2;1", "999999999999"])
def test_what_is_unknown_or_cut_changes_nothing_that_is_harmful(parameters):
    assert changed(PLAIN, parameters).run("x").marks == ()
