"""HTML that a cell shows: its tables and texts stay, nothing of it acts or covers the page."""

import pytest
from attempts import OUTPUTS
from bs4 import BeautifulSoup
from hostile import AFTER, actions, addresses, html, links, markdown, notebook

from relations.rendering import render_html, render_pdf


@pytest.mark.parametrize("text", OUTPUTS)
def test_nothing_of_it_acts(text):
    page = render_html(notebook(html(text)))
    assert actions(page) == []
    assert addresses(page) == set()
    assert AFTER in page


def test_neither_in_the_pdf():
    assert links(render_pdf(notebook(*map(html, OUTPUTS)))) == set()


def test_the_same_in_markdown_is_text():
    page = render_html(notebook(*map(markdown, OUTPUTS)))
    assert actions(page) == []
    assert not {address for address in addresses(page) if not address.startswith("http://e/")}


def test_tables_keep_their_alignment_and_spans():
    page = render_html(
        notebook(
            html(
                '<table><tr><td style="text-align:right" colspan="2" class="x">1</td></tr><tr><td rowspan="1">a</td><td>b</td></tr></table>'
            )
        )
    )
    cell = BeautifulSoup(page, "html.parser").find("td", colspan="2")
    assert cell["style"] == "text-align: right;"
    assert cell.get("class") is None
