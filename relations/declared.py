"""Which names the data package declares for a column, and the error for one that it does not: a mistyped name must never look like a fact that is missing."""

from collections.abc import Callable, Iterable
from fnmatch import fnmatchcase

from relations.errors import UsageError
from relations.package import Package
from relations.suggest import check_known, did_you_mean


def declared_names(package: Package, table: str, column: str) -> list[str]:
    """Return the vocabulary of a column, or the values that its rows have. Raises UsageError for a column that the table does not have."""
    declared = package.table(table)
    if enum := declared.field(column).enum:
        return list(enum)
    place = declared.columns.index(column)
    return list(dict.fromkeys(cells[place] for _, cells in declared.cells() if cells[place]))


def check_declared(
    package: Package,
    table: str,
    column: str,
    names: Iterable[str],
    known: Callable[[str, str], list[str]] | None = None,
) -> None:
    """Raise UsageError, with a suggestion, for the first name that no row may have in the column.

    The names are those of its vocabulary, the keys of the table that it refers to, or else the values that it has. Of a table without rows any name
    will do: a report names what it would show of a full one. `known` gives the names of a column of a table to those who have looked them up before.
    """
    reference = package.table(table).reference(column)
    home, key = (reference.table, reference.there) if reference else (table, column)
    there = known(home, key) if known else declared_names(package, home, key)
    if there or isinstance(names, str):
        check_known(_words(key), names, there, where=package.table(home).file.name)


def check_patterns(patterns: Iterable[str], known: Iterable[str], what: str, *, where: str) -> None:
    """Raise UsageError, with a suggestion, for the first pattern such as `wheat-*` that fits none of the known names; where none is known, any will do."""
    there = set(known)
    if isinstance(patterns, str):
        check_known(what, patterns, there)
    if not there:
        return
    for pattern in patterns:
        if not any(fnmatchcase(name, pattern) for name in there):
            raise UsageError(f"no {what} in {where} fits '{pattern}'{did_you_mean(pattern, there)}")


def _words(column: str) -> str:
    return column.replace("_", " ")
