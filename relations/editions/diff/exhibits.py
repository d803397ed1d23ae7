"""Charts and tables that came, went or have other data, each with what the other side does not have."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from relations.editions.diff.differences import ExhibitChange, ShownExhibit
from relations.editions.diff.reports import MadeReport

Row = tuple[Any, ...]


def exhibit_changes(before: MadeReport, after: MadeReport) -> Iterator[ExhibitChange]:
    """Yield the exhibits of a report that is on both sides, in its order, those that are gone last."""
    old, new = before.listed("exhibits"), after.listed("exhibits")
    for found in dict.fromkeys([*new, *old]):
        pair = old.get(found), new.get(found)
        if pair[0] and pair[1] and _data(pair[0]) == _data(pair[1]):
            continue
        sides = (_shown(pair[0], pair[1], before), _shown(pair[1], pair[0], after))
        yield ExhibitChange(*after.name, after.period_name, found, *sides)


def _shown(
    record: Mapping[str, Any] | None, other: Mapping[str, Any] | None, report: MadeReport
) -> ShownExhibit | None:
    if record is None:
        return None
    columns, rows = _data(record)
    # Where columns came or went, each row is another.
    beside = Counter(_data(other)[1]) if other and _data(other)[0] == columns else Counter[Row]()
    own = []
    for row in rows:
        if beside[row] > 0:
            beside[row] -= 1
        else:
            own.append(row)
    return ShownExhibit(
        record["type"],
        record["title"],
        str(record.get("subtitle") or ""),
        str(record.get("alt") or ""),
        tuple(str(column.get("label") or column["name"]) for column in record["data"]["columns"]),
        tuple(own),
        len(rows),
        report.drawings.get(record["id"], "") if record["type"] == "figure" else "",
    )


def _data(record: Mapping[str, Any]) -> tuple[Row, list[Row]]:
    """Return what is compared: the names and units of the columns, and the rows."""
    data = record["data"]
    columns = tuple((column["name"], column.get("unit")) for column in data["columns"])
    return columns, [tuple(map(_cell, row)) if isinstance(row, list) else (_cell(row),) for row in data["rows"]]


def _cell(value: Any) -> Any:
    return value if isinstance(value, str | int | float | bool | None) else str(value)
