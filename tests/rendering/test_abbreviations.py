import pytest
from bs4 import BeautifulSoup

from relations.package import open_package
from relations.rendering.abbreviations import declared, defined
from relations.rendering.prose import convert
from relations.rendering.writing import Known, Piece


def test_definitions_are_taken_out_of_the_text_and_not_out_of_code():
    texts = [
        "a\n\n*[HTML]: Hypertext\n*[UN]:  United Nations \n\nb",
        "```\n*[X]: code\n```",
        "*[HTML]: second",
        "*[x] no",
    ]
    left, meanings = defined(texts)
    assert left == ["a\n\n\nb", "```\n*[X]: code\n```", "", "*[x] no"]
    assert meanings == {"HTML": "Hypertext", "UN": "United Nations"}


@pytest.mark.slow
def test_abbreviations_are_marked_where_they_are_words():
    pieces = (
        Piece("(HTML), `HTML`, XHTML, [HTML5](#a).", format="commonmark"),
        Piece('*[HTML]: "Hyper"', format="commonmark"),
    )
    first, second = convert(pieces).pieces
    page = BeautifulSoup(first.prose.html, "html.parser")
    assert [(one.get_text(), one["title"]) for one in page.find_all("abbr")] == [("HTML", '"Hyper"')]
    assert page.get_text() == "(HTML), HTML, XHTML, HTML5."
    assert second.prose.html == ""


@pytest.mark.slow
def test_what_the_data_explain_is_told_where_it_first_stands_in_text():
    pieces = (
        Piece("# UN\n\nThe *UN* and the UN."),
        Piece("UN, SIPRI’s TIV, `TIV`"),
        Piece("*[TIV]: own\n\nTIV TIV"),
    )
    known = Known(abbreviations=(("SIPRI", "Stockholm"), ("TIV", "value"), ("UN", "United Nations")))
    writing = convert(pieces, known)
    found = [
        [(one.get_text(), one["title"]) for one in BeautifulSoup(piece.prose.html, "html.parser").find_all("abbr")]
        for piece in writing.pieces
    ]
    assert found == [[("UN", "United Nations")], [("SIPRI", "Stockholm"), ("TIV", "own")], [("TIV", "own")] * 2]
    assert set(writing.meanings) == {"United Nations", "Stockholm", "own"}


def test_the_data_declare_abbreviations():
    declared_here = dict(declared(open_package()))
    assert declared_here["TIV"] == "trend-indicator value"
    assert "kremlin" not in declared_here
