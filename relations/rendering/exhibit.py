"""Exhibit records (`application/vnd.relations.exhibit+json`, version 1) as a notebook brings them, checked."""

from typing import Any

from relations.errors import DataError
from relations.formats import VERSION
from relations.rendering.exhibit_shape import shape_fault
from relations.rendering.output import Output
from relations.showing.printed import clean

_COMMON = ("id", "title", "subtitle", "sources", "data")
REQUIRED = {
    "figure": (*_COMMON, "alt", "width_mm", "height_mm"),
    "table": (*_COMMON, "display"),
    "key-figure": (*_COMMON, "statement"),
    "headline": _COMMON,
}


def checked(output: Output) -> dict[str, Any]:
    """Return the record of an exhibit output.

    Raises DataError, naming cell, id and field, for another version, an unknown type, or a required field that is missing or empty.
    """
    record: dict[str, Any] = output.content
    if not isinstance(record, dict):
        raise DataError(f"cell {output.cell}: the exhibit is no object, see docs/exhibit-format.md")
    where = f"cell {output.cell}: exhibit '{clean(str(record.get('id', '?')))}'"
    if record.get("version") != VERSION:
        raise DataError(f"{where} has format version {record.get('version')}; this release renders version {VERSION}")
    if record.get("type") not in list(REQUIRED):  # a list compares; what is no text cannot be looked up
        raise DataError(f"{where} is of type '{record.get('type')}'; the types are {', '.join(REQUIRED)}")
    missing = [name for name in REQUIRED[record["type"]] if not record.get(name)]
    if record["type"] == "figure" and not output.svg:
        missing.append("image/svg+xml in the same output")
    if missing:
        raise DataError(f"{where} lacks {', '.join(missing)}")
    if fault := shape_fault(record):
        raise DataError(f"{where}: {fault}; see docs/exhibit-format.md")
    return record
