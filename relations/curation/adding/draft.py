"""Rows that are to be added, not yet written."""

from dataclasses import dataclass, field

from relations.checks.every_check import CHECKS, WHOLE, Problem
from relations.checks.tables import Numbered, Tables, read_tables
from relations.errors import DataError
from relations.files import write_all
from relations.package import DataTable, Package, Row
from relations.table_text import row_key, rows_by_key, table_text


@dataclass
class Draft:
    """The rows to add, each with the name of its table; the tables on disk stay as they are until `write`."""

    package: Package
    rows: list[tuple[str, Row]] = field(default_factory=list)

    def of(self, name: str) -> list[Row]:
        """Return the rows that are to be added to a table."""
        return [row for table, row in self.rows if table == name]

    def has(self, table: DataTable, row: Row) -> bool:
        """Tell whether another row, on disk or to be added, has the key of `row`."""
        key = row_key(table, row)
        drafted = any(row_key(table, other) == key for other in self.of(table.name) if other is not row)
        return drafted or key in rows_by_key(table)

    def set(self, name: str, row: Row, column: str, cell: str) -> None:
        """Change a cell of a row, and the cells of other new rows that refer to it."""
        for other, one in self.rows:
            for own, target, there in self.package.table(other).references:
                if (target, there) == (name, column) and row[column] and one[own] == row[column]:
                    one[own] = cell
        row[column] = cell

    def problems(self, *, numbered: bool = False) -> list[str]:
        """Return what the checks of the package would find with the rows that they do not find without; empty if all is well.

        `numbered` tells at which of the new rows of a table.
        """
        bulk = any(self.package.table(name).is_bulk for name, _ in self.rows)
        before = read_tables(self.package, bulk=bulk)
        after = Tables(
            self.package, {name: self._with_new(name, old) for name, old in before.rows.items()}, before.unreadable
        )
        found = _checked(after, bulk)
        # A clean package, which is the rule, need not be checked a second time.
        new = sorted(found - _checked(before, bulk)) if found else []
        return [*dict.fromkeys(self._told(problem, numbered) for problem in new)]

    def write(self) -> None:
        """Write the rows into their tables, in the order of the keys, all files or none.

        Raises DataError where a row with one of the keys has been written by somebody else meanwhile.
        """
        texts: dict[str, str] = {}
        for name in dict.fromkeys(name for name, _ in self.rows):
            table = self.package.table(name)
            rows = rows_by_key(table)
            for row in self.of(name):
                key = row_key(table, row)
                if key in rows:
                    raise DataError(f"{table.file}: '{', '.join(map(str, key))}' is there by now; nothing was written")
                rows[key] = row
            texts[name] = table_text(table, (row for _, row in sorted(rows.items())))
        write_all({self.package.table(name).file: text for name, text in texts.items()})

    def _told(self, problem: Problem, numbered: bool) -> str:
        if not numbered or problem.line >= 0:
            return f"{problem.file.stem}.{problem.column}: {problem.message}".replace(".:", ":")
        name, _ = self.rows[-problem.line - 1]
        place = sum(other == name for other, _ in self.rows[: -problem.line])
        column = f"{problem.column}: " if problem.column else ""
        return f"{name}, row {place}: {column}{problem.message}"

    def _with_new(self, name: str, old: list[Numbered]) -> list[Numbered]:
        """Return the rows of a table with the new ones in their places, numbered -1, -2 … in the order of all new ones."""
        table = self.package.table(name)
        rows = list(old)
        for number, (other_name, row) in enumerate(self.rows, start=1):
            if other_name != name:
                continue
            key = row_key(table, row)
            place = next((i for i, (_, other) in enumerate(rows) if row_key(table, other) > key), len(rows))
            rows.insert(place, (-number, row))
        return rows


def _checked(tables: Tables, bulk: bool) -> set[Problem]:
    return {problem for run in CHECKS if bulk or run not in WHOLE for problem in run(tables)}
