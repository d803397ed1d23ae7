"""A grid as the typesetter gets it: its parts with their rows, a cell of plain words as a text."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from relations.rendering.blocks import GridCell, OutputTable
from relations.rendering.grid_layout import Part, layout_of

Rows = Sequence[Sequence[GridCell]]


def grid_values(grid: OutputTable) -> dict[str, Any]:
    """Return the grid as JSON values, laid out for the page."""
    layout = layout_of(grid)
    return {
        "type": "OutputTable",
        "caption": grid.caption,
        "note": grid.note,
        "size": layout.size,
        "wraps": layout.wraps,
        "parts": [_part(grid, part) for part in layout.parts],
    }


def _part(grid: OutputTable, part: Part) -> dict[str, Any]:
    body = _cut(grid.body, part.columns)
    first = {cell.column: cell.side for row in reversed(body) for cell in row if cell.across == 1}
    sides = [first.get(x, "left") for x in range(len(part.columns))]
    return {
        "told": part.told,
        "widths": part.widths,
        "sides": sides,
        "head": [[_cell(cell, "") for cell in row] for row in _cut(grid.head, part.columns)],
        "body": [[_cell(cell, sides[cell.column]) for cell in row] for row in body],
    }


def _cut(rows: Rows, columns: Sequence[int]) -> Rows:
    """Return the cells of these columns; one that spans more is there with each run of columns that it has a share in."""
    if list(columns) == list(range(columns[-1] + 1)) and all(
        row[-1].column + row[-1].across - 1 <= columns[-1] for row in rows if row
    ):
        return rows
    places = {column: place for place, column in enumerate(columns)}
    cut = []
    for row in rows:
        kept: list[GridCell] = []
        for cell in row:
            runs = [places[x] for x in range(cell.column, cell.column + cell.across) if x in places]
            if runs:
                kept.append(replace(cell, column=runs[0], across=len(runs)))
        cut.append(kept)
    return cut


def _cell(cell: GridCell, side: str) -> str | dict[str, Any]:
    if cell.is_plain and (cell.across, cell.down, cell.side, cell.colour, cell.ground) == (1, 1, side, "", ""):
        return cell.text
    return {
        "words": [{"text": run.text, "href": run.href, "bold": run.bold} for run in cell.words],
        "across": cell.across,
        "down": cell.down,
        "side": cell.side,
        "colour": cell.colour,
        "ground": cell.ground,
    }
