"""A grid: columns and rows of cells as text, which every form of output starts from."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from relations.csv_text import csv_text
from relations.errors import UsageError
from relations.suggest import did_you_mean


@dataclass(frozen=True)
class Column:
    """A column and the type of its cells: string, integer, number, boolean or date."""

    name: str
    kind: str = "string"

    @property
    def numeric(self) -> bool:
        return self.kind in ("integer", "number")


@dataclass(frozen=True)
class Grid:
    """Rows of cells as they are written in a table; an empty cell has no value."""

    columns: Sequence[Column]
    rows: Sequence[Sequence[str]]

    def only(self, names: Sequence[str]) -> "Grid":
        """Return the named columns in the order given. Raises UsageError for an unknown one."""
        known = [column.name for column in self.columns]
        for name in names:
            if name not in known:
                raise UsageError(f"no column '{name}'; there are {', '.join(known)}{did_you_mean(name, known)}")
        places = [known.index(name) for name in names]
        return Grid([self.columns[i] for i in places], [[row[i] for i in places] for row in self.rows])

    def csv(self) -> str:
        """Return the grid as CSV, with a header, as in the data package."""
        return csv_text([[column.name for column in self.columns], *self.rows])

    def json(self) -> str:
        """Return the grid as a JSON list of objects; numbers and truth values are such, an empty cell is null."""
        objects = [
            {column.name: typed(cell, column.kind) for column, cell in zip(self.columns, row, strict=True)}
            for row in self.rows
        ]
        return json.dumps(objects, ensure_ascii=False, indent=1) + "\n"

    def markdown(self) -> str:
        """Return the grid as a Markdown table."""
        lines = [
            _md_row([column.name for column in self.columns]),
            _md_row(["---:" if column.numeric else "---" for column in self.columns]),
            *(_md_row([_md_cell(cell) for cell in row]) for row in self.rows),
        ]
        return "\n".join(lines) + "\n"


def typed(cell: str, kind: str) -> Any:
    """Return a cell as a JSON value; a cell that is not of its kind stays text."""
    if not cell:
        return None
    try:
        if kind == "integer":
            return int(cell)
        if kind == "number":
            return float(cell)
    except ValueError:
        return cell
    return cell == "true" if kind == "boolean" else cell


def _md_row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _md_cell(cell: str) -> str:
    return " ".join(cell.split()).replace("\\", "\\\\").replace("|", "\\|")
