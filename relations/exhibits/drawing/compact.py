"""A chart half a page wide, for reports that set two side by side."""

from collections.abc import Callable
from typing import Any

from relations.exhibits.base import Exhibit
from relations.exhibits.drawing.canvas import compact_drawings
from relations.exhibits.no_data import NoData


def compact(
    exhibit: Callable[..., Exhibit | NoData | list[Any]], *arguments: Any, **options: Any
) -> Exhibit | NoData | list[Any]:
    """Return what `exhibit(*arguments, **options)` returns, with its drawing half a page wide: the same title, sources and data."""
    with compact_drawings():
        return exhibit(*arguments, **options)
