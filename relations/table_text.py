"""A table as it is written: its rows by key, in order, as CSV."""

from collections.abc import Iterable
from typing import Any

from relations.csv_text import csv_text
from relations.errors import DataError
from relations.package import DataTable, Row

Key = tuple[Any, ...]
Rows = dict[Key, Row]


def row_key(table: DataTable, row: Row) -> Key:
    """Return the primary key of a row, whole numbers as such, so that keys sort as the rows of the table do.

    Raises DataError for a cell that should be a whole number and is none.
    """
    try:
        return tuple(int(row[name]) if table.field(name).kind == "integer" else row[name] for name in table.primary_key)
    except ValueError as error:
        raise DataError(f"{table.file}: a key is no whole number: {error}; see relations check") from None


def rows_by_key(table: DataTable) -> Rows:
    """Return the rows of a table by their key; none for a table that has no file yet."""
    return {row_key(table, row): row for _, row in table.rows()} if table.file.is_file() else {}


def table_text(table: DataTable, rows: Iterable[Row]) -> str:
    """Return rows as the CSV of a table, in the order given: UTF-8, LF, quotation marks only where needed."""
    return csv_text([table.columns, *([row[name] for name in table.columns] for row in rows)])
