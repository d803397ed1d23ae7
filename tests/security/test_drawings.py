"""Drawings that act, load, lead away or cover the page: what draws is shown, the rest is gone, in the page and in the PDF."""

import base64
import re

import pytest
from attempts import DRAWINGS, REFUSED
from hostile import AFTER, SVG, actions, addresses, exhibit, figure, links, notebook, output

from relations.rendering import render_html, render_pdf
from relations.showing.svg import inline_svg, shown_svg
from relations.showing.svg_allowed import RefusedDrawing

PNG = "data:image/png;base64," + base64.b64encode(b"\x89PNG\r\n\x1a\n" + bytes(20)).decode()


@pytest.mark.parametrize("inside", DRAWINGS)
def test_what_is_not_drawing_is_gone(inside):
    drawn = inline_svg(SVG.format("", inside), prefix="one", title="T", description="D")
    assert "http://e" not in drawn
    assert "//e/" not in drawn
    assert actions(drawn) == []
    assert addresses(drawn) == set()
    assert "alert" not in re.sub(r"<text[ >].*?</text>", "", drawn)
    for rule in re.findall(r"[^{}]*\{", "".join(re.findall(r"<style>(.*?)</style>", drawn))):
        assert all(selector.strip().startswith("#one-svg ") for selector in rule[:-1].split(",")), rule
    assert drawn.endswith("</svg>")
    assert "<rect" in drawn


@pytest.mark.parametrize(
    "attributes",
    ['onload="alert(1)"', 'style="position:fixed;transform:scale(9)"', 'overflow="visible"', 'transform="scale(99)"', 'style="overflow:visible"',
     'role="button" tabindex="1"', 'xml:base="http://e/"', 'id="main" class="skip"'],
)  # fmt: skip
def test_the_drawing_stays_in_its_place(attributes):
    root = inline_svg(SVG.format(attributes, ""), prefix="one", title="T", description="D").partition(">")[0]
    names = set(re.findall(r' ([\w:]+)="', root))
    assert names <= {"xmlns", "viewBox", "id", "class", "role", "aria"} | {"labelledby"}
    assert 'class="skip"' not in root
    assert 'id="one-svg"' in root


def test_all_of_them_in_one_report_leave_page_and_pdf_whole():
    notes = notebook(
        figure("".join(DRAWINGS), 'onload="alert(1)"'), output({"image/svg+xml": SVG.format("", "".join(DRAWINGS))})
    )
    page, pdf = render_html(notes), render_pdf(notes)
    assert actions(page) == []
    assert addresses(page) == {"https://example.org/"}
    assert AFTER in page
    assert links(pdf) == {"https://example.org/"}


@pytest.mark.parametrize(("svg", "reason"), REFUSED)
def test_a_drawing_that_cannot_be_shown_is_refused_with_the_reason(svg, reason):
    with pytest.raises(RefusedDrawing, match=reason):
        shown_svg(svg)


def test_in_the_place_of_a_refused_drawing_stands_what_it_shows():
    notes = notebook(*(exhibit("figure", svg, id=f"f-{n}", alt=f"It shows {n}.") for n, (svg, _) in enumerate(REFUSED)))
    page = render_html(notes)
    for n, (_, reason) in enumerate(REFUSED):
        assert f"It shows {n}." in page
        assert reason in page
    assert AFTER in page
    assert render_pdf(notes).startswith(b"%PDF")


@pytest.mark.parametrize(
    "sheet",
    ["a" * 200_000, "/*" * 100_000, "a{fill:red}" * 20_000, "{" * 100_000, "a{" * 50_000, "a,".join(["x"] * 50_000) + "{fill:red}", "url(" * 40_000],
    ids=range(7),
)  # fmt: skip
def test_a_long_style_sheet_is_no_work(sheet):
    # Each would take minutes where the time grows with the square of the length.
    drawn = inline_svg(SVG.format("", f"<style>{sheet}</style>"), prefix="one", title="T", description="D")
    assert "<rect" in drawn


def test_what_draws_stays():
    inside = (
        '<style type="text/css">*{stroke-linejoin: round; stroke-linecap: butt} .c &gt; #m{fill:#1f5a99}</style><defs><marker id="m" refX="1"><path d="M0 0L1 1"/>'
        '</marker><clipPath id="c"><rect width="1" height="1"/></clipPath></defs><g clip-path="url(#c)" class="c" transform="translate(1 2) scale(2)">'
        f'<use xlink:href="#m" x="1" style="stroke: #1f5a99; font: 8px \'Fira Sans\', sans-serif"/><image xlink:href="{PNG}"/><text>t</text></g>'
    )
    drawn = inline_svg(SVG.format("", inside), prefix="one", title="T", description="D")
    for kept in (
        "#one-svg *{stroke-linejoin: round; stroke-linecap: butt}", 'href="#one-m"', 'clip-path="url(#one-c)"', 'class="one-c"', PNG,
        "font: 8px 'Fira Sans', sans-serif", "stroke: var(--c1f5a99,#1f5a99)", 'transform="translate(1 2) scale(2)"', ">t</text>",
    ):  # fmt: skip
        assert kept in drawn, kept


@pytest.mark.parametrize(
    "content",
    ["!!!notb64", base64.b64encode(b"<svg xmlns='x'/>").decode(), base64.b64encode(b"%PDF-1.7").decode(), "", 5],
)
@pytest.mark.parametrize("mime", ["image/png", "image/jpeg"])
def test_a_picture_that_is_none_is_named_and_left_out(mime, content):
    notes = notebook(output({mime: content}))
    page = render_html(notes)
    assert "Cell 1: a picture is left out: it is " in page
    assert AFTER in page
    assert render_pdf(notes).startswith(b"%PDF")
