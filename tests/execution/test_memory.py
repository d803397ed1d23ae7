import resource
import subprocess
import sys

import pytest
from small import code, parameters, write

from relations.execution.limits import Limits
from relations.execution.memory import limit_memory
from relations.execution.run import run_notebook

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="there are no such limits")


@pytest.fixture
def process():
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as process:
        yield process
        process.kill()


def test_a_limit_can_be_set_raised_and_taken_away(process):
    before = resource.prlimit(process.pid, resource.RLIMIT_DATA)
    for megabytes, allowed in ((100, 100 << 20), (300, 300 << 20), (0, before[1])):
        limit_memory(process.pid, megabytes)
        assert resource.prlimit(process.pid, resource.RLIMIT_DATA) == (allowed, before[1])


def test_a_process_that_is_gone_needs_none(process):
    process.kill(), process.wait()
    limit_memory(process.pid, 100)


def test_elsewhere_than_on_linux_nothing_is_done(monkeypatch):
    monkeypatch.setattr("relations.execution.memory.sys.platform", "darwin")
    limit_memory(-1, 100)


@pytest.mark.slow
def test_a_cell_that_fills_the_memory_is_told(tmp_path):
    notebook = write(tmp_path / "small.ipynb", parameters(), code("x = bytearray(3 << 30)"), code("2"))
    done = run_notebook(notebook, {"period": "drift"}, Limits(memory_mb=1000))
    assert (done.error.cell, done.error.name) == (2, "MemoryError")
    assert done.error.message == "a process of a report has 1,000 MB; `limits.memory_mb` in reports.toml allows more"
