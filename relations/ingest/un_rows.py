"""A UN bulk file as a frame of text: the header, the shape of every row, and the line on which something stands."""

from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pandas as pd

from relations.errors import DataError
from relations.ingest.opened import numbered_rows, opened, text_lines
from relations.suggest import did_you_mean

_SHOWN = 60  # signs of a cell that a message quotes


@dataclass(frozen=True)
class UnFile:
    """A bulk file as it stands: a frame of categories of text, one row a line."""

    file: Path
    frame: pd.DataFrame


def read_frame(file: Path, columns: list[str]) -> pd.DataFrame:
    """Return these columns of the file, in this order, each as a category of text. Columns are found by their names; others may stand among them.

    Raises DataError for a file that lacks one or has one twice, another encoding, rows that are not as wide as the header, or none.
    """
    header = next(numbered_rows(text_lines(file), file), (1, []))[1]
    _check_header(file, header, columns)
    try:
        with opened(file) as handle:
            frame = pd.read_csv(handle, dtype="category", keep_default_na=False, na_filter=False, encoding="utf-8")
    except (pd.errors.ParserError, UnicodeDecodeError) as error:
        _check_widths(file, len(header))
        raise DataError(f"{file}: {str(error).strip()}; the file is cut short or damaged") from None
    if frame.empty:
        raise DataError(f"{file}:1: no rows below the header; fetch the file again")
    # pandas makes an index of surplus cells and leaves missing ones empty.
    if not isinstance(frame.index, pd.RangeIndex) or "" in frame[header[-1]].cat.categories:
        _check_widths(file, len(header))
    # pandas reads categories that look like numbers as numbers.
    return frame[columns].apply(lambda column: column.cat.rename_categories(column.cat.categories.astype("str")))


def _check_header(file: Path, header: list[str], columns: list[str]) -> None:
    lacking = [name for name in columns if name not in header]
    twice = next((name for name in header if header.count(name) > 1), None)
    if twice and not lacking:
        raise DataError(f"{file}:1: {len(header)} columns, expected {len(columns)}; '{twice}' is there twice")
    if not lacking:
        return
    if not header:
        raise DataError(f"{file}:1: the file is empty; fetch it again")
    for separator, name in ((";", "semicolons"), ("\t", "tabs")):
        if len(header) == 1 and separator in header[0]:
            raise DataError(
                f"{file}:1: {name} stand between the columns; take the file as its producer hands it out, with commas"
            )
    others = [name for name in header if name not in columns]
    wrong = next((i for i, pair in enumerate(zip(header, columns, strict=False)) if pair[0] != pair[1]), None)
    found = f"{len(header)} columns" if wrong is None else f"column {wrong + 1} '{header[wrong]}'"
    wanted = f"{len(columns)}" if wrong is None else f"'{columns[wrong]}'"
    raise DataError(
        f"{file}:1: {found}, expected {wanted}; there is no column {' and no '.join(lacking)}{did_you_mean(lacking[0], others)}; "
        f"the file must have the columns {','.join(columns)}"
    )


def check_cells(file: Path, frame: pd.DataFrame, column: str, good: npt.NDArray[np.bool_], problem: str) -> None:
    """Raise DataError at the first row whose value is not `good`, which tells it for each category of the column."""
    bad = ~np.asarray(good, dtype=bool)[frame[column].cat.codes]
    if bad.any():
        record = int(np.argmax(bad))
        cell = str(frame[column].iloc[record])
        value = cell if len(cell) <= _SHOWN else f"{cell[:_SHOWN]}…"
        raise DataError(f"{file}:{line_of(file, record)}: {column}: '{value}' {problem}")


def line_of(file: Path, record: int) -> int:
    """Return the line on which a record begins; records count from 0 below the header. Reads the file again, so only for errors."""
    line, _ = next(islice(numbered_rows(text_lines(file), file), record + 1, None))
    return line


def _check_widths(file: Path, width: int) -> None:
    for line, cells in numbered_rows(text_lines(file), file):
        if len(cells) != width:
            raise DataError(
                f"{file}:{line}: {len(cells)} cells, the header has {width}; the file is cut short or damaged"
            )
