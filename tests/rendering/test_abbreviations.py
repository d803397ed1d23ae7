import pytest
from bs4 import BeautifulSoup

from relations.rendering.abbreviations import defined
from relations.rendering.prose import convert
from relations.rendering.writing import Piece


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
