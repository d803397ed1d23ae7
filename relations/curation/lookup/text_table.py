"""A grid as an aligned table in the width of a terminal.

Where not all columns fit, those named first keep their place; wide ones after them are passed over, and with the first narrow one that has no room the
table ends. None is squeezed. Text wraps; what has no space
to break at, such as an id, is cut with an ellipsis. Long prose is shown only when its column is asked for.
"""

import textwrap
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from relations.curation.lookup.grid import Column, Grid

GAP = "  "
LONG = 100  # a column with longer cells is prose
_FLOOR = 24  # no column is made narrower to fit in another, unless all were asked for


@dataclass(frozen=True)
class TextTable:
    """The table as text, and the columns that did not fit."""

    text: str
    left_out: list[str]


def text_table(grid: Grid, width: int, first: Sequence[str] = (), *, whole: bool = False) -> TextTable:
    """Return the grid as a table of at most `width`; `first` are the columns that matter most, `whole` keeps all of them."""
    needs = [
        max([_len(column.name), *(_len(_flat(row[i])) for row in grid.rows)]) for i, column in enumerate(grid.columns)
    ]
    filled = [any(row[i] for row in grid.rows) for i in range(len(grid.columns))]
    floors = [min(need, max(_FLOOR, width // 3)) for need in needs]
    if whole:
        chosen = list(range(len(grid.columns)))
        while sum(floors) + len(GAP) * (len(chosen) - 1) > width and max(floors) > 6:
            floors[floors.index(max(floors))] -= 1
    else:
        rank = {name: place for place, name in enumerate(first)}
        order = sorted(range(len(needs)), key=lambda i: rank.get(grid.columns[i].name, len(rank)))
        chosen, left = [], width + len(GAP)
        for i in order:
            if not filled[i] or needs[i] > LONG:
                continue
            if floors[i] + len(GAP) <= left:
                chosen.append(i)
                left -= floors[i] + len(GAP)
            elif floors[i] < _FLOOR:
                break  # to show a lesser column in place of this one would mislead
        chosen.sort()
    widths = _widened(grid, chosen, needs, floors, width)
    shown = [grid.columns[i] for i in chosen]
    lines = [*_row_lines([c.name for c in shown], widths, shown), _line(["─" * w for w in widths], widths, shown)]
    for row in grid.rows:
        lines += _row_lines([_flat(row[i]) for i in chosen], widths, shown)
    left_out = [column.name for i, column in enumerate(grid.columns) if i not in chosen]
    return TextTable("\n".join(lines) + "\n", left_out)


def _widened(grid: Grid, chosen: list[int], needs: list[int], floors: list[int], width: int) -> list[int]:
    """Return the widths: what is left goes to columns of text, which wrap, then to the others."""
    widths = {i: floors[i] for i in chosen}
    spare = width - sum(widths.values()) - len(GAP) * (len(chosen) - 1)
    for i in sorted(chosen, key=lambda i: not any(" " in row[i] for row in grid.rows)):
        more = max(0, min(spare, needs[i] - widths[i]))
        widths[i] += more
        spare -= more
    return list(widths.values())


def _row_lines(cells: list[str], widths: list[int], columns: list[Column]) -> list[str]:
    stacks = [_wrapped(cell, width) for cell, width in zip(cells, widths, strict=True)]
    height = max(map(len, stacks), default=1)
    return [_line([stack[n] if n < len(stack) else "" for stack in stacks], widths, columns) for n in range(height)]


def _wrapped(cell: str, width: int) -> list[str]:
    if _len(cell) <= width:
        return [cell]
    lines = textwrap.wrap(cell, width, break_long_words=False, break_on_hyphens=False)
    return [line if _len(line) <= width else line[: width - 1] + "…" for line in lines]


def _line(cells: Sequence[str], widths: list[int], columns: list[Column]) -> str:
    padded = [
        " " * (width - _len(cell)) + cell if column.numeric else cell + " " * (width - _len(cell))
        for cell, width, column in zip(cells, widths, columns, strict=True)
    ]
    return GAP.join(padded).rstrip()


def _flat(cell: str) -> str:
    """Return a cell without line breaks and control characters, which would break the table or steer the terminal."""
    text = " ".join(cell.split())
    return text if text.isprintable() else "".join(c for c in text if c.isprintable())


def _len(text: str) -> int:
    """Return the columns that a terminal takes for `text`."""
    if text.isascii():
        return len(text)
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
