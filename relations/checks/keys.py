"""Keys: unique and in order, references that lead somewhere, and a source at the end of every row's path."""

import re
from collections.abc import Iterator

from relations.checks.problem import Problem
from relations.checks.tables import Tables, duplicates
from relations.suggest import did_you_mean

_FEW = 20  # references that were mistyped, or sources without a use; of more, something else is wrong than each of them


def check_keys(tables: Tables) -> Iterator[Problem]:
    """Yield a problem for each repeated primary key, row out of order, and reference to a row that does not exist."""
    for name in tables.rows:
        table = tables.table(name)
        keys = [(line, tuple(row[column] for column in table.primary_key)) for line, row in tables.of(name)]
        what = ", ".join(table.primary_key)
        for line, key in duplicates(keys):
            yield tables.problem(name, line, what, f"'{', '.join(key)}' stands on an earlier line already")
        numeric = [field.name for field in table.fields if field.kind == "integer"]
        order = [
            tuple(_sortable(part, column in numeric) for part, column in zip(key, table.primary_key, strict=True))
            for _, key in keys
        ]
        for i in range(1, len(order)):
            if order[i] < order[i - 1]:
                yield tables.problem(name, keys[i][0], what, "is out of order; rows are sorted by primary key")
        for column, other, there in table.references:
            if not tables.whole(other):
                continue
            known = tables.values(other, there)
            lost = [(line, row[column]) for line, row in tables.of(name) if row[column] and row[column] not in known]
            for line, value in lost:
                meant = did_you_mean(value, known) if len(lost) <= _FEW else ""
                yield tables.problem(name, line, column, f"'{value}' is not in {other}.csv{meant}")


def check_sources(tables: Tables) -> Iterator[Problem]:
    """Yield a problem for each table whose rows lead to no source, by a reference of their own or by `source_column`."""
    for name in tables.rows:
        if not _leads_to_source(tables, name, set()):
            yield Problem(
                tables.table(name).file, 0, "", "its rows lead to no source; add a column that refers to sources"
            )


def check_sourced_rows(tables: Tables) -> Iterator[Problem]:
    """Yield a problem for each row of a table with `sourced_by` to which no row of that other table refers."""
    for name in tables.rows:
        by = tables.table(name).sourced_by
        if by not in tables.package.tables or not tables.whole(by):
            continue
        columns = [(column, there) for column, other, there in tables.table(by).references if other == name]
        for column, there in columns:
            sourced = tables.values(by, column)
            for line, row in tables.of(name):
                if row[there] not in sourced:
                    yield tables.problem(name, line, there, f"'{row[there]}' has no row in {by}.csv, so no source")


def check_unused_sources(tables: Tables) -> Iterator[Problem]:
    """Yield a problem for each source that no row refers to: it would be cited for nothing."""
    used: set[str] = set()
    if not tables.whole(*tables.rows):
        return
    for name in tables.rows:
        for column, other, _ in tables.table(name).references:
            if other == "sources":
                used |= tables.values(name, column)
    unused = [(line, row["source"]) for line, row in tables.of("sources") if row["source"] not in used]
    if len(unused) > _FEW:  # a package that was cut out of a larger one, not so many slips
        line, first = unused[0]
        message = f"no row of any table refers to '{first}' and {len(unused) - 1:,} more sources of {len(tables.of('sources')):,}; remove them"
        yield tables.problem("sources", line, "source", message)
        return
    for line, source in unused:
        yield tables.problem("sources", line, "source", f"no row of any table refers to '{source}'")


def _leads_to_source(tables: Tables, name: str, passed: set[str]) -> bool:
    if name == "sources":
        return True
    if name in passed:
        return False
    table = tables.table(name)
    if by := table.sourced_by:
        # The rows of another table name the sources of these; `check_sourced_rows` sees that each row has one.
        return by in tables.package.tables and any(other == "sources" for _, other, _ in tables.table(by).references)
    via = table.source_column
    # Only a required reference counts, or rows with an empty cell would have no source.
    required = {field.name for field in table.fields if field.required}
    targets = [
        other
        for column, other, _ in table.references
        if column in required and (column == via if via else other == "sources")
    ]
    return any(_leads_to_source(tables, other, passed | {name}) for other in targets)


def _sortable(part: str, numeric: bool) -> tuple[int, float, str]:
    return (0, float(part), "") if numeric and re.fullmatch("-?[0-9]+", part) else (1, 0.0, part)
