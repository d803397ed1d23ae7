"""How much a report has to say for its period: how many exhibits and findings, and how many that have nothing to show.

Told in its trace and in run.json as `says`: `{"exhibits", "findings", "no_data"}`.
"""

from collections.abc import Mapping
from typing import Any

from relations.formats import NO_DATA
from relations.notebook_cells import numbered


def no_data(notebook: Any) -> list[str]:
    """Return what stands for the exhibits that have nothing to show in the period, also in sections that are left out for want of any."""
    from relations.rendering.of_period import belongs, period_of

    period = period_of(notebook)
    cells = (cell for _, cell in numbered(notebook["cells"]) if belongs(cell, period))
    marks = (output.get("data", {}).get(NO_DATA) for cell in cells for output in cell.get("outputs", []))
    return [str(mark.get("statement", "")) for mark in marks if isinstance(mark, Mapping)]


def said(summary: Mapping[str, Any]) -> dict[str, int]:
    """Return the numbers of a report by the JSON that is left beside its page."""
    return {
        "exhibits": len(summary["exhibits"]),
        "findings": len(summary["key_figures"]),
        "no_data": len(summary["no_data"]),
    }


def is_silent(entry: Mapping[str, Any]) -> bool:
    """Tell whether a report of run.json asked for exhibits, and none of them nor any finding has something to show."""
    shown, lacking = _counted(entry)
    return lacking > 0 and shown == 0


def is_thin(entry: Mapping[str, Any]) -> bool:
    """Tell whether a report has less to show, exhibits and findings together, than it has exhibits that have nothing."""
    shown, lacking = _counted(entry)
    return lacking > shown


def _counted(entry: Mapping[str, Any]) -> tuple[int, int]:
    says: Mapping[str, int] = entry.get("says") or {}
    return says.get("exhibits", 0) + says.get("findings", 0), says.get("no_data", 0)
