"""What a control character or sequence asks a terminal for: to move, to erase, to insert and delete, to change the look of what follows."""

import re

from relations.rendering.looks import PLAIN, changed
from relations.rendering.screen_page import HEIGHT, WIDTH, Page

_MOST_WORK = 30_000_000  # letters and lines that insertions and deletions move


def obey(page: Page, match: re.Match[str]) -> None:
    """Do what a control character or sequence asks for."""
    sign, final = match[0], match["final"]
    if final == "m":
        page.look = changed(page.look, match["given"])
    elif final:
        _sequence(page, final, match["given"])
    elif sign == "\r":
        page.move(page.row, 0)
    elif sign in "\x0b\x0c\x85":
        page.next_line()
    elif sign == "\b":
        page.move(page.row, page.at_column() - 1)
    elif match["plain"] == "7":
        page.saved = (page.row, page.at_column())
    elif match["plain"] == "8":
        page.move(*page.saved)
    elif match["plain"] == "c":
        page.lines, page.look = [None], PLAIN
        page.move(0, 0)
    elif match["plain"] == "M":
        page.move(page.row - 1, page.at_column())
    elif match["plain"] in ("D", "E"):
        page.next_line()


def _sequence(page: Page, final: str, given: str) -> None:
    numbers = [int(one) if one.isdigit() and len(one) < 6 else 0 for one in given.split(";")]
    first, row, column = max(1, numbers[0]), page.row, page.at_column()
    if final in "ABEF":
        down = -first if final in "AF" else first
        page.move(row + down, 0 if final in "EF" else column)
    elif final in "CDG`a":
        page.move(row, {"C": column + first, "a": column + first, "D": column - first}.get(final, first - 1))
    elif final in "Hfd":
        page.move(first - 1, max(1, *numbers[1:2], 1) - 1 if final != "d" else column)
    elif final == "K":
        page.line().erase(numbers[0], column, page.look)
        page.at_end = column >= page.line().columns()
    elif final == "J":
        _erase_screen(page, numbers[0], column)
    elif final in "P@X":
        _shift(page, final, column, first)
    elif final in "LM":
        _shift_lines(page, final, min(first, HEIGHT))
    elif final == "s" and not given:
        page.saved = (row, column)
    elif final == "u":
        page.move(*page.saved)


def _erase_screen(page: Page, which: int, column: int) -> None:
    if which in (0, 1):
        page.line().erase(which, column, page.look)
    if which == 0:
        del page.lines[page.row + 1 :]
    else:
        page.lines[: page.row] = [None] * page.row
    if which > 1:
        page.lines = [None] * (page.row + 1)
    page.move(page.row, column)


def _shift(page: Page, final: str, column: int, count: int) -> None:
    line = page.line()
    page.work += line.columns()
    if page.work < _MOST_WORK:
        line.shift(final, column, min(count, max(WIDTH, line.columns())))
    page.at_end = column >= line.columns()


def _shift_lines(page: Page, final: str, count: int) -> None:
    page.work += len(page.lines)
    if page.work < _MOST_WORK:
        if final == "L":
            page.lines[page.row : page.row] = [None] * count
        else:
            del page.lines[page.row : page.row + count]
    page.move(page.row, 0)
