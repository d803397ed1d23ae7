"""Names from data: in charts, in statements and in titles they are themselves."""

import pandas as pd
import pytest
from bs4 import BeautifulSoup
from hostile import AFTER, actions, exhibit, notebook

from relations.exhibits.base import KeyFigure
from relations.exhibits.drawing.canvas import figure
from relations.exhibits.markdown import sentence
from relations.exhibits.no_data import NoData
from relations.rendering import render_html
from relations.rendering.prose import convert
from relations.rendering.writing import Piece
from relations.sources import Source

NAMES = [
    "$\\foo$", "$x_1$ and $5", "[l](https://e/)", "[@source]", "![i](http://e/i.png)", "<b onclick=a>x</b>", "`code`", "*a* _b_ ~~c~~ ^d^", "https://e.org/x", "a@b.org",
    "# heading", "> quote", "- item", "1. item", "| a | b |", "[^1]", "x\\", "{{7*7}}", "#read(1)", "&amp; &#60;", "+ one", "```x", "mailto:a@b.org", "www.e.org", ":::",
]  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_in_a_statement_a_name_is_itself(name):
    page = BeautifulSoup(
        convert((Piece(sentence(f"{name} had **5 per cent** of {name}.")),)).pieces[0].prose.html, "html.parser"
    )
    assert page.get_text() == f"{name} had 5 per cent of {name}."
    assert [element.name for element in page.find_all()] == ["p", "strong"]


@pytest.mark.filterwarnings("ignore::bs4.XMLParsedAsHTMLWarning")  # a browser reads it as HTML as well
@pytest.mark.parametrize("name", NAMES)
def test_a_chart_shows_it_as_it_is(name):
    def draw(axes):
        axes.plot([0, 1], [0, 1], label=name.lstrip("_"))
        axes.set_title(name)
        axes.set_xticks([0.5], [name])
        axes.text(0.5, 0.5, name)

    source = Source("s", "P", "T", None, None, None)
    made = figure(draw, id="a", title="T", subtitle="S", sources=[source], data=pd.DataFrame({"a": [1]}), alt="alt")
    assert [element.get_text().strip() for element in BeautifulSoup(made.svg, "html.parser").find_all("text")].count(
        name
    ) >= 2


def test_the_record_of_a_finding_and_the_sentence_of_no_data_are_escaped():
    source = Source("s", "P [l](x)", "T *t*", None, None, None)
    found = KeyFigure(
        id="a",
        title="T",
        subtitle="S",
        sources=[source],
        data=pd.DataFrame({"a": [1]}),
        statement="[l](x) has **1**.",
        value=1.0,
        unit="u",
        formatted="1",
    )
    assert found.record()["statement"] == "\\[l\\](x) has **1**."
    assert (
        found._repr_mimebundle_()["text/markdown"] == "> \\[l\\](x) has **1**.\n>\n> *Source.* P \\[l\\](x), T \\*t\\*"
    )
    assert NoData("No $x$.")._repr_mimebundle_()["text/markdown"] == "No \\$x\\$."


def test_every_text_of_a_record_is_text():
    evil = "<script>alert(1)</script><b onclick=a>\"'"
    source = {
        "id": "s",
        "publisher": evil,
        "title": evil,
        "edition": evil,
        "published": evil,
        "note": evil,
        "url": None,
    }
    columns = [{"name": evil, "label": evil, "type": "string", "unit": evil}]
    display = {"columns": [{"label": evil, "align": "left"}], "rows": [[{"text": evil, "href": evil}]]}
    fields = {
        "title": evil,
        "subtitle": evil,
        "note": evil,
        "sources": [source],
        "data": {"columns": columns, "rows": [[evil]]},
    }
    about = dict.fromkeys(
        ("kicker", "title", "period_name", "period_span", "edition", "commit", "data_to", "data_href"), evil
    )
    svg = '<svg xmlns="http://www.w3.org/2000/svg"><rect/></svg>'
    cells = [exhibit("table", display=display, **fields), exhibit("figure", svg, id="two", **(fields | {"alt": evil}))]
    page = render_html(notebook(*cells, **about))
    assert actions(page) == []
    assert page.count("&lt;script&gt;") > 10
    assert AFTER in page
