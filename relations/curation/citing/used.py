"""Which sources stand behind an event or the rows of a table."""

from collections.abc import Iterable

from relations.curation.lookup.clip import in_period
from relations.errors import UsageError
from relations.package import DataTable, Package, Row
from relations.periods import ALL, Period, declared_periods

SOURCES = "sources"


def event_sources(package: Package, event: str) -> set[str]:
    """Return the sources that state the event and those of its claims."""
    return {
        row["source"]
        for name in ("event_sources", "claims")
        if name in package.tables
        for _, row in package.table(name).rows()
        if row["event"] == event
    }


def table_sources(package: Package, name: str, period: str = ALL) -> set[str]:
    """Return the distinct sources of the rows of a table, of all rows or of those in a period.

    Rows without a source of their own are followed to where the package says that it stands: a row that they refer to
    (`source_column`), or the rows that refer to them (`sourced_by`). Raises UsageError for a period with a table without time.
    """
    table = package.table(name)
    rows = [cells for _, cells in table.cells()]
    if period != ALL:
        falls = in_period(package, table, Period.parse(period, declared_periods(package)))
        rows = [cells for cells in rows if falls(cells)]
    return _sources(package, table, [dict(zip(table.columns, cells, strict=True)) for cells in rows])


def _sources(package: Package, table: DataTable, rows: Iterable[Row]) -> set[str]:
    rows = list(rows)
    if table.name == SOURCES:
        return {row["source"] for row in rows}
    own = [column for column, other, _ in table.references if other == SOURCES]
    if own:
        return {row[column] for row in rows for column in own if row[column]}
    by, via = table.sourced_by, table.source_column
    if by:
        other = package.table(by)
        column, there = next((column, there) for column, target, there in other.references if target == table.name)
    elif via:
        other, there, column = next((package.table(o), via, t) for c, o, t in table.references if c == via)
    else:
        raise UsageError(f"datapackage.json does not say where the sources of {table.name} stand")
    wanted = {row[there] for row in rows}
    return _sources(package, other, [row for _, row in other.rows() if row[column] in wanted])
