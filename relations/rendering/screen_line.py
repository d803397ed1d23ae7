"""One line of a terminal's screen: text with looks, written on at its end or over what stands there."""

import unicodedata
from collections.abc import Iterator
from itertools import groupby

from relations.rendering.looks import PLAIN, Look

_MOST_MARKS = 16  # that stand on one letter
_BLANK = (" ", PLAIN)


class ScreenLine:
    """Appended pieces as they came, until something is written over them; then one cell for each column.

    A cell is a letter with its marks, and its look; the second cell of a wide letter is empty.
    """

    def __init__(self, text: str = "", look: Look = PLAIN) -> None:
        self._pieces = [(text, look)] if text else []
        self._counted = self._columns = 0  # pieces whose columns are counted, and those columns
        self._cells: list[tuple[str, Look]] | None = None

    def columns(self) -> int:
        if self._cells is not None:
            return len(self._cells)
        if self._counted < len(self._pieces):
            self._columns += sum(columns_of(text) for text, _ in self._pieces[self._counted :])
            self._counted = len(self._pieces)
        return self._columns

    def append(self, text: str, look: Look) -> None:
        if self._cells is None:
            self._pieces.append((text, look))
        else:
            self.put(len(self._cells), text, look)

    def put(self, column: int, text: str, look: Look) -> int:
        """Write over what stands at a column, and return the one behind the text."""
        if column == 0 and columns_of(text) >= self.columns():
            # A progress bar that is drawn anew: nothing of the last state is left.
            self._pieces, self._counted, self._columns, self._cells = [(text, look)], 0, 0, None
            return self.columns()
        cells = self._as_cells()
        cells += [_BLANK] * (column - len(cells))
        new = _cells_of(text, look, cells[column - 1] if column else None)
        if new and new[0][0].startswith("\0"):  # marks for the letter before
            cells[column - 1] = (new.pop(0)[0][1:], cells[column - 1][1])
        self._cut(column)
        self._cut(column + len(new))
        cells[column : column + len(new)] = new
        return column + len(new)

    def erase(self, which: int, column: int, look: Look) -> None:
        """Erase from a column to the end (0), from the start to it (1), or all (2)."""
        cells = self._as_cells()
        if which == 0:
            self._cut(column)
            del cells[column:]
        elif which == 1:
            self._cut(column + 1)
            filled = min(column + 1, len(cells))
            cells[:filled] = [(" ", Look(ground=look.ground))] * filled
        elif which == 2:
            cells.clear()

    def shift(self, how: str, column: int, count: int) -> None:
        """Delete (P), insert (@) or blank (X) so many cells at a column."""
        cells = self._as_cells()
        self._cut(column)
        self._cut(column + count)
        if how == "P":
            del cells[column : column + count]
        elif how == "@" and column < len(cells):
            cells[column:column] = [_BLANK] * count
        elif how == "X":
            end = min(column + count, len(cells))
            cells[column:end] = [_BLANK] * max(0, end - column)

    def pieces(self) -> Iterator[tuple[str, Look]]:
        """Yield the text with its looks, without blanks that nobody wrote at the end."""
        if self._cells is None:
            yield from self._pieces
            return
        end = len(self._cells)
        while end and self._cells[end - 1] == _BLANK:
            end -= 1
        for look, cells in groupby(self._cells[:end], key=lambda cell: cell[1]):
            yield "".join(letter for letter, _ in cells), look

    def _as_cells(self) -> list[tuple[str, Look]]:
        if self._cells is None:
            cells: list[tuple[str, Look]] = []
            for text, look in self._pieces:
                cells += _cells_of(text, look, None)
            self._cells, self._pieces = cells, []
        return self._cells

    def _cut(self, column: int) -> None:
        """Blank the wide letter that a cut before this column would halve."""
        cells = self._as_cells()
        if 0 < column < len(cells) and cells[column][0] == "":
            cells[column - 1] = cells[column] = _BLANK


def columns_of(text: str) -> int:
    return len(text) if text.isascii() else sum(map(_width, text))


def _width(letter: str) -> int:
    if letter < "\u0300":
        return 1
    if unicodedata.combining(letter) or unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def _cells_of(text: str, look: Look, before: tuple[str, Look] | None) -> list[tuple[str, Look]]:
    """Return the cells of a text. Where it begins with marks for the letter `before`, the first is that letter with them, behind a NUL."""
    if text.isascii():
        return [(letter, look) for letter in text]
    cells: list[tuple[str, Look]] = []
    for letter in text:
        width = _width(letter)
        if width:
            cells += [(letter, look), ("", look)][:width]
            continue
        at = len(cells) - 1
        while at >= 0 and cells[at][0] == "":
            at -= 1
        if at >= 0 and len(cells[at][0]) < _MOST_MARKS:
            cells[at] = (cells[at][0] + letter, cells[at][1])
        elif at < 0 and before and before[0]:
            cells = [("\0" + before[0] + letter, look)]
    return cells
