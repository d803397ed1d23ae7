"""Lines end in LF, in tables and in the notebooks beside them: with CRLF each line would be another for git."""

from collections.abc import Iterator

from relations.checks.problem import Problem
from relations.checks.tables import Tables

CRLF = b"\r\n"


def check_line_ends(tables: Tables) -> Iterator[Problem]:
    """Yield one problem for each file that has lines that end in CRLF, at the first of them."""
    files = [tables.table(name).file for name in tables.rows]
    for file in [*files, *sorted((tables.package.root.parent / "notebooks").glob("*.ipynb"))]:
        content = file.read_bytes() if file.is_file() else b""  # a missing table is reported as such
        if CRLF in content:
            yield Problem(file, content.count(b"\n", 0, content.index(CRLF)) + 1, "", _message(content.count(CRLF)))


def _message(lines: int) -> str:
    if lines == 1:
        return "ends in CRLF, not in LF; save the file with LF"
    return f"the first of {lines} lines that end in CRLF, not in LF; save the file with LF"
