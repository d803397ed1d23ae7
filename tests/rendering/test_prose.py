import re
import string

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from relations.rendering.prose import convert
from relations.rendering.writing import Known, Lost, Piece

pytestmark = pytest.mark.slow


def html(text, **kwargs):
    return convert((Piece(text),), **kwargs).pieces[0].prose.html


def typst(text, **kwargs):
    return "\n".join(passage.markup.strip() for passage in convert((Piece(text),), **kwargs).pieces[0].prose.typst)


def test_title_and_lead_come_from_the_opening_piece_only():
    writing = convert((Piece("# A *fine* title\n\nThe lead.\n\nMore.", opening=True), Piece("# Section\n\nText.")))
    assert writing.title == "A fine title"
    assert writing.lead.html == "<p>The lead.</p>"
    assert writing.pieces[0].prose.html == "<p>More.</p>"
    assert writing.pieces[1].prose.html == '<h2 id="section-section">Section</h2>\n<p>Text.</p>'


def test_an_opening_piece_without_title_is_prose():
    writing = convert((Piece("Just text.", opening=True),))
    assert (writing.title, writing.lead) == (None, None)
    assert writing.pieces[0].prose.html == "<p>Just text.</p>"


def test_headings_start_at_one_skip_no_level_and_have_unique_anchors():
    writing = convert((Piece("### A\n\n##### B\n\n### A"), Piece("## Ünder")))
    headings = [entry for piece in writing.pieces for entry in piece.headings]
    assert [(entry.level, entry.anchor) for entry in headings] == [
        (1, "section-a"), (2, "section-b"), (2, "section-a-1"), (1, "section-ünder"),
    ]  # fmt: skip


def test_sources_are_numbered_by_first_appearance_and_exhibits_count():
    writing = convert((Piece("One [@b]."), Piece("", sources=("c", "b")), Piece("Two [@a; @c, p. 5].")))
    assert writing.cited == ("b", "c", "a")
    assert writing.pieces[2].cites == (("a", "cite-2"), ("c", "cite-3"))
    text = BeautifulSoup(writing.pieces[2].prose.html, "html.parser").get_text()
    assert text == "Two3, 2, p.\N{NO-BREAK SPACE}5."
    assert "#link(<source-3>)[3]<cite-2>" in writing.pieces[2].prose.typst[0].markup


def test_the_number_stands_close_to_the_word_across_a_line_end():
    writing = convert((Piece("One\n[@b] and two [@b]."),))
    assert BeautifulSoup(writing.pieces[0].prose.html, "html.parser").get_text() == "One1 and two1."


KNOWN = Known((("chart", "Figure 3"), ("rows", "Table 1")), absent=("gone",), sources=("almanac",))


def page_of(text):
    return BeautifulSoup(html(text, known=KNOWN), "html.parser")


@pytest.mark.parametrize(
    ("text", "words", "target"),
    [
        ("As [@fig:chart] shows", "As Figure 3 shows", "#chart"),
        ("As [see @tbl:rows, left] shows", "As see Table 1, left shows", "#rows"),
        ("As [](#chart) shows", "As Figure 3 shows", "#chart"),
        ("As [the chart](#chart) shows", "As the chart shows", "#chart"),
    ],
)
def test_a_cross_reference_is_the_label_of_an_exhibit_and_leads_there(text, words, target):
    page = page_of(text)
    assert page.get_text() == words
    assert page.a["href"] == target
    assert f"#link(<{target[1:]}>)" in typst(text, known=KNOWN)


def test_cross_references_and_sources_stand_in_one_bracket():
    page = page_of("As [@fig:chart; @tbl:rows; @almanac] show")
    assert page.get_text() == "As Figure 3, Table 11 show"
    assert page.sup.get_text() == "1"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("As [@fig:gone] shows", "As figure not shown for this period shows"),
        ("As [](#gone) shows", "As exhibit not shown for this period shows"),
        ("As [the chart](#gone) shows", "As the chart shows"),
    ],
)
def test_what_the_period_has_not_is_said_and_not_lost(text, words):
    assert page_of(text).get_text() == words
    assert convert((Piece(text),), KNOWN).pieces[0].lost == ()


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("Hello [@jane], and [@almanac].", Lost("cite", "jane", "[@jane]")),
        ("As [@fig:chrat] shows", Lost("cite", "fig:chrat", "[@fig:chrat]")),
        ("As [@fig:rows] shows", Lost("cite", "fig:rows", "[@fig:rows]")),
        ("As [the chart](#chrat) shows", Lost("link", "chrat", "the chart")),
        ("## Here\n\nAs [](#section-here) shows", Lost("link", "section-here", "")),
    ],
)
def test_what_nobody_knows_stays_as_it_was_written_and_is_told(text, lost):
    assert convert((Piece(text),), KNOWN).pieces[0].lost == (lost,)
    assert lost.text in page_of(text).get_text()


def test_a_bare_name_keeps_the_space_before_it():
    assert page_of("Use the @property of it").get_text() == "Use the @property of it"


def test_code_and_addresses_hold_no_citation():
    writing = convert((Piece("`[@a]` and me@example.org and @name"),))
    assert writing.cited == ()
    assert "@name" in writing.pieces[0].prose.html


def test_footnotes_of_two_pieces_do_not_meet():
    writing = convert((Piece("A.[^1]\n\n[^1]: first"), Piece("B.[^1]\n\n[^1]: second *one*")))
    assert writing.notes == ("<p>first</p>", "<p>second <em>one</em></p>")
    assert 'href="#note-2" role="doc-noteref">b</a>' in writing.pieces[1].prose.html
    assert "#footnote[second #emph[one]]" in writing.pieces[1].prose.typst[0].markup


@pytest.mark.parametrize(
    ("link", "target"),
    [("#fig", "#fig"), ("#section-here", None), ("#Here-It-Is", "#section-here-it-is"), ("#none", None), ("../data.zip", "../data.zip"),
     ("https://example.org/?a=1&b=2", "https://example.org/?a=1&b=2"), ("javascript:alert(1)", None), ("data:text/html,x", None)],
)  # fmt: skip
def test_links_lead_somewhere_or_are_text(link, target):
    page = BeautifulSoup(html(f"## Here it is\n\n[label]({link})", known=Known((("fig", "Figure 1"),))), "html.parser")
    found = page.p.a
    assert (found["href"] if found else None) == target
    assert page.p.get_text() == "label"


def test_html_inside_is_read_and_nothing_of_it_acts():
    page = BeautifulSoup(html("A <script>alert(1)</script> <b>b</b>\n\n<div>x</div>"), "html.parser")
    assert page.find_all(["script", "b", "div"]) == []
    assert page.get_text(" ", strip=True) == "A b x"
    assert page.strong.get_text() == "b"


def test_html_tables_lose_style_and_script():
    written = convert(
        (Piece("<style>x{}</style><table><tr><td>1 &lt; 2</td></tr></table><script>y()</script>", format="html"),)
    )
    page = BeautifulSoup(written.pieces[0].prose.html, "html.parser")
    assert page.table.get_text().strip() == "1 < 2"
    assert page.find_all(["style", "script"]) == []


def test_mathematics_is_mathml_and_described_typst():
    assert "<mfrac>" in html(r"$\frac{a}{b}$")
    assert r'#set math.equation(alt: "\\frac{a}{b}");$a / b$' in typst(r"$\frac{a}{b}$")
    assert "<math" not in html("It costs $5 and $6.")


def test_lists_need_no_blank_line_and_tables_align():
    assert "<ul>" in html("Text:\n- one\n- two")
    assert "text-align: right" in html("| a | b |\n|---|--:|\n| 1 | 2 |")


def escaped(text):
    return re.sub(f"[{re.escape(string.punctuation)}]", r"\\\g<0>", text)


@given(st.text(st.sampled_from("<>&#*$@\"'\\`_[]{}()~^|!/+-=.:;,%xyz ü–"), min_size=1, max_size=40))
def test_escaped_signs_come_out_as_themselves(text):
    words = " ".join(("a" + text + "b").split())
    assert BeautifulSoup(html(escaped(words)), "html.parser").get_text() == words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (":smile: and $5 and $6 :::", ":smile: and $5 and $6 :::"),
        ("---\na: b\n---\n\nText", "a: b Text"),
        ("```math\nx\n```", "x"),
        ("term\n: meaning", "term meaning"),
        ("> term\n> : meaning", "term meaning"),
        ("::: {.x}\nwords\n:::", "words"),
        ("Term: no list\nnor ~ this", "Term: no list nor ~ this"),
    ],
)
def test_extensions_of_the_readers_are_ours_whatever_the_text_has(text, expected):
    written = convert((Piece(text, format="commonmark"),)).pieces[0].prose.html
    page = BeautifulSoup(written, "html.parser")
    assert " ".join(page.get_text(" ").split()) == expected
    assert not page.find("math")


def test_a_word_that_ends_like_the_field_of_an_element_is_text():
    text = "*day*.txt, **b**.ü, [l](https://e.org).c, ~~s~~._x, (*q*.z)"
    written = convert((Piece(text, format="commonmark"),)).pieces[0].prose.typst[0].markup
    assert "#emph[day]/**/.txt" in written
    assert "]/**/.ü" in written
    assert BeautifulSoup(
        convert((Piece(text, format="commonmark"),)).pieces[0].prose.html, "html.parser"
    ).get_text() == ("day.txt, b.ü, l.c, s._x, (q.z)")
