"""Where something stands in a notebook, in the words of all errors: `cell 7, line 3`.

Cells are counted from 1 as somebody counts them who has the notebook open in JupyterLab: all of them, Markdown included. What papermill puts in does
not count: the cell with the parameters that were passed, which has the number of the cell before it, and the banners of a failure.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

INJECTED = "injected-parameters"
BANNER = "papermill-error-cell-tag"
# Of a traceback as IPython colours it.
_COLOUR = re.compile(r"\x1b\[[0-9;]*m")


def numbered(cells: Iterable[Mapping[str, Any]]) -> Iterator[tuple[int, Any]]:
    """Yield the cells that are the notebook's own or were run in its place, each with its number; no banners."""
    number = 0
    for cell in cells:
        tags = set(cell.get("metadata", {}).get("tags", []))
        if BANNER in tags:
            continue
        if INJECTED not in tags:
            number += 1
        yield max(number, 1), cell


def place(cell: int, line: int | None = None) -> str:
    """Return the words for a place; the line where it is known."""
    return f"cell {cell}, line {line}" if line else f"cell {cell}"


def line_of(text: str, source: str) -> int | None:
    """Return the line on which a text stands first in the source of a cell, None where it does not stand there."""
    before, found, _ = source.partition(text)
    return before.count("\n") + 1 if found else None


def line_raised(traceback: Iterable[str], cell: Mapping[str, Any]) -> int | None:
    """Return the line of a cell that its traceback leads through last; None where it names none, as for what a magic of the whole cell runs."""
    if "".join(cell["source"]).startswith("%%"):
        return None
    text = _COLOUR.sub("", "\n".join(traceback))
    lines = re.findall(rf"^\s*Cell In\[{cell['execution_count']}\], line (\d+)", text, re.MULTILINE)
    return int(lines[-1]) if lines else None
