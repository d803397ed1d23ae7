"""HTML that a cell shows: its tables and texts stay, nothing of it acts or covers the page."""

import pytest
from bs4 import BeautifulSoup
from hostile import AFTER, actions, addresses, html, links, markdown, notebook

from relations.rendering import render_html, render_pdf

HOSTILE = [
    '<table onclick="alert(1)" style="position:fixed;inset:0;background:url(//e/x)"><thead onmouseover=1><tr onmouseover="a(2)"><th>a</th></tr></thead></table>',
    '<tr style="position:fixed"><td>b</td></tr>', "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", '<svg onload="alert(1)"><script>a</script></svg>',
    '<iframe src="http://e/"></iframe>', '<object data="http://e/"></object>', '<embed src="http://e/">', '<form action="http://e/"><input autofocus onfocus=a></form>',
    '<meta http-equiv="refresh" content="0;url=http://e/">', '<base href="http://e/">', '<link rel="stylesheet" href="http://e/">', "<style>body{display:none}</style>",
    '<a href="javascript:alert(1)">x</a>', '<a href="&#1;java&#10;script:alert(1)" style="position:fixed">x</a>', '<a href="//e/">x</a>', '<a href="data:text/html,x">x</a>',
    '<div style="position:fixed;inset:0">x</div>', '<math><mtext onclick=a href="javascript:1">x</mtext></math>', '<p id="main" class="skip">x</p>', "<details open ontoggle=a>x</details>",
    '<video src="http://e/" onerror=a></video>', '<template><script>alert(1)</script></template>', "<noscript><p title='</noscript><img src=x onerror=a>'></noscript>",
    '<td background="http://e/">x</td>', "<!--><script>alert(1)</script>-->", '<figure onclick=a><figcaption onclick=a>x</figcaption></figure>', '<q cite="http://e/">x</q>',
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_of_it_acts(text):
    page = render_html(notebook(html(text)))
    assert actions(page) == []
    assert addresses(page) == set()
    assert AFTER in page


def test_neither_in_the_pdf():
    assert links(render_pdf(notebook(*map(html, HOSTILE)))) == set()


def test_the_same_in_markdown_is_text():
    page = render_html(notebook(*map(markdown, HOSTILE)))
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
