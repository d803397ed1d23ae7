import pytest
from lxml import etree

from relations.rendering import html_styles
from relations.rendering.html_styles import sheet

HTML = """<div class="a b"><table id="T"><tr><td id="x" class="data k">1</td><td style="color: red !important; text-align: right">2</td>
<th style="font-weight: 700">3</th></tr></table></div>"""


def style_of(css, path="//td[1]"):
    return sheet([css]).of(etree.fromstring(HTML, etree.HTMLParser()).xpath(path)[0])


@pytest.mark.parametrize(
    "selector",
    [
        "td",
        "*",
        "#x",
        ".k",
        "td.data.k",
        "#T td",
        "div.a > table td",
        "tr>td",
        "th, td",
        "DIV td",
        "/* c */ #T_2, #T .k",
    ],
)
def test_plain_selectors_hold(selector):
    assert style_of(f"{selector} {{ background-color: #00FF00; }}") == {"background": "#00ff00"}


@pytest.mark.parametrize(
    "selector", ["td:hover", "td::after", "[id]", "th", "#y", ".a > td", "table > td", "td td", "#T_1 td", ".data.j"]
)
def test_others_do_not(selector):
    assert style_of(f"{selector} {{ color: blue }}") == {}


def test_the_more_special_rule_wins_then_the_later_one_then_the_attribute():
    assert style_of("#x { color: blue } td.k { color: green } td { color: red }") == {"color": "#0000ff"}
    assert style_of("td { color: green } td { color: red }") == {"color": "#ff0000"}
    second = "//td[2]"
    assert style_of("td { color: blue; text-align: left }", second) == {"color": "#ff0000", "align": "right"}
    assert style_of("td { text-align: left !important }", second)["align"] == "left"


def test_weight_and_what_is_not_shown():
    assert style_of("", "//th") == {"bold": "yes"}
    assert style_of("td { font-weight: bold; display: none; position: fixed }") == {"bold": "yes", "display": "none"}


def test_what_a_click_opens_is_shown_and_what_the_pointer_opens_is_not():
    assert style_of("input:checked ~ td.k { display: block } td { display: none }") == {"display": "block"}
    assert style_of("tr:hover td { display: block } td { display: none }") == {"display": "none"}


def test_rules_for_other_media_and_broken_sheets_say_nothing():
    css = '@import "x"; @media print { td { color: red } } td { color: blue }'
    assert style_of(css) == {"color": "#0000ff"}
    assert style_of("}} td { color: blue") == {}
    assert style_of("td { color: url(javascript:x); background: expression(1) }") == {}


def test_a_sheet_that_is_too_long_says_nothing(monkeypatch):
    monkeypatch.setattr(html_styles, "LONGEST", 10)
    assert style_of("td { color: blue }") == {}
