"""Columns that a measure needs, and frames without rows that still have them."""

from collections.abc import Iterable

import pandas as pd

from relations.errors import DataError


def check_columns(frame: pd.DataFrame, needed: Iterable[str], what: str) -> None:
    """Raise DataError that names the columns missing from a frame of `what`, and those that it has."""
    missing = [column for column in needed if column not in frame.columns]
    if missing:
        has = ", ".join(map(str, frame.columns)) or "none"
        raise DataError(f"the {what} lack the column {', '.join(missing)}; they have {has}")


def empty_frame(**types: str) -> pd.DataFrame:
    """Return a frame without rows, with the columns and types given in order."""
    return pd.DataFrame({column: pd.Series(dtype=kind) for column, kind in types.items()})
