"""The parameters of a notebook, as its tagged cell declares them: read without running or importing anything of Jupyter."""

import ast
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from relations.errors import UsageError
from relations.notebook_cells import numbered, place

_KINDS: dict[str, tuple[type, ...]] = {"str": (str,), "int": (int,), "float": (int, float), "bool": (bool,)}
_EXAMPLES = {
    "str": '"USA"',
    "int": "3",
    "float": "0.5",
    "bool": "true",
    "list[str]": '["USA", "CHN"]',
    "list[int]": "[1971, 1991]",
}


@dataclass(frozen=True)
class Parameter:
    """One annotated assignment of the parameters cell: name, annotation as written, default."""

    name: str
    annotation: str
    default: Any

    def fault(self, value: Any) -> str | None:
        """Return what is wrong with a value for this parameter, or None."""
        if self.annotation.startswith("list["):
            inner = _KINDS.get(self.annotation[5:-1], (object,))
            right = isinstance(value, list) and all(isinstance(item, inner) for item in value)
        else:
            kinds = _KINDS.get(self.annotation, (object,))
            right = isinstance(value, kinds) and (bool in kinds or not isinstance(value, bool))
        if right:
            return None
        example = f", such as {_EXAMPLES[self.annotation]}" if self.annotation in _EXAMPLES else ""
        return f"parameter '{self.name}' is {value!r}; the notebook declares {self.annotation}{example}"


def declared_parameters(notebook: Path) -> dict[str, Parameter]:
    """Return the parameters by name.

    Raises UsageError when the file is no notebook, has no cell tagged `parameters`, or the cell holds more than annotated assignments of
    plain values.
    """
    for number, cell in numbered(_cells(notebook)):
        if cell["cell_type"] == "code" and "parameters" in cell.get("metadata", {}).get("tags", []):
            return _from_source("".join(cell["source"]), notebook, number)
    raise UsageError(f"{notebook}: no cell is tagged 'parameters'; tag the one that declares what can be passed")


def _cells(notebook: Path) -> list[dict[str, Any]]:
    """Return the cells of the file, of which each has type and source."""
    try:
        content = json.loads(notebook.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise UsageError(f"{notebook}: no such notebook") from None
    except json.JSONDecodeError as error:
        hint = "; it has the marks of a merge: resolve them in a text editor" if "<<<<<<<" in error.doc else ""
        raise UsageError(f"{notebook}:{error.lineno}: not a notebook: {error.msg}{hint}") from None
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


def _from_source(source: str, notebook: Path, number: int) -> dict[str, Parameter]:
    try:
        statements = ast.parse(source).body
    except SyntaxError as error:
        raise UsageError(f"{notebook}, {place(number, error.lineno)}: {error.msg}") from None
    found = {}
    for statement in statements:
        where = f"{notebook}, {place(number, statement.lineno)}"
        if not (isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name) and statement.value):
            raise UsageError(f'{where}: not an annotated assignment such as period: str = "all"')
        try:
            default = ast.literal_eval(statement.value)
        except ValueError:
            raise UsageError(f"{where}: the default is not a plain value") from None
        name = statement.target.id
        found[name] = Parameter(name, ast.unparse(statement.annotation), default)
    return found
