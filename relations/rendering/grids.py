"""A table of an HTML output as a grid: each place of it covered once, numbers to the right, its colours such that it can be read."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from lxml.etree import _Element as Element

from relations.rendering.blocks import GridCell, OutputTable
from relations.rendering.css_colour import legible
from relations.rendering.grid_words import words_of
from relations.rendering.html_styles import Style, StyleSheet

MOST_COLUMNS, _MOST_HEADS = 400, 12
# What is set of a table, and of all tables of a report together: the typesetter takes a fifth of a millisecond and twenty kilobytes for a cell.
MOST_ROWS, MOST_CELLS, LEAST_CELLS = 10_000, 40_000, 500
FEWEST_CELLS = 20  # of each table behind twice as many cells as there is room for
_NUMBER = re.compile(
    r"[(\[<>≈~±+\-−–]*\s?[$€£¥₹]?\s?[+\-−]?\d(?:[\d.,'’   _]*\d)?\.?(?:e[+\-−]?\d+)?\s?(?:%|‰|[kKMBT]|[$€£¥₹])?[)\]]?[*†‡]*",
    re.IGNORECASE,
)
_MISSING = frozenset(
    {"", "nan", "none", "null", "na", "n/a", "<na>", "nat", "inf", "-inf", "-", "–", "—", "…", "...", "⋮"}
)
_MOSTLY = 0.6  # share of a column that are numbers, of those that are something


_Cells = Sequence[GridCell]


@dataclass(frozen=True)
class _Row:
    section: str
    element: Element
    cells: list[Element]


def grid_of(table: Element, sheet: StyleSheet, number: int) -> OutputTable:
    """Return the table of cell `number`; without columns where it has no cell."""
    rows = [row for row in _rows(table) if row.cells]
    heads = _heads(rows)
    count = len(rows) - heads
    head, body = _placed(rows[:heads], sheet), _placed(rows[heads : heads + MOST_ROWS], sheet)
    head, body = _begun(head, body)
    columns = max((cell.column + cell.across for row in (*head, *body) for cell in row), default=0)
    # Before the gaps are filled: few cells can stand for millions.
    body = [[_cut(cell, room) for cell in row] for row, room in _with_room(body, MOST_CELLS // max(1, columns))]
    numbers = _numbers(body, columns)
    captions = [child for child in table if child.tag == "caption"]
    return OutputTable(
        cell=number,
        caption="".join(run.text for caption in captions[:1] for run in words_of(caption)).replace("\n", " "),
        columns=columns,
        index=_index(body, columns),
        head=_filled(head, columns, _sides(body, numbers), own=False),
        body=_filled(body, columns, ["right" if many else "left" for many in numbers]),
        left_out=count - len(body),
    )


def _rows(table: Element) -> Iterable[_Row]:
    """Yield the rows of the table itself, its foot as the last ones."""
    own = [row for row in table.iter("tr") if next(row.iterancestors("table")) is table]
    found = [_Row(_section(row, table), row, [cell for cell in row if cell.tag in ("td", "th")]) for row in own]
    yield from (row for row in found if row.section != "tfoot")
    yield from (row for row in found if row.section == "tfoot")


def _section(row: Element, table: Element) -> str:
    parent = row.getparent()
    return "" if parent is None or parent is table else str(parent.tag)


def _heads(rows: Sequence[_Row]) -> int:
    """Return how many rows head the columns: those of `thead`, or else the first ones that hold names alone."""
    count = next((i for i, row in enumerate(rows) if row.section != "thead"), len(rows))
    if count:
        return count if count <= _MOST_HEADS else 1
    count = next((i for i, row in enumerate(rows) if not _is_heading(row)), len(rows))
    return count if count < len(rows) and count <= _MOST_HEADS else 0


def _is_heading(row: _Row) -> bool:
    kinds = {cell.tag for cell in row.cells if cell.tag == "th" or "".join(cell.itertext()).strip()}
    return kinds == {"th"} and len(row.cells) > 1


def _placed(rows: Sequence[_Row], sheet: StyleSheet) -> list[list[GridCell]]:
    """Return the cells with their columns; what spans more rows or columns than there are is cut."""
    taken: dict[int, int] = {}  # rows that a cell above still takes, by column
    placed: list[list[GridCell]] = []
    for i, row in enumerate(rows):
        around = _around(row, sheet)
        column, found = 0, []
        for element in row.cells:
            while taken.get(column, 0):
                column += 1
            if column >= MOST_COLUMNS:
                break
            across = _span(element, "colspan", MOST_COLUMNS - column)
            across = next((n for n in range(across) if taken.get(column + n, 0)), across)
            down = _span(element, "rowspan", len(rows) - i)
            found.append(_cell(element, column, (across, down), sheet.of(element), around))
            for x in range(column, column + across) if down > 1 else ():
                taken[x] = down
            column += across
        taken = {x: left - 1 for x, left in taken.items() if left > 1}
        placed.append(found)
    return placed


def _begun(*parts: list[list[GridCell]]) -> Iterator[list[list[GridCell]]]:
    """Yield the rows without the columns in which no cell begins, which a span made up."""
    begun = sorted({cell.column for rows in parts for row in rows for cell in row})
    for rows in parts:
        if begun == list(range(len(begun))) and not any(cell.across > 1 for row in rows for cell in row):
            yield rows
            continue
        yield [[_moved(cell, begun) for cell in row] for row in rows]


def _moved(cell: GridCell, begun: Sequence[int]) -> GridCell:
    first, end = (bisect_left(begun, x) for x in (cell.column, cell.column + cell.across))
    return (
        cell if (first, end - first) == (cell.column, cell.across) else replace(cell, column=first, across=end - first)
    )


def _around(row: _Row, sheet: StyleSheet) -> Style:
    """Return what a cell has from its row and its section."""
    parent = row.element.getparent()
    style = {} if parent is None or not row.section else sheet.of(parent)
    style = style | sheet.of(row.element)
    return {name: value for name, value in style.items() if name in ("color", "background", "bold")}


def _span(element: Element, name: str, most: int) -> int:
    text = (element.get(name) or "1").strip()
    if not (text.isascii() and text.isdigit()):
        return 1
    number = int(text[:6])
    return most if number == 0 and name == "rowspan" else max(1, min(number, most))


def _cell(element: Element, column: int, spans: tuple[int, int], own: Style, around: Style) -> GridCell:
    style = around | own
    words = words_of(element)
    if style.get("bold") == "yes":
        words = tuple(replace(run, bold=True) for run in words)
    ground = style.get("background", "none")
    if ground in ("none", "#ffffff"):  # that of the page, which is dark by night
        ground = ""
    colour = legible(style.get("color", "").replace("none", ""), ground)
    side = own.get("align") or (element.get("align") or "").lower()
    return GridCell(
        words, column, side if side in ("left", "right", "center") else "", element.tag == "th", *spans, colour, ground
    )


def _numbers(body: Sequence[Sequence[GridCell]], columns: int) -> list[bool]:
    """Return for each column whether it holds numbers for the most part."""
    numbers, others = [0] * columns, [0] * columns
    for cell in (cell for row in body for cell in row if cell.across == 1):
        text = cell.text
        if text.lower() not in _MISSING:
            kind = numbers if _NUMBER.fullmatch(text) else others
            kind[cell.column] += 1
    return [n > 0 and n >= _MOSTLY * (n + m) for n, m in zip(numbers, others, strict=True)]


def _sides(body: Sequence[Sequence[GridCell]], numbers: Sequence[bool]) -> list[str]:
    """Return the side of each column, on which its head stands too: that of its first cell, where the table says it."""
    sides = ["right" if many else "left" for many in numbers]
    said = {cell.column: cell.side for row in reversed(body) for cell in row if cell.across == 1 and not cell.heads}
    return [said.get(x) or side for x, side in enumerate(sides)]


def _index(body: Sequence[Sequence[GridCell]], columns: int) -> int:
    """Return how many columns at the left hold heads of rows alone."""
    others = [cell.column for row in body for cell in row if not cell.heads]
    return min(others, default=0) if others and min(others) < columns else 0


def _filled(
    rows: Sequence[Sequence[GridCell]], columns: int, sides: Sequence[str], *, own: bool = True
) -> tuple[tuple[GridCell, ...], ...]:
    """Return the rows with an empty cell in each place that nothing covers, and each cell on its side: its `own`, or that of its column."""
    covered = [0] * columns
    filled = []
    for row in rows:
        cells = []
        at = {cell.column: cell for cell in row}
        x = 0
        while x < columns:
            cell = at.get(x)
            if cell is None:
                if not covered[x]:
                    cells.append(GridCell((), x))
                x += 1
                continue
            side = ((own or cell.across > 1) and cell.side) or (sides[x] if cell.across == 1 else "left")
            cells.append(cell if side == cell.side else replace(cell, side=side))
            for n in range(x, x + cell.across):
                covered[n] = cell.down
            x += cell.across
        covered = [max(0, left - 1) for left in covered]
        filled.append(tuple(cells))
    return tuple(filled)


def is_blank(grid: OutputTable) -> bool:
    """Tell whether no cell of the grid has words."""
    return not any(cell.words for row in (*grid.head, *grid.body) for cell in row)


def shortened(grid: OutputTable, cells: int, rows: int) -> OutputTable:
    """Return the grid with so many cells and rows at most, and a note of what is left out."""
    room = min(rows, cells // max(1, grid.columns))
    if len(grid.body) <= room:
        return grid
    kept = tuple(tuple(_cut(cell, left) for cell in row) for row, left in _with_room(grid.body, room))
    return replace(grid, body=kept, left_out=grid.left_out + len(grid.body) - room)


def _with_room(rows: Sequence[_Cells], most: int) -> Iterator[tuple[_Cells, int]]:
    """Yield the first rows with how many there are from each on."""
    return zip(rows[:most], range(min(most, len(rows)), 0, -1), strict=True)


def _cut(cell: GridCell, rows: int) -> GridCell:
    return cell if cell.down <= rows else replace(cell, down=rows)


def text_of_row(row: Iterable[GridCell]) -> str:
    return "\t".join(cell.text.replace("\n", " ") for cell in row)
