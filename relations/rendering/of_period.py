"""Cells of a report for some periods only.

Tagged `period-all`, `period-cold-war` and so on, they are shown in the reports of these periods alone; tagged `not-in-cold-war`, in those of
all others and of any interval.
"""

from collections.abc import Mapping
from typing import Any

_TAG, _NOT = "period-", "not-in-"


def belongs(cell: Mapping[str, Any], period: str | None) -> bool:
    """Tell whether a cell belongs to the report of a period. All cells do where it has no such tag, and where the notebook names no period."""
    tags = cell.get("metadata", {}).get("tags") or []
    if period is not None and _NOT + period in tags:
        return False
    wanted = [tag.removeprefix(_TAG) for tag in tags if isinstance(tag, str) and tag.startswith(_TAG)]
    return not wanted or period is None or period in wanted


def period_of(notebook: Mapping[str, Any]) -> str | None:
    """Return the id of the period that a report of ours says it is made for."""
    about = notebook.get("metadata", {}).get("relations", {})
    period = about.get("period") if isinstance(about, Mapping) else None
    return period if isinstance(period, str) else None
