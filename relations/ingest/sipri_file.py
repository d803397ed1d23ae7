"""SIPRI's CSV exports: lines of text before the header, semicolons at line ends, Windows code page, marks of uncertainty."""

import io
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from relations.errors import DataError
from relations.ingest.opened import decoded, numbered_rows

Record = tuple[int, list[str]]


@dataclass(frozen=True)
class SipriFile:
    """A file of SIPRI: the text before the table, the header, and the records with their lines."""

    file: Path
    preamble: str
    header: list[str]
    records: list[Record]


def read_sipri(file: Path, is_header: Callable[[list[str]], bool], expected: str) -> SipriFile:
    """Return the file split at the first row that `is_header` accepts.

    Where the header ends with a semicolon the last record must too; those at the ends of records are dropped. Raises DataError for a file without such a header
    (naming what was `expected`), or cut within a line.
    """
    text = decoded(file)
    rows = list(numbered_rows(io.StringIO(text, newline=""), file))
    at = next((i for i, (_, cells) in enumerate(rows) if is_header(_without_semicolon(cells))), None)
    if at is None:
        if not text.strip():
            raise DataError(f"{file}:1: the file is empty; fetch it again")
        raise DataError(f"{file}:{_resaved(text, is_header)}; expected {expected}")
    line, header = rows[at]
    records = rows[at + 1 :]
    if not records:
        raise DataError(f"{file}:{line}: no rows below the header; the file is cut short")
    if header[-1].endswith(";"):
        number, last = records[-1]
        if not last[-1].endswith(";"):
            raise DataError(f"{file}:{number}: no ';' at the end, as the header has; the file is cut short")
        records = [(number, _without_semicolon(cells)) for number, cells in records]
    preamble = " ".join(cell.strip() for _, cells in rows[:at] for cell in cells)
    return SipriFile(file, preamble, [name.strip() for name in _without_semicolon(header)], records)


def _resaved(text: str, is_header: Callable[[list[str]], bool]) -> str:
    """Return where the header is if a spreadsheet has saved the file with other separators, and what to do; else that there is none."""
    for separator, name in ((";", "semicolons"), ("\t", "tabs")):
        for line, cells in numbered_rows(io.StringIO(text, newline=""), delimiter=separator):
            if is_header(cells) or is_header(_without_empty_end(cells)):
                return (
                    f"{line}: {name} stand between the columns, as a spreadsheet saves them; take the file as SIPRI hands it out, "
                    "or save it with commas between the columns and points in numbers"
                )
    return "1: no header row"


def _without_empty_end(cells: list[str]) -> list[str]:
    return cells[:-1] if cells and not cells[-1].strip() else cells


def check_widths(table: SipriFile) -> None:
    """Raise DataError for the first record that has another number of cells than the header."""
    for line, cells in table.records:
        if len(cells) != len(table.header):
            raise DataError(
                f"{table.file}:{line}: {len(cells)} cells, the header has {len(table.header)}; the file is cut short or damaged"
            )


def check_scope(table: SipriFile, recipients: tuple[str, ...] = ("All countries",)) -> None:
    """Raise DataError when the text before the table says that it was made for other countries than needed.

    The supplier must be all countries, the recipient one of `recipients`. A file without such text cannot be checked.
    """
    found = re.search(r"\bfrom (.+?)\s+to (.+?)\s*\. ", table.preamble)
    if found and (found[1] != "All countries" or found[2] not in recipients):
        raise DataError(
            f"{table.file}:1: made for transfers from {found[1]} to {found[2]}; "
            f"export those from All countries to {' or '.join(recipients)}"
        )


def _without_semicolon(cells: list[str]) -> list[str]:
    return [*cells[:-1], cells[-1].removesuffix(";")]
