"""Whether a cell has the value that a user asks for, by the column's declaration."""

from collections.abc import Callable
from functools import cache

from relations.checks.cells import cell_judge
from relations.curation.lookup.fold import folded
from relations.curation.lookup.query import Query, SearchTerm
from relations.edtf import Span, parse_edtf
from relations.errors import UsageError
from relations.fields import Field
from relations.package import DataTable, Package
from relations.suggest import did_you_mean

Test = Callable[[str], bool]


def column_test(package: Package, table: DataTable, column: str, value: str) -> Test:
    """Return the test of a cell of `column` against `value`.

    An empty value asks for empty cells. Vocabularies, references, codes and truth values are compared whole (in a cell with several codes,
    with each), numbers by their value; a date asks for rows that may fall in it (`1980` finds `1980-10-08`); free text for its words.
    Raises UsageError for a column that the table does not have and a value that the column cannot hold, with what is allowed.
    """
    if column not in table.columns:
        raise UsageError(f"no column '{column}' in {table.name}; it has {', '.join(table.columns)}")
    if not value:
        return lambda cell: not cell
    field = table.field(column)
    if field.is_date:
        try:
            return _may_fall_in(parse_edtf(value))
        except ValueError as error:
            raise UsageError(f"{table.name}.{column}: {error}") from None
    fault = cell_judge(field)(value)
    if fault and not _free(field, table):
        raise UsageError(f"{table.name}.{column}: {fault}")
    reference = table.reference(column)
    if reference:
        _refuse_unknown(package, reference.table, reference.there, table, column, value)
        return lambda cell: cell == value
    if field.kind in ("integer", "number"):
        return lambda cell: bool(cell) and float(cell) == float(value)
    if not _free(field, table):
        return lambda cell: cell == value or value in cell.split()
    query = Query(tuple(SearchTerm((word,)) for word in folded(value).split()))
    return cache(lambda cell: query.found(folded(cell)))


def _free(field: Field, table: DataTable) -> bool:
    """Tell whether a column holds words: text without vocabulary, pattern, format or key."""
    return field.kind == "string" and not field.is_closed and field.name not in table.primary_key


def _refuse_unknown(package: Package, other: str, there: str, table: DataTable, column: str, value: str) -> None:
    known = {row[there] for _, row in package.table(other).rows()}
    if value not in known:
        allowed = f"; it has {', '.join(sorted(known))}" if len(known) <= 20 else did_you_mean(value, known)
        raise UsageError(f"{table.name}.{column}: '{value}' is not in {other}.csv{allowed}")


def _may_fall_in(asked: Span) -> Test:
    @cache
    def test(cell: str) -> bool:
        try:
            span = parse_edtf(cell)
        except ValueError:
            return False
        begins_in_time = asked.latest is None or span.earliest is None or span.earliest <= asked.latest
        return begins_in_time and (asked.earliest is None or span.latest is None or span.latest >= asked.earliest)

    return test
