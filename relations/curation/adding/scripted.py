"""Rows for tables from a JSON text, for those who script it; checked as answers are, all faults told at once."""

import json
from collections.abc import Iterator
from typing import Any

from relations.curation.adding.draft import Draft
from relations.curation.adding.question import Question
from relations.errors import DataError
from relations.package import DataTable, Package, Row
from relations.suggest import did_you_mean


class _Faults(Exception):  # noqa: N818 (gathered, then told as one DataError)
    """What is wrong with a part of the text."""


def scripted(package: Package, table: DataTable | None, text: str, place: str) -> Draft:
    """Return the rows of a text, which `place` names, ready to be written.

    The text is a row of `table`, as an object of its columns, or a list of such rows; without a table it is an object of tables, each with a row or
    a list of rows. Columns that are left out are empty; numbers and truth values may be JSON's own. Raises DataError that lists every fault.
    """
    content = _read(text, place)
    faults: list[str] = []
    draft = Draft(package)
    tables = {table.name: content} if table else content
    if not isinstance(tables, dict):
        raise DataError(
            f'{place}: without the name of a table it is an object of tables, such as {{"events": [{{…}}]}}'
        )
    for name, rows in tables.items():
        if name not in package.tables:
            faults.append(f"no table '{name}'{did_you_mean(name, package.tables)}")
            continue
        for number, given in enumerate(rows if isinstance(rows, list) else [rows], start=1):
            row = dict.fromkeys(package.tables[name].columns, "")
            faults += [f"{name}, row {number}: {fault}" for fault in _filled(row, given, package.tables[name])]
            draft.rows.append((name, row))
    if not draft.rows and not faults:
        faults.append("no rows in it")
    faults += draft.problems(numbered=True) if draft.rows else []
    if faults:
        raise DataError("\n".join([f"{place}: nothing was written", *dict.fromkeys(faults)]))
    return draft


def _filled(row: Row, given: Any, table: DataTable) -> Iterator[str]:
    """Fill the cells of a row and yield what is wrong with what is given for them."""
    if not isinstance(given, dict):
        yield "is no object of columns"
        return
    for column, value in given.items():
        if column not in row:
            known = did_you_mean(column, row) or f"; there are {', '.join(row)}"
            yield f"no column '{column}'{known}"
        elif isinstance(value, list | dict):
            yield f"{column}: a cell is text, a number, true, false or null"
        elif value is not None:
            cell = str(value).lower() if isinstance(value, bool) else str(value)
            row[column] = Question(table, table.field(column)).understood(cell)


def _read(text: str, place: str) -> Any:
    try:
        # Numbers stay as they are written: 1.50 is no 1.5 in a table.
        return json.loads(text, parse_float=str, parse_int=str, parse_constant=_no_number, object_pairs_hook=_once)
    except json.JSONDecodeError as error:
        raise DataError(f"{place}:{error.lineno}: not valid JSON: {error.msg}") from None
    except (_Faults, RecursionError) as error:
        raise DataError(f"{place}: {error}") from None


def _no_number(word: str) -> None:
    raise _Faults(f"{word} is no number")


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in pairs:
        if name in found:
            raise _Faults(f"'{name}' stands twice in one object")
        found[name] = value
    return found
