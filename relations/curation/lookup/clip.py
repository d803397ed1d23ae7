"""Whether a row falls in a period, by the same rule as `dossier.during`.

A dated row stays when it may have happened in the period; a yearly row when most of its year, or of the part
of it that it covers, lies there. A row without a date may
belong anywhere, so it stays only in the period `all`.
"""

from collections.abc import Callable
from datetime import date
from functools import cache

from relations.edtf import parse_edtf
from relations.errors import DataError, UsageError
from relations.package import DataTable, Package
from relations.periods import Period

Cells = list[str]


def time_of(package: Package, table: DataTable) -> Callable[[Cells], str] | None:
    """Return the function that gives the date or year of a row from its cells, looked up in the table that it is joined with where it has none.

    None for a table without time.
    """
    time = table.time
    if time is None:
        return None
    columns = table.columns
    if time in columns:
        place = columns.index(time)
        return lambda cells: cells[place]
    joined = _joined(package, table)
    reference = table.reference_to(joined.name)
    key, value = joined.columns.index(reference.there), joined.columns.index(time)
    dates = {cells[key]: cells[value] for _, cells in joined.cells()}
    place = columns.index(reference.column)
    return lambda cells: dates.get(cells[place], "")


def in_period(package: Package, table: DataTable, period: Period) -> Callable[[Cells], bool]:
    """Return the test of whether a row of `table`, given by its cells, falls in `period`.

    Raises UsageError for a table without time; the test raises DataError for a date that is none.
    """
    time = time_of(package, table)
    if time is None:
        timed = ", ".join(name for name, other in package.tables.items() if other.time)
        raise UsageError(f"the table {table.name} has no time, so no period; those with one are {timed}")
    if table.span:
        return _span_in(table, table.span, period)
    yearly = _yearly(package, table)

    @cache
    def falls(cell: str) -> bool:
        if not cell:
            return period.holds_undated
        try:
            if yearly:
                return period.holds_year(int(cell))
            span = parse_edtf(cell)
        except ValueError as error:
            raise DataError(f"{table.file}: {error}; see relations check") from None
        return period.may_hold(span.earliest, span.latest)

    return lambda cells: falls(time(cells))


def _span_in(table: DataTable, span: tuple[str, str], period: Period) -> Callable[[Cells], bool]:
    """Return the test for a table whose rows cover a part of their year, from the columns that it declares as `span`."""
    first, last = (table.columns.index(column) for column in span)

    def falls(cells: Cells) -> bool:
        try:
            return period.holds_span(date.fromisoformat(cells[first]), date.fromisoformat(cells[last]))
        except ValueError as error:
            raise DataError(f"{table.file}: {error}; see relations check") from None

    return falls


def _joined(package: Package, table: DataTable) -> DataTable:
    """Return the table that dates the rows of `table`. Raises DataError where the descriptor names none."""
    if table.join is None:
        raise DataError(
            f"datapackage.json: {table.name} has no column '{table.time}' and no 'join' with a table that has it"
        )
    return package.table(table.join)


def _yearly(package: Package, table: DataTable) -> bool:
    """Tell whether the time of a table is a year as a number; a year in EDTF is a day of that year instead."""
    time = table.time
    holder = table if time in table.columns else _joined(package, table)
    return any(field.name == time and field.kind == "integer" for field in holder.fields)
