import pytest
import tinycss2

from relations.rendering.css_colour import colour_in, legible
from relations.rendering.palette import contrast


@pytest.mark.parametrize(
    ("value", "colour"),
    [
        ("red", "#ff0000"),
        ("#0f0", "#00ff00"),
        ("rgba(255, 0, 0, 0.5)", "#ff8080"),  # half of it on white
        ("url(x.png) no-repeat yellow", "#ffff00"),
        ("transparent", "none"),
        ("inherit", ""),
        ("currentColor", ""),
        ("oklch(0.7 0.1 200)", ""),
        ("var(--x)", ""),
    ],
)
def test_colours_of_a_style_sheet(value, colour):
    assert colour_in(tinycss2.parse_component_value_list(value)) == colour


@pytest.mark.parametrize("ground", ["#000000", "#ffffff", "#777777", "#808080", "#023858", "#ffff00", "#ff0000"])
@pytest.mark.parametrize("colour", ["", "#f1f1f1", "#777777", "#ff0000"])
def test_letters_on_a_ground_can_be_read(ground, colour):
    assert contrast(legible(colour, ground), ground) >= 4.5


def test_letters_keep_their_colour_where_it_can_be_read():
    assert legible("#f1f1f1", "#023858") == "#f1f1f1"
    assert legible("", "") == ""
    assert contrast(legible("#ffff00", ""), "#ffffff") >= 4.5
