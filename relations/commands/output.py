"""What the verbs that print tables share: the forms of output and where they go."""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # `relations --help` needs none of it
    from relations.curation.lookup.grid import Grid

FORMS = {"csv": "as CSV", "json": "as JSON", "md": "as Markdown"}


def add_forms(parser: argparse._ActionsContainer) -> None:
    """Declare `--csv`, `--json`, `--md`, of which one can be asked for."""
    group = parser.add_mutually_exclusive_group()
    for form, words in FORMS.items():
        # No default: one given before the name of a table must outlast the parser of the table.
        group.add_argument(
            f"--{form}", dest="form", action="store_const", const=form, default=argparse.SUPPRESS, help=words
        )


def form_of(arguments: argparse.Namespace) -> str | None:
    """Return the form asked for; None for the terminal's own."""
    return getattr(arguments, "form", None)


def print_grid(grid: Grid, form: str | None, first: Sequence[str] = (), *, whole: bool = False) -> list[str]:
    """Print a grid in the form asked for, by default as a table for the terminal; return the columns that did not fit."""
    if form:
        _write({"csv": grid.csv, "json": grid.json, "md": grid.markdown}[form]())
        return []
    from relations.curation.lookup.text_table import text_table

    table = text_table(grid, terminal_width(), first, whole=whole)
    _write(table.text)
    return table.left_out


def _write(text: str) -> None:
    """Write at once: what cannot be written is told before anything is said about it."""
    sys.stdout.write(text)
    sys.stdout.flush()


def terminal_width() -> int:
    """Return the width of the terminal, as COLUMNS says where it is set; 120 where the output is no terminal."""
    return shutil.get_terminal_size((120, 24)).columns
