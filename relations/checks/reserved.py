"""Words that the command line and the answers to its questions keep for themselves, so that no row can be named so."""

from collections.abc import Iterator

from relations.checks.problem import Problem
from relations.checks.tables import Tables
from relations.package import DataTable

_VERBS = (
    "build",
    "publish",
    "runs",
    "verify",
    "check",
    "ingest",
    "data",
    "cite",
    "why",
    "diff",
    "serve",
    "site",
    "dyads",
    "new",
    "start",
    "show",
    "sql",
    "add",
    "pages",
)
_PERIODS = ("all", "each")
_ANSWERS = ("yes", "no", "y", "n", "true", "false")
RESERVED = frozenset((*_VERBS, *_PERIODS, *_ANSWERS))


def names_itself(table: DataTable) -> bool:
    """Tell whether each row of a table has an id of its own, which nothing else gives."""
    if len(table.primary_key) != 1:
        return False
    (column,) = table.primary_key
    return table.reference(column) is None and table.field(column).kind == "string"


def reserved_fault(name: str) -> str | None:
    """Return what is wrong with an id that is a reserved word, None for any other."""
    return f"'{name}' is a word of the command line; take another id" if name.casefold() in RESERVED else None


def check_reserved(tables: Tables) -> Iterator[Problem]:
    """Yield a problem for each row whose id is a reserved word."""
    for name in tables.rows:
        table = tables.table(name)
        if not names_itself(table):
            continue
        (column,) = table.primary_key
        for line, row in tables.of(name):
            if fault := reserved_fault(row[column]):
                yield tables.problem(name, line, column, fault)
