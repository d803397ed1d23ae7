from xml.etree.ElementTree import fromstring

import pytest

from relations.showing.svg_size import DEEPEST, MOST, references, too_large


def drawing(inside):
    return fromstring(f"<svg>{inside}</svg>")


def test_a_drawing_of_a_few_shapes_is_shown():
    assert too_large(drawing('<g id="a"><rect/></g><use href="#a"/>')) is None


def test_depth_is_counted_from_the_root():
    """The root and 99 within it are a hundred."""
    assert too_large(drawing("<g>" * (DEEPEST - 1) + "</g>" * (DEEPEST - 1))) is None
    deep = drawing("<g>" * DEEPEST + "</g>" * DEEPEST)
    assert too_large(deep) == f"is nested more than {DEEPEST} elements deep"


def test_each_use_of_a_shape_counts_all_that_it_draws():
    """Ten shapes, used ten times, six times over: 10⁶ from some seventy lines."""
    levels = ['<g id="l0">' + "<rect/>" * 10 + "</g>"]
    levels += [f'<g id="l{n}">' + f'<use href="#l{n - 1}"/>' * 10 + "</g>" for n in range(1, 6)]
    assert too_large(drawing("".join(levels[:4]))) is None
    assert too_large(drawing("".join(levels))) == f"draws more than {MOST:,} shapes"


@pytest.mark.parametrize(
    "inside",
    [
        '<g id="a"><use href="#a"/></g>',
        '<g id="a"><use href="#b"/></g><g id="b"><rect fill="url(#a)"/></g>',
    ],
)
def test_a_shape_made_of_itself_is_refused(inside):
    assert too_large(drawing(inside)) == "has a shape made of itself"


def test_ids_are_found_in_links_and_styles_and_a_colour_is_none():
    element = fromstring("""<rect href="#mark" fill="#1f5a99" style="clip-path: url( '#clip' )" mask="url(#m)"/>""")
    assert references(element) == ["mark", "clip", "m"]
    assert references(fromstring('<a href="https://example.org/#part"/>')) == []
