"""A page that is written to, line by line; where the cursor goes is worked by hand."""

from relations.rendering.looks import PLAIN, Look
from relations.rendering.screen_page import HEIGHT, WIDTH, Page


def text_of(page):
    return "".join(text for text, _ in page.shown())


def test_lines_are_written_one_below_the_other():
    page = Page()
    page.write("one\ntwo")
    page.write("!\n")
    assert text_of(page) == "one\ntwo!\n"


def test_what_is_written_over_replaces_what_stood_there():
    page = Page()
    page.write("abcdef\nsecond")
    page.move(0, 2)
    page.write("XY")
    assert text_of(page) == "abXYef\nsecond"
    assert (page.row, page.at_column()) == (0, 4)


def test_a_tab_goes_to_the_next_stop_and_leaves_what_is_there():
    page = Page()
    page.write("a\tb")
    assert text_of(page) == "a       b"
    page.move(0, 0)
    page.write("\tc")
    assert text_of(page) == "a       c"


def test_the_cursor_stays_on_the_page():
    page = Page()
    page.move(10_000, 10_000)
    assert (page.row, page.at_column()) == (HEIGHT - 1, WIDTH)
    page.move(-5, -5)
    assert (page.row, page.at_column()) == (0, 0)


def test_what_is_concealed_takes_its_room():
    page = Page()
    page.look = Look(concealed=True)
    page.write("key")
    page.look = PLAIN
    page.write(".")
    assert text_of(page) == "   ."
