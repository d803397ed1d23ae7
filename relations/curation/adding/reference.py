"""Rows of another table to choose from, by words."""

from relations.curation.lookup.fold import folded
from relations.curation.lookup.query import read_query
from relations.package import Package, Row

_CALLED = ("publisher", "title", "name", "variants", "published", "date")


def matching(package: Package, name: str, key: str, extra: list[Row], words: str) -> list[tuple[str, str]]:
    """Return (key, what it is called) of the rows of a table, and of those in `extra`, that have all the words."""
    table = package.table(name)
    query = read_query(words, package)
    columns = [column for column in _CALLED if column in table.columns]
    found = []
    for row in [*(row for _, row in table.rows()), *extra]:
        called = ", ".join(row[column] for column in columns if row[column])
        if query.found(folded(f"{row[key]} {called}")):
            found.append((row[key], called))
    return found


def known_keys(package: Package, name: str, key: str, extra: list[Row]) -> set[str]:
    """Return the keys that a cell may refer to."""
    return {row[key] for _, row in package.table(name).rows()} | {row[key] for row in extra}
