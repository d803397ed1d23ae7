"""What the engine makes of a notebook equals what stock papermill makes of it, but for the times."""

import re
import subprocess
import sys

import nbformat
import papermill
import psutil
import pytest
from corpus import CORPUS
from nbclient.exceptions import CellTimeoutError, DeadKernelError
from papermill.engines import papermill_engines
from papermill.exceptions import PapermillExecutionError
from small import code, write

from relations.execution.engine import NAME, WarmEngine

pytestmark = pytest.mark.slow

papermill_engines.register(NAME, WarmEngine)


@pytest.fixture
def run(tmp_path):
    def run(cells, engine, **options):
        source = write(tmp_path / "in.ipynb", *cells)
        made = tmp_path / "out.ipynb"
        try:
            papermill.execute_notebook(source, made, engine_name=engine, cwd=tmp_path, progress_bar=False, **options)
            failure = None
        except (PapermillExecutionError, RuntimeError) as caught:
            failure = f"{type(caught).__name__}: {re.sub(r'[0-9a-f-]{36}', 'ID', str(caught))}"
        # Places in memory and numbers of processes differ between any two runs.
        text = re.sub(r"(0x|ipykernel_)[0-9a-f]+", r"\1", made.read_text(encoding="utf-8"))
        return timeless(nbformat.reads(text, as_version=4)), failure

    return run


def timeless(notebook):
    for holder in (notebook, *notebook.cells):
        holder.metadata.pop("execution", None)
        for time in ("start_time", "end_time", "duration"):
            holder.metadata.get("papermill", {}).pop(time, None)
    for cell in notebook.cells:
        if {"injected-parameters", "papermill-error-cell-tag"} & set(cell.metadata.get("tags", [])):
            cell.id = "by-papermill"
        if cell.cell_type == "code":
            cell.outputs = joined(cell.outputs)
    return notebook


def joined(outputs):
    """Join the pieces of a stream: where it is cut depends on the time."""
    whole = []
    for output in outputs:
        if "text" in output and whole and whole[-1].get("name") == output.name:
            whole[-1].text += output.text
            continue
        whole.append(output)
    return whole


@pytest.mark.parametrize("name", CORPUS)
def test_the_notebook_is_what_stock_papermill_makes_of_it(run, name):
    (ours, failed), (stock, stock_failed) = (
        run(CORPUS[name], engine, parameters={"period": "x"}) for engine in (NAME, None)
    )
    for mine, theirs in zip(ours.cells, stock.cells, strict=True):
        assert mine == theirs
    assert ours.metadata == stock.metadata
    assert failed == stock_failed
    assert (failed is None) is (name == "quit")  # papermill reports errors that were expected, after running all cells
    assert name != "many" or ours.cells[-1].outputs


def test_a_cell_that_takes_too_long_is_stopped(run):
    with pytest.raises(CellTimeoutError):
        run([code("while True: pass")], NAME, execution_timeout=1)
    nurseries = psutil.Process().children()
    assert nurseries
    assert [kernel for nursery in nurseries for kernel in nursery.children()] == []


def test_the_command_line_of_papermill_knows_it(tmp_path):
    """Where the package is installed with its entry points."""
    from importlib.metadata import entry_points

    if not entry_points(group="papermill.engine", name=NAME):
        pytest.skip("the package was installed before it had the entry point; make sets it up anew")
    source, made = write(tmp_path / "in.ipynb", code("print('done')")), tmp_path / "out.ipynb"
    subprocess.run([sys.executable, "-m", "papermill", "--engine", NAME, source, made], check=True, capture_output=True)
    assert nbformat.read(made, as_version=4).cells[0].outputs[0].text == "done\n"


def test_dead_kernels_are_errors_that_papermill_knows(run):
    _, failure = run(CORPUS["early"], NAME)
    assert failure == f"{DeadKernelError.__name__}: Kernel died"
