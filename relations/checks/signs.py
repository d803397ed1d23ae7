"""Signs that have no place in a table: controls, and those that turn round the order of what is read."""

from collections.abc import Iterator

from relations.checks.problem import Problem
from relations.checks.tables import Tables
from relations.printable import STEERING


def check_signs(tables: Tables) -> Iterator[Problem]:
    """Yield one problem for each cell that holds a control character or a bidirectional override."""
    for name, rows in tables.rows.items():
        for line, row in rows:
            # All cells at once: a sign is rare, and the bulk tables are long.
            if STEERING.search("".join(row.values())):
                for column, cell in row.items():
                    if match := STEERING.search(cell):
                        message = f"holds the control or direction sign U+{ord(match[0]):04X}; remove it"
                        yield tables.problem(name, line, column, message)
