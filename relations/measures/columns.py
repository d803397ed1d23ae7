"""Columns that a measure needs, and frames without rows that still have them."""

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

import pandas as pd

from relations.declared import check_declared
from relations.errors import DataError
from relations.package import Package
from relations.suggest import check_known


def check_columns(frame: pd.DataFrame, needed: Iterable[str], what: str) -> None:
    """Raise DataError that names the columns missing from a frame of `what`, and those that it has."""
    missing = [column for column in needed if column not in frame.columns]
    if missing:
        has = ", ".join(map(str, frame.columns)) or "none"
        raise DataError(f"the {what} lack the column {', '.join(missing)}; they have {has}")


def check_chosen(frame: pd.DataFrame, columns: Iterable[str], what: str, *made: str) -> None:
    """Raise UsageError, with a suggestion, for a column that the caller chose and a frame of `what` does not have; `made` are those made of others."""
    check_known("column", columns, [*made, *map(str, frame.columns)], where=f"the {what}")


def check_states(frame: pd.DataFrame, *codes: str) -> None:
    """Raise UsageError, with a suggestion, for a code of which the data package of the frame declares no state; as `check_names`."""
    check_names(frame, "state", codes, table="states")


def check_names(frame: pd.DataFrame, column: str, names: Iterable[str], *, table: str = "") -> None:
    """Raise UsageError, with a suggestion, for a name that no row may have in the column of the frame's table, or of another, whatever the period.

    A dossier says in `frame.attrs` of which table a frame is. Of a frame made by hand nothing is declared, so nothing is checked.
    """
    if "table" in frame.attrs:
        check_declared(_package(frame.attrs["package"]), table or frame.attrs["table"], column, names)


def _package(root: str) -> Package:
    descriptor = Path(root) / "datapackage.json"
    return _opened(root, descriptor.stat().st_mtime_ns if descriptor.exists() else 0)


@lru_cache(maxsize=4)
def _opened(root: str, changed: int) -> Package:  # noqa: ARG001 (one that was edited is another)
    """Return the package with its descriptor read once: that takes longer than most measures, and each asks."""
    return Package(Path(root))


def empty_frame(**types: str) -> pd.DataFrame:
    """Return a frame without rows, with the columns and types given in order."""
    return pd.DataFrame({column: pd.Series(dtype=kind) for column, kind in types.items()})
