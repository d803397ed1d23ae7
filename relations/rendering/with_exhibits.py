"""Text that goes with exhibits: tagged `with-exhibits`, a cell is left out where the cells after it have nothing to show, and they with it.

A text that begins with a heading looks as far as the next heading of its level, any other as far as the next text. So a period for which a section
has nothing does not get its heading, its introduction and a row of sentences that there is nothing.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from relations.formats import EXHIBIT
from relations.rendering.marks import tags_of
from relations.showing.printed import joined

_TAG = "with-exhibits"
_HEADING = re.compile(r"#{1,2} ")


def executed(cells: Iterable[Mapping[str, Any]]) -> bool:
    """Tell whether the cells were run: of a notebook that was not, nobody knows what they have to show."""
    return any(cell.get("outputs") for cell in cells)


def without_exhibits(cells: Sequence[Mapping[str, Any]]) -> set[int]:
    """Return the places of the cells that are left out, the first cell being 0, of the cells that belong to the period of the report."""
    left_out: set[int] = set()
    for place, cell in enumerate(cells):
        if _TAG in tags_of(cell.get("metadata", {})) and not _shows(cells[place + 1 : _end(cells, place)]):
            left_out |= set(range(place, _next_text(cells, place)))
    return left_out


def _shows(cells: Iterable[Mapping[str, Any]]) -> bool:
    return any(EXHIBIT in output.get("data", {}) for cell in cells for output in cell.get("outputs", []))


def _end(cells: Sequence[Mapping[str, Any]], place: int) -> int:
    if not _is_heading(cells[place]):
        return _next_text(cells, place)
    headings = (other for other in range(place + 1, len(cells)) if _is_heading(cells[other]))
    return next(headings, len(cells))


def _next_text(cells: Sequence[Mapping[str, Any]], place: int) -> int:
    texts = (other for other in range(place + 1, len(cells)) if cells[other]["cell_type"] == "markdown")
    return next(texts, len(cells))


def _is_heading(cell: Mapping[str, Any]) -> bool:
    return cell["cell_type"] == "markdown" and _HEADING.match(joined(cell.get("source", ""))) is not None
