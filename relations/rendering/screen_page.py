"""The screen of a terminal as a page without end: lines of text with looks, and a cursor that writes."""

from collections.abc import Iterator

from relations.rendering.looks import PLAIN, Look
from relations.rendering.screen_line import ScreenLine, columns_of

WIDTH, HEIGHT = 120, 24  # how far the cursor moves where nothing is written yet
_MOST_LINES = 100_000  # of one look, other than the plain one
_MOST_TABS = 100_000  # whose places are found letter by letter


class Page:
    """`row` and `column` are where the cursor is; a line that nothing was written to is None, one that is plain a text."""

    def __init__(self) -> None:
        self.lines: list[ScreenLine | str | None] = [None]
        self.row = self.column = 0
        self.at_end = True  # of its line, whose length need not be known
        self.look = PLAIN
        self.saved = (0, 0)
        self.work = 0  # of insertions and deletions, which move what is behind them; counted by who asks for them

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
            self.next_line()
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
        line = self.line()
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

    def line(self) -> ScreenLine:
        line = self.lines[self.row]
        if not isinstance(line, ScreenLine):
            line = self.lines[self.row] = ScreenLine(line or "")
        return line

    def at_column(self) -> int:
        if self.at_end:
            self.column = self._columns()
        return self.column

    def _columns(self) -> int:
        line = self.lines[self.row]
        return line.columns() if isinstance(line, ScreenLine) else columns_of(line or "")

    def move(self, row: int, column: int) -> None:
        self.row = min(max(0, row), max(len(self.lines), HEIGHT) - 1)
        self.lines += [None] * (self.row + 1 - len(self.lines))
        columns = self._columns()
        self.column = min(max(0, column), max(columns, WIDTH))
        self.at_end = self.column == columns

    def next_line(self) -> None:
        self.row += 1
        if self.row == len(self.lines):
            self.lines.append(None)
            self.column, self.at_end = 0, True
        else:
            self.move(self.row, 0)

    def _tab(self) -> None:
        """Go to the next tab stop; what is written there stays."""
        column = self.at_column()
        stop = column - column % 8 + 8
        if self.at_end:
            self.line().append(" " * (stop - column), PLAIN)
        else:
            self.move(self.row, stop)
