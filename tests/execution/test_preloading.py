"""What is loaded before the fork must be whole, and must not have started anything; seen in a process of its own."""

import json
import os
import subprocess
import sys

import pytest

pytestmark = pytest.mark.slow

LOOK = """
import json, os, sys, threading
from relations.execution.preloading import preload
for _ in preload(*sys.argv[1:]): pass
import matplotlib, zmq
from relations.read_ahead import _frames
print(json.dumps({
    "modules": sorted(sys.modules),
    "tables": sorted(file.name for file in _frames),
    "threads": sum(1 for _ in os.scandir("/proc/self/task")) if os.path.exists("/proc/self/task") else threading.active_count(),
    "context": zmq.Context._instance is not None,
    "figures": matplotlib.pyplot.get_fignums(),
    "backend": matplotlib.get_backend(auto_select=False),
    "changed": sorted(k for k in matplotlib.rcParams if k != "backend" and matplotlib.rcParams[k] != matplotlib.rcParamsDefault[k]),
}))
"""


@pytest.fixture(scope="module")
def loaded():
    env = os.environ | {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
    env.pop("MPLBACKEND", None)
    done = subprocess.run([sys.executable, "-c", LOOK], env=env, capture_output=True, text=True, check=True)
    assert done.stderr == ""
    return json.loads(done.stdout)


def test_the_stack_and_the_rooms_of_relations_are_there(loaded):
    wanted = {"ipykernel.ipkernel", "numpy", "pandas", "matplotlib.pyplot", "relations.measures.voting.agreement"}
    wanted |= {"relations.exhibits.voting.agreement_by_year", "matplotlib.font_manager"}
    assert wanted <= set(loaded["modules"])


def test_what_must_wait_for_the_kernel_is_not(loaded):
    assert not {"matplotlib_inline.backend_inline", "nbformat", "jupyterlab"} & set(loaded["modules"])


def test_all_tables_are_read(loaded):
    from relations.package import open_package

    assert loaded["tables"] == sorted(table.file.name for table in open_package().tables.values())


def test_nothing_has_been_started_or_set(loaded):
    assert loaded["threads"] == 1
    assert not loaded["context"]
    assert loaded["figures"] == loaded["changed"] == []
    assert loaded["backend"] == "module://matplotlib_inline.backend_inline"


def test_without_a_data_package_the_rest_is_loaded(tmp_path):
    env = os.environ | {"RELATIONS_DATA": str(tmp_path), "OPENBLAS_NUM_THREADS": "1"}
    done = subprocess.run([sys.executable, "-c", LOOK], env=env, capture_output=True, text=True, check=True)
    assert json.loads(done.stdout)["tables"] == []


@pytest.mark.parametrize(("purpose", "shows"), [("people", True), ("build", False)])
def test_what_shows_exhibits_in_a_notebook_is_loaded_for_people_alone(tmp_path, purpose, shows):
    env = os.environ | {"RELATIONS_DATA": str(tmp_path), "OPENBLAS_NUM_THREADS": "1"}
    done = subprocess.run([sys.executable, "-c", LOOK, purpose], env=env, capture_output=True, text=True, check=True)
    assert ("relations.showing.in_notebook" in json.loads(done.stdout)["modules"]) is shows
