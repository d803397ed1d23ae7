"""Cells that take more than they may are stopped; the notebook tells how far it came."""

import psutil
import pytest
from small import code, parameters, text, write

from relations.execution.limits import Limits
from relations.execution.run import run_notebook

pytestmark = pytest.mark.slow


@pytest.fixture
def run(tmp_path):
    def run(*cells, **limits):
        notebook = write(tmp_path / "small.ipynb", text("# Title"), parameters(), *cells)
        return run_notebook(notebook, {"period": "drift"}, Limits(**limits))

    return run


def written(run):
    """The number of characters in the notebook's outputs."""
    return sum(len(output.get("text", "")) for cell in run.notebook.cells for output in cell.get("outputs", []))


@pytest.mark.parametrize(
    "endless", ["while True: pass", "import time; time.sleep(600)", "import os; os.system('sleep 600')"]
)
def test_a_cell_has_its_time(run, endless):
    done = run(code("1"), code(endless), code("2"), cell_seconds=1)
    assert str(done.error) == (
        "cell 4: LimitExceeded: it took more than 1 s; `limits.cell_seconds` in reports.toml allows more"
    )
    left = [below for nursery in psutil.Process().children() for below in nursery.children(recursive=True)]
    assert [one for one in left if one.status() != psutil.STATUS_ZOMBIE] == []


def test_a_cell_that_catches_interrupts_is_stopped_too(run):
    stubborn = "while True:\n    try:\n        while True: pass\n    except BaseException: pass"
    assert run(code(stubborn), cell_seconds=1).error.cell == 3


def test_a_report_has_its_time_in_all_cells_together(run):
    done = run(*[code("import time; time.sleep(0.8)")] * 5, cell_seconds=60, report_seconds=2)
    assert done.error.cell in range(3, 8)
    assert done.error.message == ("the report took more than 2 s; `limits.report_seconds` in reports.toml allows more")


ENDLESS = "while True: print('x' * 1000)"
AT_ONCE = "print('x' * 3_000_000)"
SHOWN = "'x' * 3_000_000"
PARTS = "for _ in range(100): display({'text/html': 'x' * 30_000}, raw=True)"


@pytest.mark.parametrize("source", [ENDLESS, AT_ONCE, SHOWN, PARTS])
def test_a_cell_can_put_out_so_much(run, source):
    done = run(code(source), code("2"), cell_output_mb=2)
    assert str(done.error) == (
        "cell 3: LimitExceeded: it put out more than 2 MB; `limits.cell_output_mb` in reports.toml allows more"
    )
    assert written(done) <= 2_000_000


def test_each_cell_has_its_own_count_and_what_is_cleared_does_not_count(run):
    source = "from IPython.display import clear_output\nfor _ in range(3): print('x' * 700_000); clear_output()"
    done = run(code("print('x' * 700_000)"), code("print('x' * 700_000)"), code(source), cell_output_mb=1)
    assert done.error is None


def test_without_limits_nothing_is_stopped(run):
    done = run(code(AT_ONCE), cell_seconds=0, report_seconds=0, cell_output_mb=0, memory_mb=0)
    assert done.error is None
    assert written(done) == 3_000_001
