"""The data of an exhibit as a CSV file."""

from typing import Any

from relations.csv_text import csv_text
from relations.rendering.blocks import Data


def data_csv(data: Data) -> str:
    """Return UTF-8 text with LF line ends and the column names as header; missing values are empty, truth is `true` or `false`."""
    header = [column["name"] for column in data.columns]
    return csv_text([header, *([_cell(value) for value in row] for row in data.rows)])


def _cell(value: Any) -> Any:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else value
