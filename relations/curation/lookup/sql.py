"""Read-only SQL over the tables, by DuckDB.

The tables are read into memory, typed by their schema, and then the engine is shut off from files and network, so that a query can reach nothing
else. A table whose time is in EDTF has two columns more, `earliest` and `latest`, as its frame in Python has.
"""

import json
import math
from typing import Any

import duckdb

from relations.curation.lookup.bounded import bounded
from relations.curation.lookup.grid import Column, Grid
from relations.edtf import parse_edtf
from relations.errors import DataError, UsageError
from relations.package import DataTable, Package

# What one query may take: a recursive one has no end, and an answer can be larger than any memory.
SECONDS, MEGABYTES, ROWS = 8, 500, 250_000
_TYPES = {"integer": "BIGINT", "number": "DOUBLE", "boolean": "BOOLEAN", "date": "DATE", "string": "VARCHAR"}
_KINDS = {
    **dict.fromkeys(("TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT", "UBIGINT", "UINTEGER"), "integer"),
    **dict.fromkeys(("DOUBLE", "FLOAT", "DECIMAL"), "number"),
    "BOOLEAN": "boolean",
    "DATE": "date",
}
_READ = (
    "read_csv(?, header = true, auto_detect = false, columns = ?, delim = ',', quote = '\"', escape = '\"', "
    "nullstr = '', new_line = '\\n', strict_mode = true)"
)
# The days that each distinct date may mean, handed over as three lists: far quicker than row by row.
_SPANS = (
    "LEFT JOIN (SELECT unnest(?::VARCHAR[]) AS {time}, unnest(?::DATE[]) AS earliest, unnest(?::DATE[]) AS latest) "
    "USING ({time})"
)


def query(package: Package, sql: str) -> Grid:
    """Return what one SELECT (or WITH, FROM, VALUES, DESCRIBE, SHOW, SUMMARIZE) gives; NULL is an empty cell.

    Raises UsageError, in one line, for any other statement, for what the engine refuses, and for a
    query that takes more than it may; DataError for a table that cannot be read.
    """
    with duckdb.connect(":memory:") as connection:
        try:
            statements = connection.extract_statements(sql)
        except duckdb.Error as error:
            raise UsageError(_line(error)) from None
        if len(statements) != 1 or statements[0].type != duckdb.StatementType.SELECT:
            raise UsageError(
                "one statement that reads is allowed: SELECT, WITH, FROM, VALUES, DESCRIBE, SHOW, SUMMARIZE"
            )
        for table in package.tables.values():
            _load(connection, table)
        connection.execute(f"SET memory_limit = '{MEGABYTES}MB'")
        connection.execute("SET temp_directory = ''")
        connection.execute("SET enable_external_access = false")
        connection.execute("SET lock_configuration = true")
        try:
            with bounded(connection.interrupt, seconds=SECONDS, megabytes=2 * MEGABYTES):
                result = connection.execute(statements[0])
                found = result.fetchmany(ROWS + 1)
        except duckdb.InterruptException:
            raise UsageError(f"the query took more than {SECONDS} s and was stopped; narrow it down") from None
        except (duckdb.OutOfMemoryException, MemoryError):
            raise UsageError(f"the query needs more than {MEGABYTES} MB of memory; narrow it down") from None
        except duckdb.Error as error:
            raise UsageError(_line(error)) from None
        if len(found) > ROWS:
            raise UsageError(f"the answer has more than {ROWS:,} rows; add WHERE or LIMIT")
        rows = [[_cell(value) for value in row] for row in found]
        columns = [
            Column(name, _KINDS.get(str(kind).partition("(")[0], "string")) for name, kind, *_ in result.description
        ]
        return Grid(_distinct(columns), rows)


def _load(connection: duckdb.DuckDBPyConnection, table: DataTable) -> None:
    if not table.file.is_file():
        raise DataError(f"{table.file}: no such file; datapackage.json declares the table '{table.name}'")
    parameters: list[Any] = [str(table.file), {field.name: _TYPES[field.kind] for field in table.fields}]
    spans, time = "", _edtf_time(table)
    if time:
        texts = list(dict.fromkeys(row[time] for _, row in table.rows() if row[time]))
        ends = [_span(table, text) for text in texts]
        spans = _SPANS.format(time=_quoted(time))
        parameters += [texts, [first for first, _ in ends], [last for _, last in ends]]
    order = ", ".join(map(_quoted, table.primary_key))
    try:
        connection.execute(
            f"CREATE TABLE {_quoted(table.name)} AS SELECT * FROM {_READ} {spans} ORDER BY {order}", parameters
        )
    except duckdb.Error as error:
        raise DataError(f"{table.file}: {_line(error)}; see relations check") from None


def _edtf_time(table: DataTable) -> str | None:
    time = table.time
    return time if any(field.name == time and field.edtf for field in table.fields) else None


def _span(table: DataTable, text: str) -> tuple[Any, Any]:
    try:
        span = parse_edtf(text)
    except ValueError as error:
        raise DataError(f"{table.file}: {error}; see relations check") from None
    return span.earliest, span.latest


def _cell(value: Any) -> str:
    if value is None or (isinstance(value, float) and not math.isfinite(value)):
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return json.dumps(value, ensure_ascii=False, default=str) if isinstance(value, list | dict | tuple) else str(value)


def _distinct(columns: list[Column]) -> list[Column]:
    """Return the columns with a number after a name that an earlier column has, as JSON has each name once."""
    seen: dict[str, int] = {}
    named = []
    for column in columns:
        seen[column.name] = seen.get(column.name, 0) + 1
        again = seen[column.name]
        named.append(column if again == 1 else Column(f"{column.name}_{again}", column.kind))
    return named


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _line(error: Exception) -> str:
    """Return the message of the engine without the picture of the query."""
    message = str(error).partition("\n\nLINE")[0]
    return " ".join(message.split())
