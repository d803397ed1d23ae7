"""Drawings that act, load, lead away or cover the page: what draws is shown, the rest is gone, in the page and in the PDF."""

import base64
import re

import pytest
from hostile import AFTER, SVG, actions, addresses, exhibit, figure, links, notebook, output

from relations.rendering import render_html, render_pdf
from relations.rendering.svg import inline_svg, shown_svg
from relations.rendering.svg_allowed import RefusedDrawing

PNG = "data:image/png;base64," + base64.b64encode(b"\x89PNG\r\n\x1a\n" + b"x" * 20).decode()
INSIDE = [
    '<foreignObject width="1" height="1"><meta http-equiv="refresh" content="0;url=http://e/"/><iframe src="http://e/"/></foreignObject>',
    '<meta http-equiv="refresh" content="0;url=http://e/"/>', '<meta xmlns="http://www.w3.org/1999/xhtml" http-equiv="refresh" content="0"/>',
    "<script>alert(1)</script>", '<SCRIPT xmlns="">alert(1)</SCRIPT>', '<script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script>',
    '<rect onclick="alert(1)" onmouseover="x"/>', '<set attributeName="href" to="javascript:1"/>', '<animate attributeName="href" values="javascript:1"/>',
    '<a xlink:href="javascript:alert(1)"><text>x</text></a>', '<a href="java&#10;script:alert(2)"><text>y</text></a>', '<a href="http://e/"><rect/></a>',
    '<image href="http://e/i.png"/>', '<image xlink:href="file:///etc/passwd"/>', '<image href="data:image/svg+xml;base64,PHN2Zy8+"/>',
    '<image href="data:text/html,x"/>', '<use href="http://e/u.svg#a"/>', '<use href="data:image/svg+xml,x#a"/>', '<feImage href="http://e/"/>',
    '<filter id="f"><feImage href="http://e/"/></filter><rect filter="url(#f)"/>', '<rect fill="url(http://e/x)"/>', '<rect style="fill:url(//e/x)"/>',
    '<rect style="background:url(http://e/)"/>', '<rect style="fill:u\\72l(http://e/)"/>', "<rect style=\"fill:url('http://e/')\"/>",
    '<rect style="fill:image-set(\'http://e/\' 1x)"/>', '<rect style="position:fixed;inset:0"/>', '<style>@import url("http://e/x.css");</style>',
    "<style>x, body{display:none}</style>", "<style>*{}} body{display:none}</style>", "<style>@media all{body{display:none}}</style>",
    "<style>rect{fill:url(http://e/)}</style>", "<style>rect{fill:red;position:fixed}</style>", "<style><![CDATA[</style><script>alert(1)</script>]]></style>",
    "<desc><style>body{display:none}</style></desc>", "<title><a href='http://e/'>x</a></title>", "<desc><meta http-equiv='refresh' content='0;http://e/'/></desc>",
    '<handler xmlns="http://www.w3.org/2001/xml-events">alert(1)</handler>', '<rect xlink:actuate="onLoad" href="http://e/"/>', '<text><tspan onload="x()">t</tspan></text>',
]  # fmt: skip


@pytest.mark.parametrize("inside", INSIDE)
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
        figure("".join(INSIDE), 'onload="alert(1)"'), output({"image/svg+xml": SVG.format("", "".join(INSIDE))})
    )
    page, pdf = render_html(notes), render_pdf(notes)
    assert actions(page) == []
    assert addresses(page) == {"https://example.org/"}
    assert AFTER in page
    assert links(pdf) == {"https://example.org/"}


BOMB = "".join(f'<g id="g{n}">' + f'<use href="#g{n - 1}"/>' * 10 + "</g>" for n in range(1, 12))
REFUSED = [
    ("<div onclick='alert(1)'><p>x</p></div>", "is not SVG"),
    ("<svg><g></svg>", "is not well-formed"),
    ('<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>', "declares entities"),
    (
        '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>',
        "declares entities",
    ),
    (SVG.format("", "<g>" * 20_000 + "</g>" * 20_000), "is nested more than 100"),
    (SVG.format("", '<defs><g id="g0"><rect/></g>' + BOMB + '</defs><use href="#g11"/>'), "draws more than 300,000"),
    (SVG.format("", '<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'), "has a shape made of itself"),
    (
        SVG.format("", '<pattern id="p"><rect fill="url(#p)"/></pattern><rect fill="url(#p)"/>'),
        "has a shape made of itself",
    ),
]


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
    assert f"A picture was left out: it is not {mime}." in page
    assert AFTER in page
    assert render_pdf(notes).startswith(b"%PDF")
