"""Cells of a report for some periods only: tagged `period-all`, `period-cold-war` and so on, they are shown in the reports of these periods; tagged
`not-period-cold-war`, in those of all but these.
"""

from collections.abc import Mapping
from typing import Any

from relations.rendering.about import about
from relations.rendering.marks import tags_of

_TAG, _NOT = "period-", "not-period-"


def belongs(cell: Mapping[str, Any], period: str | None) -> bool:
    """Tell whether a cell belongs to the report of a period. All cells do where it has no such tag, and where the notebook names no period."""
    tags = tags_of(cell.get("metadata", {}))
    wanted = [tag.removeprefix(_TAG) for tag in tags if tag.startswith(_TAG)]
    unwanted = [tag.removeprefix(_NOT) for tag in tags if tag.startswith(_NOT)]
    return period is None or (period not in unwanted and (not wanted or period in wanted))


def period_of(notebook: Mapping[str, Any]) -> str | None:
    """Return the id of the period that a report of ours says it is made for."""
    period = about(notebook).get("period")
    return period if isinstance(period, str) else None
