"""A UN bulk file as a frame of text: the header, the shape of every row, and the line on which something stands."""

from itertools import islice
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pandas as pd

from relations.errors import DataError
from relations.ingest.opened import numbered_rows, opened, text_lines

_SHOWN = 60  # signs of a cell that a message quotes


def read_frame(file: Path, columns: list[str]) -> pd.DataFrame:
    """Return the rows of the file, each column as a category of text.

    Raises DataError for other columns, another encoding, rows that are not as wide as the header, or none.
    """
    header = next(numbered_rows(text_lines(file)), (1, []))[1]
    if header != columns:
        wrong = next((i for i, pair in enumerate(zip(header, columns, strict=False)) if pair[0] != pair[1]), None)
        found = f"{len(header)} columns" if wrong is None else f"column {wrong + 1} '{header[wrong]}'"
        wanted = f"{len(columns)}" if wrong is None else f"'{columns[wrong]}'"
        raise DataError(f"{file}:1: {found}, expected {wanted}; the file must have the columns {','.join(columns)}")
    try:
        with opened(file) as handle:
            frame = pd.read_csv(handle, dtype="category", keep_default_na=False, na_filter=False, encoding="utf-8")
    except (pd.errors.ParserError, UnicodeDecodeError) as error:
        _check_widths(file, len(columns))
        raise DataError(f"{file}: {str(error).strip()}; the file is cut short or damaged") from None
    if frame.empty:
        raise DataError(f"{file}:1: no rows below the header; fetch the file again")
    # pandas makes an index of surplus cells and leaves missing ones empty.
    if not isinstance(frame.index, pd.RangeIndex) or "" in frame[columns[-1]].cat.categories:
        _check_widths(file, len(columns))
    # pandas reads categories that look like numbers as numbers.
    return frame.apply(lambda column: column.cat.rename_categories(column.cat.categories.astype("str")))


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
    line, _ = next(islice(numbered_rows(text_lines(file)), record + 1, None))
    return line


def _check_widths(file: Path, width: int) -> None:
    for line, cells in numbered_rows(text_lines(file)):
        if len(cells) != width:
            raise DataError(
                f"{file}:{line}: {len(cells)} cells, the header has {width}; the file is cut short or damaged"
            )
