import pytest

from relations.rendering.filling import Filling
from relations.rendering.text_pictures import PictureShelf

ANSWER = {
    "formulas": [{"source": "$x$", "tex": "x", "display": False, "html": "<math>x</math>", "typst": "$x$"}],
    "pictures": [{"source": "gone.png", "alt": "A chart"}],
    "pieces": [{"pictures": [1]}],
}


@pytest.fixture
def fill():
    return Filling("m1", ANSWER, [PictureShelf()], ("https://e.org/?a&b", None))


@pytest.mark.parametrize(
    ("markup", "html"),
    [
        ("a ⸨m1F0⸩ b", "a <math>x</math> b"),
        ("⸨m1P1⸩", "<em>[picture not shown: A chart, gone.png]</em>"),
        ("⸨m1F7⸩ and ⸨m2F0⸩", " and ⸨m2F0⸩"),
        ('<a href="link:1">there</a>', '<a href="https://e.org/?a&amp;b">there</a>'),
        ('<a class="x" href="link:2">nowhere</a>, <a href="link:9">neither</a>', "nowhere, neither"),
    ],
)
def test_marks_become_what_they_stand_for(fill, markup, html):
    assert fill.html(markup) == html


def test_a_piece_is_filled_in_both_markups_and_tells_what_is_lost(fill):
    typst = [{"heading": 0, "markup": "⸨m1F0⸩"}]
    told = {"html": "⸨m1F0⸩", "typst": typst, "headings": [], "cites": [], "lost": [], "formulas": [0], "pictures": [1]}
    piece = fill.piece(told, as_text=False)
    assert piece.prose.html == "<math>x</math>"
    assert piece.prose.typst[0].markup == '#[#set math.equation(alt: "x");$x$];'
    assert [(lost.kind, lost.target) for lost in piece.lost] == [("picture", "gone.png")]
