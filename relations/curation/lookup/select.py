"""Rows of a table that a user asks for: by period, by the values of columns, by words."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from relations.curation.lookup.clip import Cells, in_period
from relations.curation.lookup.grid import Column, Grid
from relations.curation.lookup.match import column_test
from relations.curation.lookup.query import read_query
from relations.curation.lookup.texts import search_text
from relations.errors import UsageError
from relations.package import DataTable, Package
from relations.periods import Period, declared_periods


@dataclass(frozen=True)
class Selection:
    """The rows found, in the order of the table; how many were found before `limit`, out of how many; a hint where the words found none."""

    grid: Grid
    found: int
    of: int
    hint: str = ""


def select(
    package: Package,
    name: str,
    *,
    where: Sequence[tuple[str, str]] = (),
    period: str | None = None,
    words: str | None = None,
    limit: int | None = None,
) -> Selection:
    """Return the rows of a table that meet all conditions. Several values of one column are alternatives.

    Raises UsageError for an unknown table, column, value or period, with what is allowed.
    """
    if limit is not None and limit < 1:
        raise UsageError(f"--limit is 1 or more, not {limit}")
    table = package.table(name)
    tests = _column_tests(package, table, where)
    if period is not None:
        tests.append(in_period(package, table, Period.parse(period, declared_periods(package))))
    query = read_query(words, package) if words is not None else None
    rows = [cells for _, cells in table.cells()]
    found = [cells for cells in rows if all(test(cells) for test in tests)]
    hint = ""
    if query:
        text = search_text(package, table)
        texts = [text(cells) for cells in found]
        candidates, found = found, [cells for cells, one in zip(found, texts, strict=True) if query.found(one)]
        hint = query.missed(texts) if candidates and not found else ""
    columns = [Column(field.name, field.kind) for field in table.fields]
    return Selection(Grid(columns, found[:limit]), len(found), len(rows), hint)


def first_columns(package: Package, name: str) -> list[str]:
    """Return the columns of a table that say most in little space: its key, what a row is called, its time, then the others in order."""
    table = package.table(name)
    called = [column for column in ("title", "name") if column in table.columns]
    time = [table.time] if table.time else []
    return list(dict.fromkeys([*table.primary_key, *called, *time, *table.columns]))


def _column_tests(
    package: Package, table: DataTable, where: Sequence[tuple[str, str]]
) -> list[Callable[[Cells], bool]]:
    alternatives: defaultdict[str, list[Callable[[str], bool]]] = defaultdict(list)
    for column, value in where:
        alternatives[column].append(column_test(package, table, column, value))

    def test_of(column: str) -> Callable[[Cells], bool]:
        place, tests = table.columns.index(column), alternatives[column]
        return lambda cells: any(test(cells[place]) for test in tests)

    return [test_of(column) for column in alternatives]
