"""The parameters of a notebook, as its tagged cell declares them: read without running or importing anything of Jupyter."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from relations.builds.dossier_texts import part_name, read_parts
from relations.builds.parameter_cell import CellRefusal, declared_in, enums_in
from relations.builds.parameter_kinds import Kind, kind_of
from relations.builds.plain_values import Enums
from relations.errors import UsageError
from relations.execution.values import Member, plain
from relations.foreign_files import merge_hint
from relations.notebook_cells import numbered, place
from relations.suggest import did_you_mean
from relations.text_file import read_text

_SHOWN = 60  # signs of a value that a message quotes


@dataclass(frozen=True)
class Parameter:
    """One parameter that a notebook declares: name, annotation as written or as its default says, default, the words of its comment, and the enums of
    the cell."""

    name: str
    annotation: str
    default: Any
    help: str = ""
    enums: Enums = field(default_factory=dict)

    def fitted(self, value: Any) -> Any:
        """Return the value as the notebook gets it: text of a date as a date, a list as a tuple. Raises UsageError for one that does not fit."""
        try:
            return self._kind.fit(value)
        except (ValueError, TypeError, RecursionError):
            raise UsageError(self._refusal(value)) from None

    def fault(self, value: Any) -> str | None:
        """Return what is wrong with a value for this parameter, or None."""
        try:
            self.fitted(value)
        except UsageError as error:
            return str(error)
        return None

    @property
    def _kind(self) -> Kind:
        return kind_of(self.annotation, self.enums)

    def _refusal(self, value: Any) -> str:
        kind = self._kind
        told = f"parameter '{self.name}' is {_quoted(value)}; the notebook declares {self.annotation}"
        if kind.choices:
            words = [str(plain(one)) for one in kind.choices]
            if any(isinstance(one, Member) for one in kind.choices):
                told = f"{told}: {', '.join(words)}"
            return f"{told}{did_you_mean(str(value), words)}"
        return f"{told}, such as {kind.example}" if kind.example else told


def _quoted(value: Any) -> str:
    """Return a value as a message quotes it, on one line: as Python writes it, dates as TOML does."""
    text = repr(value) if value == plain(value) else str(plain(value))
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def declared_parameters(notebook: Path, texts: Path | None = None) -> dict[str, Parameter]:
    """Return the parameters by name; a part of the `texts` of a dossier goes before the cell.

    Raises UsageError when the file is no notebook, has no cell tagged `parameters`, or the cell holds more than assignments of plain values; and as
    `read_parts` does.
    """
    parts = read_parts(texts) if texts else {}
    for number, cell in numbered(_cells(notebook)):
        if cell["cell_type"] == "code" and "parameters" in cell.get("metadata", {}).get("tags", []):
            name = part_name(cell, parts)
            if name is None or texts is None:
                return _from_source("".join(cell["source"]), partial(_in_notebook, notebook, number))
            mark, source = parts[name]
            return _from_source(source, partial(_in_texts, texts, mark))
    raise UsageError(f"{notebook}: no cell is tagged 'parameters'; tag the one that declares what can be passed")


def _cells(notebook: Path) -> list[dict[str, Any]]:
    """Return the cells of the file, of which each has type and source."""
    try:
        content = json.loads(read_text(notebook))
    except FileNotFoundError:
        raise UsageError(f"{notebook}: no such notebook") from None
    except json.JSONDecodeError as error:
        raise UsageError(f"{notebook}:{error.lineno}: not a notebook: {error.msg}{merge_hint(error.doc)}") from None
    except UnicodeDecodeError as error:
        raise UsageError(f"{notebook}: not a notebook: byte {error.start + 1} is not UTF-8") from None
    cells = content.get("cells") if isinstance(content, dict) else None
    if not isinstance(cells, list):
        raise UsageError(f"{notebook}: not a notebook: it has no list of cells")
    for number, cell in enumerate(cells, start=1):
        if not isinstance(cell, dict) or not {"cell_type", "source"} <= cell.keys():
            raise UsageError(
                f"{notebook}: not a notebook: {place(number)} has no type or no source; save it with JupyterLab"
            )
    return cells


def _in_notebook(notebook: Path, number: int, line: int | None) -> str:
    return f"{notebook}, {place(number, line)}"


def _in_texts(texts: Path, mark: int, line: int | None) -> str:
    at = mark + (line or 0)
    return f"{texts}:{at}"


def _from_source(source: str, where: Callable[[int | None], str]) -> dict[str, Parameter]:
    try:
        enums = enums_in(source)
        return {
            one.name: Parameter(one.name, one.annotation, one.default, one.help, enums)
            for one in declared_in(source, enums)
        }
    except CellRefusal as fault:
        raise UsageError(f"{where(fault.line)}: {fault.problem}") from None
