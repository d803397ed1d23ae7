"""Cells of a report for some periods only: tagged `period-all`, `period-cold-war` and so on, they are shown in the reports of these periods."""

from collections.abc import Mapping
from typing import Any

_TAG = "period-"


def belongs(cell: Mapping[str, Any], period: str | None) -> bool:
    """Tell whether a cell belongs to the report of a period. All cells do where it has no such tag, and where the notebook names no period."""
    tags = cell.get("metadata", {}).get("tags") or []
    wanted = [tag.removeprefix(_TAG) for tag in tags if isinstance(tag, str) and tag.startswith(_TAG)]
    return not wanted or period is None or period in wanted


def period_of(notebook: Mapping[str, Any]) -> str | None:
    """Return the id of the period that a report of ours says it is made for."""
    about = notebook.get("metadata", {}).get("relations", {})
    period = about.get("period") if isinstance(about, Mapping) else None
    return period if isinstance(period, str) else None
