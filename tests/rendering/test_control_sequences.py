"""Single sequences, as ECMA-48 describes them, obeyed on a page of two lines."""

import re

import pytest

from relations.rendering.control_sequences import obey
from relations.rendering.screen_page import Page
from relations.showing.printed import ESCAPES

SEQUENCE = re.compile(rf"{ESCAPES}|.", re.DOTALL)


def after(*sequences, row=0, column=2):
    page = Page()
    page.write("abcdef\nuvwxyz")
    page.move(row, column)
    for sequence in sequences:
        obey(page, SEQUENCE.fullmatch(sequence))
    return page


@pytest.mark.parametrize(
    ("sequence", "place"),
    [
        ("\r", (0, 0)),
        ("\b", (0, 1)),
        ("\x1b[B", (1, 2)),
        ("\x1b[5A", (0, 2)),
        ("\x1b[E", (1, 0)),
        ("\x1b[3C", (0, 5)),
        ("\x1b[D", (0, 1)),
        ("\x1b[4G", (0, 3)),
        ("\x1b[2;2H", (1, 1)),
        ("\x1b[H", (0, 0)),
        ("\x1bE", (1, 0)),
        ("\x1b[99m", (0, 2)),
        ("\x1b[?25l", (0, 2)),
    ],
)
def test_the_cursor_goes_where_it_is_sent(sequence, place):
    page = after(sequence)
    assert (page.row, page.at_column()) == place


@pytest.mark.parametrize(
    ("sequence", "text"),
    [
        ("\x1b[K", "ab\nuvwxyz"),
        ("\x1b[1K", "   def\nuvwxyz"),
        ("\x1b[2K", "\nuvwxyz"),
        ("\x1b[J", "ab"),
        ("\x1b[2P", "abef\nuvwxyz"),
        ("\x1b[2@", "ab  cdef\nuvwxyz"),
        ("\x1b[2X", "ab  ef\nuvwxyz"),
        ("\x1b[M", "uvwxyz"),
        ("\x1b[L", "\nabcdef\nuvwxyz"),
        ("\x1bc", ""),
    ],
)
def test_what_is_erased_inserted_and_deleted(sequence, text):
    assert "".join(part for part, _ in after(sequence).shown()) == text


def test_a_place_is_kept_and_found_again():
    page = after("\x1b7", "\x1b[2;6H", "\x1b8")
    assert (page.row, page.at_column()) == (0, 2)
