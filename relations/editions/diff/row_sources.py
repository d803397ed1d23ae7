"""The sources that a row of a table rests on: its own, those that another table names for it, or those of the row that it refers to."""

from collections.abc import Iterator

from relations.package import DataTable, Package, Row

_DEEPEST = 4  # from a row to what it refers to, and on


class RowSources:
    """Finds sources by what the descriptor declares (`sourced_by`, `source_column`); tables are read when a row needs them, once."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._rows: dict[tuple[str, str], dict[str, list[Row]]] = {}

    def of(self, table: DataTable, row: Row) -> Iterator[str]:
        """Yield ids of sources; none for a row that leads to none, which `relations check` tells."""
        yield from self._of(table, row, _DEEPEST)

    def _of(self, table: DataTable, row: Row, deeper: int) -> Iterator[str]:
        if table.name == "sources":
            yield row[table.primary_key[0]]
            return
        own = [row[one.column] for one in table.references if one.table == "sources" and row.get(one.column)]
        if own or not deeper:
            yield from own
            return
        if table.sourced_by in self._package.tables:
            named = self._package.table(str(table.sourced_by))
            column = next((one.column for one in named.references if one.table == table.name), None)
            if column:
                for other in self._found(named, column, row[table.primary_key[0]]):
                    yield from self._of(named, other, 0)
            return
        reference = table.reference(table.source_column) if table.source_column else None
        if reference and reference.table in self._package.tables:
            there = self._package.table(reference.table)
            for other in self._found(there, reference.there, row[reference.column]):
                yield from self._of(there, other, deeper - 1)

    def _found(self, table: DataTable, column: str, value: str) -> list[Row]:
        if (table.name, column) not in self._rows:
            rows: dict[str, list[Row]] = {}
            for _, row in table.rows() if table.file.is_file() else ():
                rows.setdefault(row.get(column, ""), []).append(row)
            self._rows[table.name, column] = rows
        return self._rows[table.name, column].get(value, [])
