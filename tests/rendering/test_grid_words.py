import pytest
from lxml import etree

from relations.rendering.blocks import Words
from relations.rendering.grid_words import words_of


def of(html):
    return words_of(etree.fromstring(f"<table><tr><td>{html}</td></tr></table>", etree.HTMLParser()).find(".//td"))


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("  a \n b ", "a b"),
        ("", ""),
        ("a<br>b<br/> c", "a\nb\nc"),
        ("<p>a</p><p>b</p>", "a\nb"),
        ("x<ul><li>a</li><li>b</li></ul>y", "x\n• a\n• b\ny"),
        ("<pre>a  b\nc</pre>", "a  b\nc"),
        ("<table><tr><td>a</td><td>b</td></tr><tr><th>c</th></tr></table>", "a · b\nc"),
        ('<img src="x" alt="An icon"> <img>', "[image: An icon] [image: without description]"),
        ('<input type="checkbox" checked>a<input value="v"><input type="hidden" value="h">', "☑ av"),
        ("H<sub>2</sub>O &amp; &lt;b&gt;", "H2O & <b>"),
        ("<i>" * 200 + "deep", "deep"),
    ],
)
def test_words(html, text):
    assert "".join(run.text for run in of(html)) == text


def test_bold_and_links_are_kept_and_other_addresses_are_not():
    assert of('<b>1</b> <a href="https://e.org">l</a> <a href="javascript:x()">j</a> <a href="#here">h</a>') == (
        Words("1", None, True),
        Words(" "),
        Words("l", "https://e.org"),
        Words(" j h"),
    )
