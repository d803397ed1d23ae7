"""Which cells of an executed notebook its report shows: the one answer for the report, its record and its headline."""

from collections.abc import Iterator, Mapping
from typing import Any

from relations.notebook_cells import numbered
from relations.rendering.of_period import belongs, period_of
from relations.rendering.with_exhibits import executed, without_exhibits


def shown_cells(notebook: Mapping[str, Any]) -> Iterator[tuple[int, Any]]:
    """Yield the cells, each with its number: without those that the period of the report leaves out, and texts whose exhibits have nothing to show."""
    period = period_of(notebook)
    cells = [(number, cell) for number, cell in numbered(notebook["cells"]) if belongs(cell, period)]
    left_out = without_exhibits([cell for _, cell in cells]) if executed(notebook["cells"]) else set()
    yield from (one for place, one in enumerate(cells) if place not in left_out)
