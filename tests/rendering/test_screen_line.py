from relations.rendering.looks import PLAIN, changed
from relations.rendering.screen_line import ScreenLine, columns_of


def text(line):
    return "".join(text for text, _ in line.pieces())


def test_wide_letters_take_two_columns_and_marks_none():
    assert [columns_of(one) for one in ("abc", "日本", "e\u0301", "\u200d")] == [3, 4, 1, 0]


def test_half_a_wide_letter_that_is_written_over_goes_whole():
    line = ScreenLine("日本")
    line.put(1, "x", PLAIN)
    assert text(line) == " x本"


def test_a_mark_joins_the_letter_before_it():
    line = ScreenLine("ab")
    line.put(1, "\u0301", PLAIN)
    assert text(line) == "a\u0301b"


def test_what_is_written_far_right_has_blanks_before_it_and_blanks_at_the_end_go():
    line = ScreenLine("a")
    line.put(4, "b", PLAIN)
    assert text(line) == "a   b"
    line.erase(0, 4, PLAIN)
    assert text(line) == "a"


def test_each_piece_keeps_its_look():
    red = changed(PLAIN, "31")
    line = ScreenLine("abc")
    line.put(1, "X", red)
    assert [*line.pieces()] == [("a", PLAIN), ("X", red), ("c", PLAIN)]
