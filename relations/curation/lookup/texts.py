"""What a search reads of a row: its own cells, and the words for what they refer to.

A row stands in several tables: the cell `damascus` of an event is a row of `places` with a name and other spellings. So a search reads
the cells of a row and what the rows that they refer to are called. Where the rows of another table source a row (`sourced_by` in the
declaration: events, quantities), it also reads the rows that refer to it: people with their offices, sources, figures, agreements.
"""

from collections import defaultdict
from collections.abc import Callable
from functools import cache

from relations.curation.lookup.fold import folded
from relations.dates import date_words
from relations.package import DataTable, Package, Row

_CALLED = ("name", "variants", "title", "publisher")  # the columns that say what a row is called
_APART = " ; "


def search_text(package: Package, table: DataTable) -> Callable[[Row], str]:
    """Return the function that gives the folded text of a row of `table`."""
    own = _with_references(package, table)
    if table.sourced_by is None:
        return lambda row: folded(own(row))
    key = table.primary_key[0]
    about: defaultdict[str, list[str]] = defaultdict(list)
    for other in package.tables.values():
        for column, target, _ in other.references:
            if target == table.name:
                text = _with_references(package, other)
                for _, row in other.rows():
                    about[row[column]].append(text(row))
    # Folded once as a whole: cell by cell takes three times as long.
    return lambda row: folded(_APART.join([own(row), *about.get(row[key], [])]))


def _with_references(package: Package, table: DataTable) -> Callable[[Row], str]:
    references = [(column, _called(package, other, there)) for column, other, there in table.references]
    dates = [field.name for field in table.fields if field.edtf or field.kind == "date"]
    spoken = cache(date_words)

    def text(row: Row) -> str:
        parts = [*row.values(), *(spoken(row[column]) for column in dates)]
        parts += [called.get(row[column], "") for column, called in references]
        return _APART.join(parts)

    return text


def _called(package: Package, name: str, key: str) -> dict[str, str]:
    """Return what the rows of a table are called, by their key; nothing for a table that only has codes."""
    table = package.table(name)
    columns = [column for column in table.columns if column in _CALLED]
    if not columns:
        return {}
    return {row[key]: _APART.join([row[column] for column in columns]) for _, row in table.rows()}
