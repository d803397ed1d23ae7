"""HTML inside the Markdown of anybody's notebook, as templates/html_inside.lua reads it."""

import pytest
from bs4 import BeautifulSoup

from relations.rendering.prose import convert
from relations.rendering.writing import Piece

pytestmark = pytest.mark.slow


def page_of(text, form="commonmark"):
    return BeautifulSoup(convert((Piece(text, format=form),)).pieces[0].prose.html, "html.parser")


@pytest.mark.parametrize("form", ["commonmark", "markdown"])
@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("H<sub>2</sub>O", "<p>H<sub>2</sub>O</p>"),
        ("<b>bold *x*</b>", "<p><strong>bold <em>x</em></strong></p>"),
        ("<u>u</u> <kbd>Ctrl</kbd>", "<p><u>u</u> <code>Ctrl</code></p>"),
        ('<span style="color:red">a</span> <font color="red">b</font>', "<p>a b</p>"),
        ("List<T> and a < b", "<p>List&lt;T&gt; and a &lt; b</p>"),
        ('<div align="center">\n\n# *Md*\n\n</div>\n\nx', '<h2 id="section-md"><em>Md</em></h2>\n<p>x</p>'),
        ("<details>\n<summary>Sum</summary>\n\n- a\n\n</details>", "<p><strong>Sum</strong></p>\n<ul>\n<li>a</li>\n</ul>"),
        ("a <script>alert(1)</script><style>p{}</style>b", "<p>a b</p>"),
        ('<iframe src="https://e.org/x"></iframe>', "<p><em>[iframe not shown: https://e.org/x]</em></p>"),
        ("<center>c</center>", "<p>c</p>"),
        ("<p>**no Markdown**</p>", "<p>**no Markdown**</p>"),
        ("`<b>` and <code>x</code>", "<p><code>&lt;b&gt;</code> and <code>x</code></p>"),
    ],
)  # fmt: skip
def test_tags_are_read_and_never_printed(text, html, form):
    if form == "markdown" and (any(word in text for word in ("no Markdown", "script", "summary"))):
        pytest.skip("Pandoc's Markdown begins paragraphs at such tags")
    assert str(page_of(text, form)).replace("<br/>\n", "<br/>") == html


def test_a_table_of_html_holds_the_markdown_between_its_tags():
    page = page_of("<table><tr><th>A</th></tr><tr><td>\n\n**b** $x$\n\n</td></tr></table>")
    assert page.table.strong.get_text() == "b"
    assert page.table.math is not None


def test_nothing_is_lost_where_tags_are_in_disorder():
    text = "<table><tr>\n\nfirst *words*\n\n</tr>\n\nsecond words\n\n<div>\n\nthird words"
    assert all(word in page_of(text).get_text() for word in ("first words", "second words", "third words"))


@pytest.mark.parametrize(
    "target", ["#part1", "#p2", "#named", "#My-Heading", "#my-heading", "#%C3%9Cber", "#D", "#Head-$x^2$"]
)
def test_links_lead_to_places_of_html_and_to_headings_in_every_manner(target):
    text = (
        f'[go]({target})\n\n## Part 1 <a id="part1"></a>\n\n<a name="p2"></a>\n\n## Part 2\n\ntext <a id="named"></a>here\n\n## My Heading\n\n'
        '## Über\n\n<div id="D">\n\nx\n\n</div>\n\n## Head $x^2$'
    )
    page = page_of(text)
    assert page.a["href"].startswith("#")
    assert page.find(id=page.a["href"][1:]) is not None


@pytest.mark.parametrize("text", ["#", "# ", '## <a id="x"></a>', "# <b></b>", "#\n\n##\n\nwords"])
def test_a_heading_without_words_is_none(text):
    writing = convert((Piece(text, format="commonmark", opening=True),))
    assert writing.title is None
    assert writing.pieces[0].headings == ()


@pytest.mark.parametrize("text", ["[@jane] and @property at me @ home", 'Mail [me@e.org] -- it\'s "so" ...'])
def test_anybodys_words_are_as_they_are_written(text):
    assert page_of(text).get_text() == text


def test_notes_of_github_and_myst_are_quotations_with_a_label():
    for text in ("> [!NOTE]\n> Care", "```{note}\nCare\n```", "::: {.callout-note}\nCare\n:::", ":::{note}\nCare\n:::"):
        assert page_of(text).blockquote.get_text(" ", strip=True) == "Note Care", text


@pytest.mark.parametrize(
    "text",
    [
        "a\n\n<div hidden>\n\n*secret*\n\n</div>\n\nb",
        'a <span style="color: red; display : none">secret</span> b',
        "a\n\n<p style='VISIBILITY:hidden'>secret</p>\n\nb",
        "a\n\n<section hidden>secret <b>secret</b></section>\n\nb",
        'a <em HIDDEN="">secret</em> b',
        "a\n\n<table hidden><tr><td>secret</td></tr></table>\n\nb",
        "a <div hidden>secret\n\n- secret\n\n</div> b",
        "a\n\n::: {.hidden}\nsecret\n:::\n\n::: {.content-hidden when-format=html}\nsecret\n:::\n\nb",
        "a\n\n<?php secret ?>\n\n<![CDATA[ secret ]]>\n\n[//]: # (secret)\n[secret]: <> (secret)\n\nb",
        "a <?php secret ?> <!DOCTYPE secret> b",
        "a <noscript>secret</noscript><script>secret</script> b",
    ],
)
def test_what_html_hides_stays_hidden(text):
    assert " ".join(page_of(text).get_text(" ").split()) == "a b"


@pytest.mark.parametrize(
    "text",
    ['<span title="hidden">seen</span>', '<p data-hidden="x">seen</p>', '<b aria-hidden="true">seen</b>', '<p style="display:block">seen</p>',
     "<details>seen</details>"],
)  # fmt: skip
def test_what_html_does_not_hide_is_seen(text):
    assert page_of(text).get_text().strip() == "seen"
