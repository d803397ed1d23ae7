"""The shape of an exhibit record, as docs/exhibit-format.md declares it: what a record of another shape would break later on."""

import math
from collections.abc import Mapping
from typing import Any

from relations.formats import EXHIBIT_ID

_TEXTS = ("title", "subtitle", "note", "alt", "statement", "exhibit", "report")
_SOURCE_TEXTS = ("edition", "published", "url", "note")


def shape_fault(record: Mapping[str, Any]) -> str | None:
    """Return what is wrong with the values of a record that has all required fields, or None."""
    if not (isinstance(record["id"], str) and EXHIBIT_ID.fullmatch(record["id"])):
        return "its id is not in lower-case words joined by hyphens"
    if wrong := [name for name in _TEXTS if not isinstance(record.get(name), str | None)]:
        return f"its {wrong[0]} is no text"
    return (
        sources_fault(record["sources"])
        or _data_fault(record["data"])
        or (_display_fault(record["display"]) if record["type"] == "table" else None)
        or (_size_fault(record) if record["type"] == "figure" else None)
    )


def sources_fault(records: Any) -> str | None:
    """Return what is wrong with a list of sources, or None."""
    if not _is_list_of(records, dict):
        return "its sources are no list of objects"
    for record in records:
        if not all(isinstance(record.get(name), str) for name in ("id", "publisher", "title")):
            return "a source lacks id, publisher or title"
        if wrong := [name for name in _SOURCE_TEXTS if not isinstance(record.get(name), str | None)]:
            return f"the {wrong[0]} of the source '{record['id']}' is no text"
    return None


def _data_fault(data: Any) -> str | None:
    if not (isinstance(data, dict) and _is_list_of(data.get("columns"), dict) and _is_list_of(data.get("rows"), list)):
        return "its data are not columns and rows"
    for column in data["columns"]:
        if not all(isinstance(column.get(name), str) for name in ("name", "label", "type")):
            return "a column of its data lacks name, label or type"
    if any(len(row) != len(data["columns"]) for row in data["rows"]):
        return "a row of its data has more or fewer cells than there are columns"
    return None


def _display_fault(display: Any) -> str | None:
    if not (
        isinstance(display, dict)
        and _is_list_of(display.get("columns"), dict)
        and _is_list_of(display.get("rows"), list)
    ):
        return "its display is not columns and rows"
    if not all(isinstance(c.get("label"), str) and c.get("align") in ("left", "right") for c in display["columns"]):
        return "a column of its display lacks label or align (left, right)"
    cells = (cell for row in display["rows"] for cell in row)
    if not all(isinstance(cell.get("text") if isinstance(cell, dict) else cell, str) for cell in cells):
        return "a cell of its display is neither a text nor an object with a text"
    wide = len(display["columns"])
    wrong = next(((n, len(row)) for n, row in enumerate(display["rows"], start=1) if len(row) != wide), None)
    return f"row {wrong[0]} has {wrong[1]} cells for {wide} columns" if wrong else None


def _size_fault(record: Mapping[str, Any]) -> str | None:
    for name in ("width_mm", "height_mm"):
        value = record[name]
        if (
            isinstance(value, bool)
            or not isinstance(value, int | float)
            or not (math.isfinite(value) and 1 <= value <= 2000)
        ):
            return f"its {name} is no number between 1 and 2000"
    return None


def _is_list_of(value: Any, kind: type) -> bool:
    return isinstance(value, list) and all(isinstance(item, kind) for item in value)
