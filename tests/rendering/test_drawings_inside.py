import base64

import pytest
from bs4 import BeautifulSoup

from relations.rendering.drawings_inside import with_pictures
from relations.rendering.prose import convert
from relations.rendering.writing import Piece

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">\n<rect width="9" height="9"/></svg>'


def test_a_drawing_is_a_picture_and_one_in_code_is_not():
    coded = base64.b64encode(DRAWING.encode()).decode()
    assert with_pictures(f"a {DRAWING} b") == f'a <img src="data:image/svg+xml;base64,{coded}"> b'
    assert with_pictures(f"```html\n{DRAWING}\n```") == f"```html\n{DRAWING}\n```"
    assert with_pictures("<svg> without end") == "<svg> without end"


@pytest.mark.slow
@pytest.mark.parametrize("text", [f"a {DRAWING} b", f"a\n\n{DRAWING}\n\nb", f"<p>a {DRAWING} b</p>"])
def test_it_is_seen_among_the_words(text):
    writing = convert((Piece(text, format="commonmark"),))
    assert len(writing.pictures) == 1
    assert " ".join(BeautifulSoup(writing.pieces[0].prose.html, "html.parser").get_text(" ").split()) == "a b"
