"""Run one notebook with parameters, by papermill, in a kernel of its own."""

import logging
import os
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat
import papermill
import traitlets.config
from papermill.exceptions import PapermillExecutionError

# What papermill notes of a run in the notebook; the same inputs must give the same bytes.
_NOTES = (
    "start_time",
    "end_time",
    "duration",
    "exception",
    "status",
    "input_path",
    "output_path",
    "environment_variables",
    "version",
)


@dataclass(frozen=True)
class CellError:
    """What stopped a notebook: the number of the cell (from 1, as in the file), the error's name and message, and the traceback."""

    cell: int
    name: str
    message: str
    traceback: str

    def __str__(self) -> str:
        return f"cell {self.cell}: {self.name}: {self.message}"


@dataclass(frozen=True)
class Run:
    """An executed notebook; `error` is None when every cell ran."""

    notebook: Any
    seconds: float
    error: CellError | None


def run_notebook(notebook: Path, parameters: Mapping[str, Any], scratch: Path) -> Run:
    """Run a notebook top to bottom and return it; it stops at the first cell that raises. `scratch` is a file that may be overwritten."""
    logging.getLogger("papermill").setLevel(logging.ERROR)
    began = time.perf_counter()
    error = None
    try:
        with _sockets() as config:
            papermill.execute_notebook(
                notebook,
                scratch,
                dict(parameters),
                cwd=notebook.parent,
                progress_bar=False,
                log_output=False,
                config=config,
            )
    except PapermillExecutionError as caught:
        error = _cell_error(caught, notebook)
    executed = nbformat.read(scratch, as_version=4)  # type: ignore[no-untyped-call]
    _forget_the_run(executed)
    return Run(executed, time.perf_counter() - began, error)


@contextmanager
def _sockets() -> Iterator[traitlets.config.Config]:
    """Give the configuration of a kernel that talks over sockets in a folder of its own: no other process can listen or take its ports.

    Windows has no such sockets; kernels keep to their default there.
    """
    with tempfile.TemporaryDirectory(prefix="relations-") as folder:
        own = {"transport": "ipc", "ip": f"{folder}/kernel"} if os.name == "posix" else {}
        yield traitlets.config.Config(KernelManager=own)


def _cell_error(caught: PapermillExecutionError, notebook: Path) -> CellError:
    # papermill counts the cells of the executed notebook, to which it adds one for the parameters.
    source = nbformat.read(notebook, as_version=4)  # type: ignore[no-untyped-call]
    numbers = [i for i, cell in enumerate(source.cells, start=1) if cell.source == caught.source]
    number = numbers[0] if numbers else caught.cell_index
    return CellError(number, caught.ename, caught.evalue, "\n".join(caught.traceback))


def _forget_the_run(executed: Any) -> None:
    for holder in (executed, *executed.cells):
        kept = holder.metadata.get("papermill", {})
        for key in _NOTES:
            kept.pop(key, None)
        holder.metadata.pop("execution", None)
    for cell in executed.cells:
        if "injected-parameters" in cell.metadata.get("tags", []):
            cell.id = "injected-parameters"  # papermill gives it a random one
    executed.cells = [
        cell for cell in executed.cells if "papermill-error-cell-tag" not in cell.metadata.get("tags", [])
    ]
