"""What is taken out of a drawing cannot be seen; what could be seen stays."""

from relations.showing.svg import inline_svg

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200">'
RULES = "<defs><style>*{stroke-linejoin: round}</style></defs>"


def drawn(inside, head=HEAD):
    return inline_svg(f"{head}{inside}</svg>", prefix="a", title="T", description="D")


def test_digits_beyond_a_hundredth_go_from_places_and_stay_where_they_scale():
    made = drawn(
        '<path transform="translate(1.23456 2)" d="M 12.345678 45.6\n L -0.009999 7 "/><g transform="scale(0.001234)"><path d="M 1 1"/></g>'
    )
    assert 'd="M12.34 45.6L-0.00 7"' in made
    assert 'transform="translate(1.23 2)"' in made
    assert 'transform="scale(0.001234)"' in made


def test_a_small_drawing_keeps_its_digits():
    assert 'd="M 0.12345 0"' in drawn('<path d="M 0.12345 0"/>', HEAD.replace("400 200", "1 1"))


def test_empty_groups_and_the_space_between_shapes_go_and_that_of_words_stays():
    made = drawn("<g>\n <g/>\n <text>one <tspan> two</tspan> three</text>\n</g>")
    assert "<g><text>one <tspan> two</tspan> three</text></g>" in made


def test_groups_that_say_nothing_leave_what_is_in_them_where_no_rule_could_tell():
    inside = '<g><g id="x"><path d="M 1 1"/></g><path d="M 2 2"/></g><g opacity="0.5"><path d="M 3 3"/></g>'
    assert '<path d="M1 1" /><path d="M2 2" /><g opacity="0.5"><path d="M3 3" /></g>' in drawn(f"{RULES}{inside}")
    own = "<defs><style>g path{fill: blue}</style></defs>"
    assert '<g><g><path d="M1 1" /></g><path d="M2 2" /></g>' in drawn(f"{own}{inside}")


def test_the_clipping_of_several_shapes_goes_with_their_style():
    clip = '<clipPath id="c"><rect width="9" height="9"/></clipPath>'
    shapes = "".join(f'<path style="fill: red" clip-path="url(#c)" d="M {n} 1"/>' for n in (1, 2))
    alone = '<path style="fill: red" d="M 3 3"/>'
    made = drawn(f"{RULES}<defs>{clip}</defs>{shapes}{alone}")
    assert "#a-svg .a-s0{fill: red; clip-path: url(#a-c)}" in made
    assert made.count("url(#a-c)") == 1
    assert '<path style="fill: red" d="M3 3" />' in made


def test_a_style_of_several_shapes_is_written_once():
    made = drawn(
        f'{RULES}<path style="fill: red" d="M 1 1"/><path style="fill: red" d="M 2 2"/><path style="fill: none" d="M 3 3"/>'
    )
    assert made.count("fill: red") == 1
    assert "#a-svg .a-s0{fill: red}" in made
    assert made.count('class="a-s0"') == 2
    assert 'style="fill: none"' in made


def test_a_drawing_with_rules_of_its_own_keeps_its_styles():
    own = "<defs><style>.b path{fill: blue}</style></defs>"
    made = drawn(f'{own}<path style="fill: red" d="M 1 1"/><path style="fill: red" d="M 2 2"/>')
    assert made.count('style="fill: red"') == 2
