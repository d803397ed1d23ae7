"""What a text with control characters looks like in a terminal at the end: a screen without end, its lines as long as they are written.

Why not a library: pyte keeps a screen of so many lines and columns, wraps at its edge and loses what scrolls away; it needs minutes for 20 MB.
Known are carriage return, backspace, tab stops, cursor movements, erasing, inserting and deleting, looks; titles, links, and whatever else a
program tells its terminal is left out. Behind the first MOST of them, a carriage return clears its line, and the others do nothing.
"""

import re
from collections.abc import Iterator

from relations.rendering.looks import PLAIN, Look, changed
from relations.rendering.runs import Styled
from relations.rendering.screen_line import ScreenLine, columns_of
from relations.showing.printed import ESCAPES

MOST = 300_000  # control characters and sequences that are followed: some seconds of work
MOST_COLOURED = 5_000  # runs; Typst needs a second for as many, and more are shown without colours
_MOST_LINES = 100_000  # of one look, other than the plain one
_MOST_TABS = 100_000  # whose places are found letter by letter
WIDTH, HEIGHT = 120, 24  # how far the cursor moves where nothing is written yet
_CONTROL = re.compile(rf"(?=[\x00-\x08\x0b-\x1f\x7f-\x9f])(?:{ESCAPES}|.)", re.DOTALL)
_SIMPLE = re.compile(r"[^\x00-\x08\x0b-\x1f\x7f-\x9f]*")
_OVERWRITTEN = re.compile(r"^[^\n]*\r(?!\n|\Z)", re.MULTILINE)
_TAKEN_BACK = re.compile(r"[^\n\x08]\x08")
# Progress bars, of which nothing but the last state counts: states that the next one erases or covers.
_ERASED = re.compile(r"(?<![^\x00-\x1f\x7f-\x9f])(?:[^\x00-\x1f\x7f-\x9f]*\r\x1b\[[02]?K)+")
_STATES = re.compile(r"(?<![^\n\r])(?:[\x20-\x7e]*\r)+(?P<last>[\x20-\x7e]*)")


def screen(text: str) -> tuple[Styled, ...]:
    """Return what stands on the screen at the end, in runs of one look. Time and memory grow with the length of the text and no faster."""
    if _SIMPLE.fullmatch(text):
        return (Styled(text.expandtabs()),) if text else ()
    text = _STATES.sub(_last_state, _ERASED.sub("\r\x1b[K", text))
    terminal, at = _Terminal(), 0
    for n, match in enumerate(_CONTROL.finditer(text)):
        if n == MOST:
            terminal.read_on(text[at:])
            at = len(text)
            break
        terminal.write(text[at : match.start()])
        terminal.obey(match)
        at = match.end()
    terminal.write(text[at:])
    runs = tuple(_joined(terminal.shown()))
    return runs if len(runs) <= MOST_COLOURED else (Styled("".join(run.text for run in runs)),)


def _last_state(match: re.Match[str]) -> str:
    """Return the last of several states of a line if it covers the others, else all of them."""
    last = match["last"]
    states = match[0].split("\r")
    return f"\r{last}" if len(last) >= max(map(len, states)) else match[0]


class _Terminal:
    """`row` and `column` are where the cursor is; a line that nothing was written to is None, one that is plain a text."""

    def __init__(self) -> None:
        self.lines: list[ScreenLine | str | None] = [None]
        self.row = self.column = 0
        self.at_end = True  # of its line, whose length need not be known
        self.look = PLAIN
        self.saved = (0, 0)
        self.work = 0  # of insertions and deletions, which move what is behind them

    def write(self, text: str) -> None:
        """Write a text without control characters but line ends and tabs."""
        if not text:
            return
        first, *others = text.split("\n")
        self._write(first)
        if others and self.row + 1 == len(self.lines):
            self._write_below(others)
            return
        for part in others:
            self._next_line()
            self._write(part)

    def _write(self, text: str) -> None:
        """Write within the line."""
        many = text.count("\t") > _MOST_TABS
        for n, part in enumerate([text.expandtabs()] if many else text.split("\t")):
            if n:
                self._tab()
            if part:
                self._put(part)

    def _put(self, text: str) -> None:
        line = self._line()
        if self.at_end:
            line.append(text, self.look)
        else:
            self.column = line.put(self.column, text, self.look)
            self.at_end = self.column >= line.columns()

    def _write_below(self, texts: list[str]) -> None:
        """Write lines below the last one."""
        last = texts.pop()
        plain = self.look == PLAIN or len(texts) > _MOST_LINES
        written = [text.expandtabs() for text in texts]
        self.lines += written if plain else [ScreenLine(text, self.look) for text in written]
        self.lines.append(None)
        self.row, self.column, self.at_end = len(self.lines) - 1, 0, True
        self._write(last)

    def obey(self, match: re.Match[str]) -> None:
        """Do what a control character or sequence asks for."""
        sign, final = match[0], match["final"]
        if final == "m":
            self.look = changed(self.look, match["given"])
        elif final:
            self._sequence(final, match["given"])
        elif sign == "\r":
            self._move(self.row, 0)
        elif sign in "\x0b\x0c\x85":
            self._next_line()
        elif sign == "\b":
            self._move(self.row, self._column() - 1)
        elif match["plain"] == "7":
            self.saved = (self.row, self._column())
        elif match["plain"] == "8":
            self._move(*self.saved)
        elif match["plain"] == "c":
            self.lines, self.look = [None], PLAIN
            self._move(0, 0)
        elif match["plain"] == "M":
            self._move(self.row - 1, self._column())
        elif match["plain"] in ("D", "E"):
            self._next_line()

    def _sequence(self, final: str, given: str) -> None:
        numbers = [int(one) if one.isdigit() and len(one) < 6 else 0 for one in given.split(";")]
        first, row, column = max(1, numbers[0]), self.row, self._column()
        if final in "ABEF":
            down = -first if final in "AF" else first
            self._move(row + down, 0 if final in "EF" else column)
        elif final in "CDG`a":
            self._move(row, {"C": column + first, "a": column + first, "D": column - first}.get(final, first - 1))
        elif final in "Hfd":
            self._move(first - 1, max(1, *numbers[1:2], 1) - 1 if final != "d" else column)
        elif final == "K":
            self._line().erase(numbers[0], column, self.look)
            self.at_end = column >= self._line().columns()
        elif final == "J":
            self._erase_screen(numbers[0], column)
        elif final in "P@X":
            self._shift(final, column, first)
        elif final in "LM":
            self._shift_lines(final, min(first, HEIGHT))
        elif final == "s" and not given:
            self.saved = (row, column)
        elif final == "u":
            self._move(*self.saved)

    def read_on(self, text: str) -> None:
        """Write a text of which nothing but carriage returns and backspaces is followed."""
        if "\r" in text.partition("\n")[0].rstrip("\r"):
            self._line().erase(2, 0, self.look)
            self._move(self.row, 0)
        self.look = PLAIN
        self.write(_CONTROL.sub("", _TAKEN_BACK.sub("", _OVERWRITTEN.sub("", text))))

    def shown(self) -> Iterator[tuple[str, Look]]:
        """Yield the text of the screen with its looks; what is concealed takes its room and is not read."""
        last, done = len(self.lines) - 1, 0
        for n, line in enumerate(self.lines):
            if not isinstance(line, ScreenLine):
                continue
            if done < n:
                yield "\n".join(text or "" for text in self.lines[done:n]) + "\n", PLAIN  # type: ignore[misc]
            for text, look in line.pieces():
                yield (" " * len(text), PLAIN) if look.concealed else (text, look)
            if n < last:
                yield "\n", PLAIN
            done = n + 1
        yield "\n".join(text or "" for text in self.lines[done:]), PLAIN  # type: ignore[misc]

    def _line(self) -> ScreenLine:
        line = self.lines[self.row]
        if not isinstance(line, ScreenLine):
            line = self.lines[self.row] = ScreenLine(line or "")
        return line

    def _column(self) -> int:
        if self.at_end:
            self.column = self._columns()
        return self.column

    def _columns(self) -> int:
        line = self.lines[self.row]
        return line.columns() if isinstance(line, ScreenLine) else columns_of(line or "")

    def _move(self, row: int, column: int) -> None:
        self.row = min(max(0, row), max(len(self.lines), HEIGHT) - 1)
        self.lines += [None] * (self.row + 1 - len(self.lines))
        columns = self._columns()
        self.column = min(max(0, column), max(columns, WIDTH))
        self.at_end = self.column == columns

    def _next_line(self) -> None:
        self.row += 1
        if self.row == len(self.lines):
            self.lines.append(None)
            self.column, self.at_end = 0, True
        else:
            self._move(self.row, 0)

    def _tab(self) -> None:
        """Go to the next tab stop; what is written there stays."""
        column = self._column()
        stop = column - column % 8 + 8
        if self.at_end:
            self._line().append(" " * (stop - column), PLAIN)
        else:
            self._move(self.row, stop)

    def _erase_screen(self, which: int, column: int) -> None:
        if which in (0, 1):
            self._line().erase(which, column, self.look)
        if which == 0:
            del self.lines[self.row + 1 :]
        else:
            self.lines[: self.row] = [None] * self.row
        if which > 1:
            self.lines = [None] * (self.row + 1)
        self._move(self.row, column)

    def _shift(self, final: str, column: int, count: int) -> None:
        line = self._line()
        self.work += line.columns()
        if self.work < MOST * 100:
            line.shift(final, column, min(count, max(WIDTH, line.columns())))
        self.at_end = column >= line.columns()

    def _shift_lines(self, final: str, count: int) -> None:
        self.work += len(self.lines)
        if self.work < MOST * 100:
            if final == "L":
                self.lines[self.row : self.row] = [None] * count
            else:
                del self.lines[self.row : self.row + count]
        self._move(self.row, 0)


def _joined(pieces: Iterator[tuple[str, Look]]) -> Iterator[Styled]:
    """Yield runs, of neighbours with one look one run."""
    texts: list[str] = []
    before = PLAIN
    for text, look in pieces:
        if not text:
            continue
        if look != before and text != "\n" and texts:
            yield before.run("".join(texts))
            texts = []
        before = before if text == "\n" and texts else look
        texts.append(text)
    if texts:
        yield before.run("".join(texts))
