"""Rows that came, went or changed, table by table, by the primary key that `datapackage.json` declares.

Tables of the same bytes are not read. Of the others, rows that both have are left aside before any key is looked at, so that a table of a hundred
thousand rows takes a fraction of a second.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import zip_longest
from operator import itemgetter

from relations.editions.diff.differences import Key, RowChange, TableChanges
from relations.editions.diff.row_sources import RowSources
from relations.package import DataTable, Package

Cells = tuple[str, ...]


def table_changes(before: Package, after: Package) -> Iterator[TableChanges]:
    """Yield each table with changes, in the order in which the later package declares them, those that it lacks last."""
    old, new = RowSources(before), RowSources(after)
    for name in dict.fromkeys([*after.tables, *before.tables]):
        found = _change(before.tables.get(name), after.tables.get(name), old, new)
        if found.rows or found.columns_before or found.columns_after or not (found.before and found.after):
            yield found


def _change(before: DataTable | None, after: DataTable | None, old: RowSources, new: RowSources) -> TableChanges:
    table = after or before
    assert table is not None
    if before is None or after is None:
        rows = (_one_sided(table, cells, old if before else new, is_new=before is None) for cells in _cells(table))
        key = tuple(table.primary_key)
        return TableChanges(
            table.name, table.title, key, tuple(sorted(rows, key=_rank)), before is not None, after is not None
        )
    key, common = _key(before, after), [name for name in before.columns if name in after.columns]
    found = [] if _same(before, after) else [*_pairs(before, after, key, common)]
    rows = (_row(before, after, key, common, pair, (old, new)) for pair in found)
    return TableChanges(
        table.name,
        table.title,
        key,
        tuple(sorted(rows, key=_rank)),
        columns_before=tuple(name for name in before.columns if name not in common),
        columns_after=tuple(name for name in after.columns if name not in common),
    )


def _key(before: DataTable, after: DataTable) -> tuple[str, ...]:
    """Return the columns that tell rows apart: the primary key, or all columns where that is another now."""
    if before.primary_key == after.primary_key:
        return tuple(after.primary_key)
    return tuple(sorted(set(before.columns) & set(after.columns)))


def _same(before: DataTable, after: DataTable) -> bool:
    files = (before.file, after.file)
    if not all(file.is_file() for file in files) or before.columns != after.columns:
        return False
    return files[0].stat().st_size == files[1].stat().st_size and files[0].read_bytes() == files[1].read_bytes()


def _cells(table: DataTable) -> Iterator[Cells]:
    """Yield the rows; none for a table that has no file yet."""
    if table.file.is_file():
        yield from (tuple(cells) for _, cells in table.cells())


def _pairs(
    before: DataTable, after: DataTable, key: Iterable[str], common: list[str]
) -> Iterator[tuple[Cells | None, Cells | None]]:
    """Yield old and new cells of each row that is not on both sides with the same common columns.

    Data that were built unchecked may have a key twice: its rows are paired in order.
    """
    here, there = (_by_content(table, common) for table in (before, after))
    old, new = ([here[one] for one in here.keys() - there.keys()], [there[one] for one in there.keys() - here.keys()])
    keyed = (_by_key(before, old, key), _by_key(after, new, key))
    for one in keyed[0].keys() | keyed[1].keys():
        yield from zip_longest(keyed[0].get(one, ()), keyed[1].get(one, ()))


def _by_content(table: DataTable, common: list[str]) -> dict[Cells, Cells]:
    """Return the rows by their cells in the common columns."""
    if common == table.columns:
        return {cells: cells for cells in _cells(table)}
    only = _only(table, common)
    return {only(cells): cells for cells in _cells(table)}


def _by_key(table: DataTable, rows: Iterable[Cells], key: Iterable[str]) -> dict[Cells, list[Cells]]:
    only, found = _only(table, key), dict[Cells, list[Cells]]()
    for cells in sorted(rows):
        found.setdefault(only(cells), []).append(cells)
    return found


def _only(table: DataTable, names: Iterable[str]) -> Callable[[Cells], Cells]:
    """Return what takes the cells of these columns from a row, as a tuple."""
    places = [table.columns.index(name) for name in names]
    return itemgetter(*places) if len(places) > 1 else lambda cells: tuple(cells[place] for place in places)


def _row(
    before: DataTable,
    after: DataTable,
    key: Iterable[str],
    common: list[str],
    pair: tuple[Cells | None, Cells | None],
    sources: tuple[RowSources, RowSources],
) -> RowChange:
    old, new = pair
    if old is None:
        assert new is not None
        return _one_sided(after, new, sources[1], is_new=True, key=key)
    if new is None:
        return _one_sided(before, old, sources[0], is_new=False, key=key)
    whole = (dict(zip(before.columns, old, strict=True)), dict(zip(after.columns, new, strict=True)))
    named = {*sources[0].of(before, whole[0]), *sources[1].of(after, whole[1])}
    first, second = ({name: row[name] for name in common} for row in whole)
    return RowChange(_key_of(whole[1], key), first, second, tuple(sorted(named)))


def _one_sided(
    table: DataTable, cells: Cells, sources: RowSources, *, is_new: bool, key: Iterable[str] | None = None
) -> RowChange:
    row = dict(zip(table.columns, cells, strict=True))
    named = tuple(sorted(set(sources.of(table, row))))
    of_row = _key_of(row, table.primary_key if key is None else key)
    return RowChange(of_row, None, row, named) if is_new else RowChange(of_row, row, None, named)


def _key_of(row: Mapping[str, str], key: Iterable[str]) -> Key:
    return tuple(row[name] for name in key)


def _rank(change: RowChange) -> tuple[tuple[int, int, str], ...]:
    """Order keys as the rows of the table are, whole numbers as such."""
    return tuple((0, int(cell), "") if _is_whole(cell) else (1, 0, cell) for cell in change.key)


def _is_whole(cell: str) -> bool:
    return cell.isascii() and cell.isdecimal() and len(cell) < 19
