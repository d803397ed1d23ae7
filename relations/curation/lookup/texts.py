"""What a search reads of a row: its own cells, and the words for what they refer to.

A row stands in several tables: the cell `damascus` of an event is a row of `places` with a name and other spellings. So a search reads
the cells of a row and what the rows that they refer to are called. Where the rows of another table source a row (`sourced_by` in the
declaration: events, quantities), it also reads the rows that refer to it: people with their offices, sources, figures, agreements.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import cache

from relations.curation.lookup.fold import folded
from relations.dates import date_words
from relations.package import DataTable, Package

_CALLED = ("name", "variants", "title", "publisher")  # the columns that say what a row is called
_APART = " ; "

_Text = Callable[[Sequence[str]], str]  # the words of a row, from its cells in the order of the columns


def search_text(package: Package, table: DataTable) -> _Text:
    """Return the function that gives the folded text of a row of `table`, from its cells in the order of the columns."""
    text_of = _reader(package)
    own = text_of(table)
    if table.sourced_by is None:
        return lambda cells: folded(own(cells))
    key = table.columns.index(table.primary_key[0])
    about: defaultdict[str, list[str]] = defaultdict(list)
    for other in package.tables.values():
        for column, target, _ in other.references:
            if target == table.name:
                text, place = text_of(other), other.columns.index(column)
                for _, cells in other.cells():
                    about[cells[place]].append(text(cells))
    # Folded once as a whole: cell by cell takes three times as long.
    return lambda cells: folded(_APART.join([own(cells), *about.get(cells[key], [])]))


def _reader(package: Package) -> Callable[[DataTable], _Text]:
    """Return what makes the function that gives the text of a row with what it refers to; the same table is read once for all of them."""

    @cache
    def called(name: str, key: str) -> dict[str, str]:
        """What the rows of a table are called, by their key; nothing for a table that only has codes."""
        table = package.table(name)
        places = [i for i, column in enumerate(table.columns) if column in _CALLED]
        if not places:
            return {}
        there = table.columns.index(key)
        return {cells[there]: _APART.join([cells[i] for i in places]) for _, cells in table.cells()}

    spoken = cache(date_words)

    def text_of(table: DataTable) -> _Text:
        references = [(table.columns.index(column), called(other, there)) for column, other, there in table.references]
        dates = [i for i, field in enumerate(table.fields) if field.is_date]

        def text(cells: Sequence[str]) -> str:
            words = [spoken(cells[i]) for i in dates]
            words += [names.get(cells[i], "") for i, names in references]
            return _APART.join([*cells, *words])

        return text

    return text_of
