"""The data of an exhibit as a CSV file."""

import csv
import io
from typing import Any

from relations.rendering.blocks import Data


def data_csv(data: Data) -> str:
    """Return UTF-8 text with LF line ends and the column names as header; missing values are empty, truth is `true` or `false`."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(column["name"] for column in data.columns)
    writer.writerows([_cell(value) for value in row] for row in data.rows)
    return buffer.getvalue()


def _cell(value: Any) -> Any:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else value
