import pytest

from relations.showing.svg_css import kept_declarations, kept_rules, scoped_rules, value_is_plain


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        ("#1f5a99", True),
        ("url(#a)", True),
        ('url( "#a" )', True),
        ("url(#a) blue", True),
        ("rgb(1, 2, 3)", True),
        ("translate(1 2) scale(-1,1)", True),
        ("8px 'Fira Sans'", True),
        ("Noto Sans 日本", True),
        ("url(http://e/)", False),
        ("url(#a) url(//e)", False),
        ("image-set('x' 1x)", False),
        ("u\\72l(x)", False),
        ("expression(1)", False),
        ("red;position:fixed", False),
        ("a/**/b", False),
        ("var(--x)", False),
        ("attr(x)", False),
        ("cross-fade(x)", False),
        ("-webkit-image-set(x)", False),
        ("src('http://e/')", False),
    ],
)
def test_which_values_are_plain(value, plain):
    assert value_is_plain(value) is plain


def test_declarations_that_draw_stay():
    assert (
        kept_declarations("Fill: red; position:fixed; stroke : url(#a); x; : y; opacity:")
        == "fill: red; stroke: url(#a)"
    )
    assert kept_declarations("fill/*:*/: red/* ; */; stroke: blue") == "fill: red; stroke: blue"


def test_rules_are_kept_one_by_one_and_scoped_selector_by_selector():
    sheet = "a, .b > #c {fill:red} body:has(x){fill:red} g{position:fixed} {fill:red} rect{stroke:blue}"
    assert kept_rules(sheet) == "a, .b > #c{fill: red}rect{stroke: blue}"
    assert (
        scoped_rules(sheet, "one-svg", "one")
        == "#one-svg a, #one-svg .one-b > #one-c{fill: red}#one-svg rect{stroke: blue}"
    )


@pytest.mark.parametrize(
    "sheet",
    ["@import 'x'; rect{fill:red}", "@media all{rect{fill:red}}", "rect{fill:\\72 ed}", "</style>rect{fill:red}"],
)
def test_a_sheet_that_does_more_has_no_rules(sheet):
    assert kept_rules(sheet) == ""
