import pytest
from matplotlib.text import Text

from relations.exhibits.drawing.loose_text import grow, length, size_of, style_of, wrapped
from relations.exhibits.drawing.sheet import Sheet


@pytest.fixture
def sheet():
    return Sheet(3, 2)


def test_lines_are_as_long_as_they_may_be_and_hold_all_words(sheet):
    words, look = "a name of a row as long as a line of text", Text(0, 0, "x", fontsize=8)
    lines = wrapped(sheet, words, look, 60)
    assert " ".join(lines) == words
    assert len(lines) > 2
    assert all(length(sheet, line, look) <= 60 for line in lines)
    assert wrapped(sheet, "short", look, 1) == ["short"], "a word is never parted"


def test_a_sheet_grows_by_points_and_keeps_its_width(sheet):
    grow(sheet, 36)
    assert tuple(sheet.get_size_inches()) == (3, 2.5)


def test_a_label_set_anew_looks_as_it_did():
    label = Text(0, 0, "x", fontsize=7, color="red", weight="bold", style="italic")
    assert style_of(label) == {"color": "red", "fontsize": 7, "weight": "bold", "style": "italic"}
    assert size_of(label) == 7
