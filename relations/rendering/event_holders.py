"""Which table of a report lists an event, for the findings that tell of one."""

from collections.abc import Iterable, Mapping
from typing import Any

from relations.rendering.output import Output


def event_holders(items: Iterable[Output]) -> dict[str, str]:
    """Return the id of the first table that shows each event, by the id of the event: its data name the event, and one of its cells its title."""
    holders: dict[str, str] = {}
    for item in items:
        if item.kind != "exhibit" or item.content["type"] != "table":
            continue
        cells = {cell for row in item.content["display"]["rows"] for cell in row if isinstance(cell, str)}
        for row in _rows(item.content):
            if row.get("event") and row.get("title") in cells:
                holders.setdefault(str(row["event"]), str(item.content["id"]))
    return holders


def holder_of(record: Mapping[str, Any], holders: Mapping[str, str]) -> str | None:
    """Return the table that lists the event of a finding, where its data are one event."""
    events = [row.get("event") for row in _rows(record)]
    return holders.get(str(events[0])) if len(events) == 1 else None


def _rows(record: Mapping[str, Any]) -> Iterable[dict[str, Any]]:
    names = [column["name"] for column in record["data"]["columns"]]
    return (dict(zip(names, row, strict=True)) for row in record["data"]["rows"])
