"""Tables that were read before they were asked for, by a process from which kernels are forked.

A table is handed on only while its file has the bytes, and its resource the declaration, that it had when it was read.
"""

import hashlib
from pathlib import Path
from typing import Any

import pandas as pd

from relations.package import DataTable
from relations.reading import read_table

_frames: dict[Path, tuple[str, dict[str, Any], pd.DataFrame]] = {}


def read_ahead(table: DataTable) -> None:
    """Read a table and keep its frame."""
    digest = _digest(table)  # before the reading: a file that changes meanwhile does not fit its digest
    _frames[table.file.resolve()] = (digest, table.resource, read_table(table))


def recall(table: DataTable) -> pd.DataFrame | None:
    """Return the frame of a table if it was read ahead and is unchanged."""
    found = _frames.get(table.file.resolve()) if _frames else None
    if found is None or found[1] != table.resource or found[0] != _digest(table):
        return None
    return found[2]


def _digest(table: DataTable) -> str:
    try:
        return hashlib.sha256(table.file.read_bytes()).hexdigest()
    except OSError:
        return ""  # as good as changed: reading it says what is wrong
