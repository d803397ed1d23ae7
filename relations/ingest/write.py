"""Writing tables of the data package: as the schema declares them, all of them or none, and only where something changed."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from relations.errors import DataError
from relations.files import write_all
from relations.package import DataTable, Package
from relations.table_text import Rows, row_key, rows_by_key, table_text

# No producer withdraws a tenth of what it published; a file that does has been cut short.
LARGEST_LOSS = 0.1


@dataclass(frozen=True)
class TableChange:
    """What writing did to a table, in rows."""

    table: str
    rows: int
    added: int
    removed: int
    changed: int

    def __str__(self) -> str:
        if not (self.added or self.removed or self.changed):
            return f"{self.table}: {self.rows:,} rows, unchanged"
        return f"{self.table}: {self.rows:,} rows; {self.added:,} added, {self.removed:,} removed, {self.changed:,} changed"


def write_tables(package: Package, frames: dict[str, pd.DataFrame]) -> list[TableChange]:
    """Write each frame as the table of its name, sorted by primary key, and return what changed.

    A row that is as it was keeps its `source`, the first edition that stated it so, and the diff shows only what changed. A table
    whose key has the `edition` keeps the rows of other editions. Raises DataError, and writes nothing, for columns other than the
    declared ones, an empty cell where one is required, a key twice, or a loss of more than a tenth of the rows.
    """
    changes = []
    texts: dict[Path, str | bytes] = {}
    for name, frame in frames.items():
        table = package.table(name)
        before = rows_by_key(table)
        after = _merged(table, before, _rows_of(table, frame))
        changes.append(_change(table, before, after))
        if before != after or not table.file.is_file():
            texts[table.file] = table_text(table, after.values())
    write_all(texts)
    return changes


def _rows_of(table: DataTable, frame: pd.DataFrame) -> Rows:
    if set(frame.columns) != set(table.columns):
        raise DataError(
            f"{table.name}: the columns are {sorted(frame.columns)}; datapackage.json declares {table.columns}"
        )
    cells = {}
    for field in table.fields:
        column = frame[field.name]
        missing = column.isna() | (column.astype("str") == "")
        if field.required and missing.any():
            raise DataError(f"{table.name}: {field.name}: required, but empty in {int(missing.sum())} rows")
        cells[field.name] = [
            "" if gone else _cell(value, field.kind) for value, gone in zip(column, missing, strict=True)
        ]
    rows: Rows = {}
    for values in zip(*cells.values(), strict=True):
        row = dict(zip(cells, values, strict=True))
        key = row_key(table, row)
        if key in rows:
            raise DataError(f"{table.name}: two rows have the key {', '.join(map(str, key))}")
        rows[key] = row
    return rows


def _cell(value: Any, kind: str) -> str:
    if kind == "integer":
        return str(int(value))
    if kind == "number":
        # Ten decimals are as many as any producer states, and leave out the dust of adding floats.
        return f"{value:.10f}".rstrip("0").rstrip(".")
    if kind == "boolean":
        return "true" if value else "false"
    if kind == "date":
        return f"{value:%Y-%m-%d}"
    return str(value)


def _merged(table: DataTable, before: Rows, new: Rows) -> Rows:
    after = {}
    if "edition" in table.primary_key:
        editions = {row["edition"] for row in new.values()}
        after = {key: row for key, row in before.items() if row["edition"] not in editions}
    for key, row in new.items():
        old = before.get(key)
        after[key] = old if old and {**old, "source": ""} == {**row, "source": ""} else row
    return dict(sorted(after.items()))


def _change(table: DataTable, before: Rows, after: Rows) -> TableChange:
    removed = sum(key not in after for key in before)
    if removed > LARGEST_LOSS * len(before):
        raise DataError(
            f"{table.file}: {removed:,} of {len(before):,} rows would go; the new file is cut short or another selection. "
            f"To replace the table on purpose, remove {table.file.name} first"
        )
    changed = sum(before[key] != row for key, row in after.items() if key in before)
    return TableChange(table.name, len(after), len(after) - len(before) + removed, removed, changed)
