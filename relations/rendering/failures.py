"""Why a notebook could not be converted, in one line: the cell where it is known, and what is wrong."""

from typing import Any

from relations.errors import RelationsError
from relations.notebook_cells import line_raised, numbered, place


def told_failure(error: Exception, notebook: Any) -> str:
    """Return the line; `notebook` is what has been run of it, or None."""
    if isinstance(error, RelationsError):
        return _first_line(str(error))
    if isinstance(error, UnicodeDecodeError):
        return f"not a notebook: byte {error.start + 1} is not UTF-8; save it with JupyterLab"
    if hasattr(error, "ename") and notebook is not None:  # of nbclient, which need not be there
        for number, cell in numbered(notebook.cells):
            for output in cell.get("outputs", []):
                if output.get("output_type") == "error":
                    where = place(number, line_raised(output.traceback, cell))
                    return _first_line(f"{where}: {output.ename}: {output.evalue}")
    return _first_line(f"{type(error).__name__}: {error}")


def _first_line(text: str) -> str:
    return text.strip().partition("\n")[0]
