"""Tables of MyST: values with commas become the lists of lists that its other tables are; `listed_tables.lua` makes tables of both."""

import csv
import re
from collections.abc import Iterator, Mapping, Sequence

TABLES = {"list-table", "csv-table"}
_DELIMITERS = {"tab": "\t", "space": " "}
_SIGN = re.compile(r"^(?=[-+*#>:|])|(?<=\d)(?=[.)](?:\s|$))")  # what would begin a list, a heading or a quotation


def header_rows(options: Mapping[str, str]) -> int:
    """Return how many rows are the head; what is no number says nothing."""
    if options.get("header"):
        return 1
    given = options.get("header-rows", "")
    return int(given) if given.isdecimal() else 0


def listed(lines: Sequence[str], options: Mapping[str, str]) -> Iterator[str]:
    """Yield the lines of the list that holds the rows of a table of values, those of the option `header` first; a value is Markdown of one line."""
    delim = options.get("delim", ",")
    delimiter = _DELIMITERS.get(delim, delim)
    given = [options["header"], *lines] if options.get("header") else lines
    if len(delimiter) != 1:
        yield from given
        return
    try:
        rows = [*csv.reader([line for line in given if line.strip()], delimiter=delimiter, skipinitialspace=True)]
    except csv.Error:
        yield from given
        return
    for row in rows:
        for i, value in enumerate(row):
            cell = _SIGN.sub(r"\\", " ".join(value.split()), count=1)
            begins = "  - " if i else "- - "
            yield (begins + cell).rstrip()
