import re

import pytest
from invented import chart

from relations.errors import DataError
from relations.showing.svg import inline_svg


def drawn(prefix="a", svg=None, title="T <1>", description="D & d"):
    return inline_svg(svg or chart(), prefix=prefix, title=title, description=description)


def test_two_drawings_share_no_id_and_every_reference_resolves():
    first, second = drawn("a"), drawn("b")
    ids = [set(re.findall(r'\bid="([^"]+)"', svg)) for svg in (first, second)]
    assert not ids[0] & ids[1]
    for svg, own in zip((first, second), ids, strict=True):
        references = set(re.findall(r'href="#([^"]+)"', svg)) | set(re.findall(r"url\(#([^)]+)\)", svg))
        assert references  # markers and clip paths
        assert references <= own


def test_it_is_described():
    svg = drawn()
    assert 'role="img"' in svg
    assert 'aria-labelledby="a-svg-title a-svg-desc"' in svg
    assert ">T &lt;1&gt;</title>" in svg
    assert ">D &amp; d</desc>" in svg


def test_styles_inside_reach_no_further_and_size_is_left_to_the_page():
    svg = drawn()
    assert "#a-svg *{stroke-linejoin" in svg
    root = svg[: svg.index(">")]
    assert "viewBox=" in root
    assert " width=" not in root


def test_colours_can_be_changed_by_the_page_and_fall_back_to_themselves():
    svg = drawn()
    assert "var(--c1f5a99,#1f5a99)" in svg
    assert not re.search(r"(?<!,)#1f5a99", svg)


def test_scripts_are_dropped():
    assert "alert" not in drawn(svg='<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script><g/></svg>')


def test_what_is_no_svg_is_an_error_that_names_the_exhibit():
    with pytest.raises(DataError, match="'a' is not well-formed"):
        drawn(svg="<svg><g></svg>")


def test_the_colour_behind_a_hatching_is_a_colour_and_no_reference():
    svg = drawn(
        svg='<svg xmlns="http://www.w3.org/2000/svg"><defs><pattern id="h"><rect fill="#ffffff"/></pattern></defs>'
        '<path style="fill: url(#h)"/></svg>'
    )
    assert 'style="fill: var(--cffffff,#ffffff)"' in svg
    assert 'style="fill: url(#a-h)"' in svg
    assert "#a-ffffff" not in svg


def test_a_style_may_refer_to_several_things():
    svg = drawn(
        svg='<svg xmlns="http://www.w3.org/2000/svg"><defs><pattern id="h"/><linearGradient id="g"/></defs>'
        '<path style="fill: url(#h); stroke: url(#g)"/></svg>'
    )
    assert set(re.findall(r'\bid="(a-[hg])"', svg)) == set(re.findall(r"url\(#([^)]+)\)", svg)) == {"a-h", "a-g"}
