"""Run one notebook with parameters, by papermill, in a kernel of its own."""

import json
import logging
import os
import re
import time
import traceback
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

import nbformat
import papermill
from papermill.engines import papermill_engines
from papermill.exceptions import PapermillExecutionError
from traitlets.config import Config

from relations.early_stop import is_early_stop, told_early_stop
from relations.execution.engine import NAME, WarmEngine
from relations.execution.limits import Limits
from relations.execution.python_source import use_full_translator
from relations.execution.recording import NOTES_VARIABLE
from relations.execution.secrets import hidden, hide
from relations.execution.values import plain
from relations.formats import NO_SCREENS, RECORDS_ONLY
from relations.notebook_cells import BANNER, INJECTED, line_raised, numbered, place
from relations.text_file import read_text

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

# How a syntax error names the cell in which it is.
_CELL_FILE = re.compile(r" \(\d+\.py, line \d+\)$")

# jupyter_client interrupts a kernel before it ends it, which an idle one would report as an error on the terminal.
_QUIET = ["--log-level=CRITICAL"]

# Whoever has no home folder has none for IPython either, which no report needs.
warnings.filterwarnings("ignore", "IPython (parent|dir)", UserWarning)

# Known to papermill by its entry point too; a build does not depend on how the package is installed.
papermill_engines.register(NAME, WarmEngine)
use_full_translator()


@dataclass(frozen=True)
class CellError:
    """What stopped a notebook: the number of the cell, the error's name and message, the traceback, and the line of the cell where it is known."""

    cell: int
    name: str
    message: str
    traceback: str
    line: int | None = None

    def __str__(self) -> str:
        if is_early_stop(self.name):
            return f"{told_early_stop(self.cell, self.name, self.message)}; a notebook has to run to its last cell"
        return ": ".join(part for part in (place(self.cell, self.line), self.name, self.message) if part)


@dataclass(frozen=True)
class Run:
    """An executed notebook; `error` is None when every cell ran, `notes` what its kernel noted that it read (`recording`), if it did."""

    notebook: Any
    seconds: float
    error: CellError | None
    notes: dict[str, Any] | None = None


def run_notebook(
    notebook: Path,
    parameters: Mapping[str, Any],
    limits: Limits | None = None,
    *,
    notes: Path | None = None,
    edit: Callable[[dict[str, Any]], dict[str, Any]] = dict,
    screens: bool = True,
) -> Run:
    """Run a notebook top to bottom and return it; it stops at the first cell that raises, exceeds a limit, or whose kernel dies.

    `edit` makes of what the file has what is to be run; without `screens` charts are drawn for paper alone.

    Nothing is written, but the kernel’s notes at the path `notes`, if that is given, until they are read. Raises what papermill does for a
    notebook that it cannot read.
    """
    logging.getLogger("papermill").setLevel(logging.CRITICAL)  # what goes wrong is in the run
    began = time.perf_counter()
    failure: Exception | None = None
    managers: list[Any] = []
    noted: dict[str, Any] = {}

    def started(manager: Any) -> None:
        manager.nb.metadata["papermill"]["parameters"] = plain(parameters)  # JSON knows no dates
        managers.append(manager)

    try:
        with _set(RECORDS_ONLY, "1" if screens else NO_SCREENS), _noting(notes, noted):
            papermill.execute_notebook(
                _read(notebook, edit),
                None,
                dict(parameters),
                engine_name=NAME,
                started=started,
                autosave_cell_every=0,
                cwd=notebook.parent,
                progress_bar=False,
                log_output=False,
                config=_config(limits or Limits()),
                extra_arguments=_QUIET,
            )
    except Exception as caught:  # of whatever kind: the cell at which it happened can be told
        if not managers:
            raise
        failure = caught
    executed = managers[-1].nb
    hide(executed, parameters.values())
    error = _cell_error(failure, executed, limits or Limits()) if failure else _early_stop(executed)
    error = error and hidden(error, parameters.values())
    _forget_the_run(executed)
    return Run(executed, time.perf_counter() - began, error, noted or None)


def _read(notebook: Path, edit: Callable[[dict[str, Any]], dict[str, Any]]) -> Any:
    """Return the notebook; one that names no kernel is for the Python of this environment."""
    said = nbformat.reader.parse_json(read_text(notebook))  # type: ignore[no-untyped-call]
    content = nbformat.reads(json.dumps({"nbformat": 4, "metadata": {}} | edit(said)), as_version=4)  # type: ignore[no-untyped-call]
    kernel = content.metadata.setdefault("kernelspec", nbformat.NotebookNode())  # type: ignore[no-untyped-call]
    language = content.metadata.get("language_info", {}).get("name", "python")
    for key, value in {"name": "python3", "language": language, "display_name": "Python 3"}.items():
        kernel.setdefault(key, value)
    return content


@contextmanager
def _noting(file: Path | None, noted: dict[str, Any]) -> Iterator[None]:
    """Have the kernel that is started note in a file what it reads, and take its notes; none where it was not forked or did not come to its end."""
    if file is None:
        yield
        return
    try:
        with _set(NOTES_VARIABLE, str(file)):
            yield
    finally:
        with suppress(OSError, ValueError):
            noted.update(json.loads(file.read_text(encoding="utf-8")))
        file.unlink(missing_ok=True)


@contextmanager
def _set(variable: str, value: str) -> Iterator[None]:
    """Set a variable of the environment that the kernel is started with."""
    os.environ[variable] = value
    try:
        yield
    finally:
        del os.environ[variable]


def _config(limits: Limits) -> Config:
    """Return the limits as the parts of Jupyter are told of them."""
    client = {name: value for name, value in asdict(limits).items() if name != "memory_mb"}
    return Config(LimitedClient=client, WarmProvisioner={"memory_mb": limits.memory_mb})


def _early_stop(executed: Any) -> CellError | None:
    """Return what stopped a notebook that papermill counts as done: it takes `sys.exit(0)` for the end."""
    for number, cell in numbered(executed.cells):
        for output in cell.get("outputs", []):
            if output.output_type == "error" and cell.metadata.get("papermill", {}).get("exception"):
                return CellError(number, output.ename, output.evalue, "\n".join(output.traceback))
    return None


def _cell_error(failure: Exception, executed: Any, limits: Limits) -> CellError:
    cells = [*numbered(executed.cells)]
    raised = [
        (number, cell) for number, cell in cells if any(o.output_type == "error" for o in cell.get("outputs", []))
    ]
    started = [number for number, cell in cells if cell.metadata.get("papermill", {}).get("start_time")]
    number = raised[0][0] if raised else max(started, default=1)
    if isinstance(failure, PapermillExecutionError):
        line = line_raised(failure.traceback, raised[0][1]) if raised else None
        return CellError(number, failure.ename, _message(failure, limits), "\n".join(failure.traceback), line)
    return CellError(number, type(failure).__name__, str(failure), "".join(traceback.format_exception(failure)))


def _message(failure: PapermillExecutionError, limits: Limits) -> str:
    """Return the message of an error without the name that IPython gives a cell, and with the limit where memory was short."""
    message = _CELL_FILE.sub("", failure.evalue)
    if not (failure.ename.endswith("MemoryError") and limits.memory_mb):
        return message
    hint = f"a process of a report has {limits.memory_mb:,} MB; `limits.memory_mb` in reports.toml allows more"
    return f"{message}; {hint}" if message else hint


def _forget_the_run(executed: Any) -> None:
    for holder in (executed, *executed.cells):
        kept = holder.metadata.get("papermill", {})
        for key in _NOTES:
            kept.pop(key, None)
        holder.metadata.pop("execution", None)
    for cell in executed.cells:
        if "outputs" in cell:
            cell.outputs = list(_joined(cell.outputs))
        if INJECTED in cell.metadata.get("tags", []):
            cell.id = INJECTED  # papermill gives it a random one
    language = executed.metadata.get("language_info", {})
    if "version" in language:  # the same bytes whatever the patch of Python
        language["version"] = ".".join(language["version"].split(".")[:2])
    executed.cells = [cell for cell in executed.cells if BANNER not in cell.metadata.get("tags", [])]


def _joined(outputs: Iterable[Any]) -> Iterator[Any]:
    """Join the pieces of a stream: where a kernel cuts it depends on the time."""
    for name, pieces in groupby(outputs, key=lambda output: output.get("name")):
        if name is None:
            yield from pieces
        else:
            first, *rest = pieces
            first.text = "".join([first.text, *(piece.text for piece in rest)])
            yield first
