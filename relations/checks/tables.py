"""The rows of every table, read once for all checks."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from relations.checks.problem import Problem
from relations.errors import LineError
from relations.package import DataTable, Package, Row

Numbered = tuple[int, Row]


@dataclass(frozen=True)
class Tables:
    """The package with the rows of the tables that could be read, and one problem for each that could not."""

    package: Package
    rows: dict[str, list[Numbered]]
    unreadable: list[Problem]

    def table(self, name: str) -> DataTable:
        return self.package.table(name)

    def of(self, name: str) -> list[Numbered]:
        """Return the rows of a table; none where it could not be read, which is reported once as such."""
        return self.rows.get(name, [])

    def whole(self, *names: str) -> bool:
        """Tell whether the declared ones of the tables were read to the end; if not, what they lack proves nothing."""
        broken = {problem.file for problem in self.unreadable}
        declared = [name for name in names if name in self.package.tables]
        return all(name in self.rows and self.table(name).file not in broken for name in declared)

    def values(self, name: str, column: str) -> set[str]:
        return {row[column] for _, row in self.of(name)}

    def problem(self, name: str, line: int, column: str, message: str) -> Problem:
        return Problem(self.table(name).file, line, column, message)


def read_tables(package: Package, *, bulk: bool = True) -> Tables:
    """Return the rows of all declared tables, or without those that are declared as `bulk`. Undeclared CSV files beside them are problems too."""
    rows: dict[str, list[Numbered]] = {}
    problems = [
        Problem(file, 0, "", "datapackage.json declares no such table")
        for file in sorted(package.root.glob("*.csv"))
        if file not in {table.file for table in package.tables.values()}
    ]
    for table in package.tables.values():
        if table.is_bulk and not bulk:
            continue
        found: list[Numbered] = []
        rows[table.name] = found
        try:
            for numbered in table.rows():
                found.append(numbered)  # noqa: PERF402 (the rows before an unreadable one count)
        except LineError as error:
            problems.append(Problem(table.file, error.line, "", error.problem))
    return Tables(package, rows, problems)


def duplicates(keys: Iterable[tuple[int, tuple[str, ...]]]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield (line, key) for each key that stood on an earlier line already."""
    seen: set[tuple[str, ...]] = set()
    for line, key in keys:
        if key in seen:
            yield line, key
        seen.add(key)


def number(cell: str) -> float | None:
    """Return the number of a cell; None where it is empty or, as the check of cells says, no number."""
    try:
        return float(cell)
    except ValueError:
        return None
