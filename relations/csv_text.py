"""Rows as CSV: UTF-8, LF, quotation marks only where needed, the same bytes from every Python."""

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Any


def csv_text(rows: Iterable[Sequence[Any]]) -> str:
    """Return the rows as CSV.

    A row that holds a carriage return is quoted as a whole: Python before 3.13 leaves the sign bare, and readers take it for the end
    of the row.
    """
    out = io.StringIO()
    plain = csv.writer(out, lineterminator="\n")
    quoted = csv.writer(out, lineterminator="\n", quoting=csv.QUOTE_ALL)
    for row in rows:
        returns = any(isinstance(cell, str) and "\r" in cell for cell in row)
        (quoted if returns else plain).writerow(row)
    return out.getvalue()
