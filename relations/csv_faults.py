"""What is wrong with a line of a CSV file, in words that say what to do: a header that is not the declared one, a row of another length."""

from collections.abc import Sequence
from itertools import zip_longest

from relations.foreign_files import MERGED, is_merge_mark


def header_fault(found: Sequence[str], declared: Sequence[str]) -> str:
    """Return what is wrong with a header that is not the declared one: how the file was saved, or else the first column that differs."""
    if not found:
        return "the file is empty; put its content back"
    first = found[0]
    if is_merge_mark(first):
        return MERGED
    if first.startswith("\ufeff"):
        return "begins with a byte order mark; save the file as UTF-8 without it"
    if len(found) == 1 < len(declared) and (";" in first or "\t" in first):
        return "the columns are not separated by commas; save the file with commas"
    pairs = enumerate(zip_longest(found, declared), start=1)
    place, (here, wanted) = next((place, pair) for place, pair in pairs if pair[0] != pair[1])
    if here is None:
        return f"column {place} is missing; datapackage.json declares '{wanted}'"
    if wanted is None:
        return f"column {place} is '{here}'; datapackage.json declares {len(declared)} columns"
    return f"column {place} is '{here}'; datapackage.json declares '{wanted}' there"


def cells_fault(cells: Sequence[str], header: Sequence[str]) -> str:
    """Return what is wrong with a row that has more or fewer cells than the header."""
    if cells and is_merge_mark(cells[0]):
        return MERGED
    told = f"{len(cells)} cells; the header has {len(header)}"
    if not cells:
        return f"{told}; take the empty line out"
    if len(cells) < len(header):
        return f"{told}; look for a missing comma"
    return f"{told}; look for a comma too many, or one in a text without quotation marks"
