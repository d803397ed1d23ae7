"""What a kernel notes of its cells. In processes of their own: the hook of Python stays for good."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from small import code, parameters, write

from relations.execution.run import run_notebook

pytestmark = pytest.mark.slow

RECORDED = """
import json, os, sys
from pathlib import Path
import pandas
from relations.execution.recording import Recording
os.chdir({folder!r})
recording = Recording(Path("notes"), ["own"])
recording.start()
{code}
recording.write()
open("later.csv", "w").close(), open("later.csv").close()
print(Path("notes").read_text())
"""


@pytest.fixture
def notes(tmp_path):
    """Return a function that gives what is noted of some code, with paths from the folder in which it runs."""
    for name in ("a.csv", "own/b.csv", "sub/c.csv"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("year\n1990\n")

    def run(text):
        process = [sys.executable, "-c", RECORDED.format(folder=str(tmp_path), code=text)]
        done = subprocess.run(
            process, capture_output=True, text=True, env=os.environ | {"RELATIONS_DATA": str(tmp_path / "data")}
        )
        assert done.returncode == 0, done.stderr
        found = json.loads(done.stdout)
        for kind in ("files", "folders"):
            found[kind] = [os.path.relpath(one, tmp_path) for one in found[kind]]
        return found

    return run


@pytest.mark.parametrize(
    ("text", "files"),
    [
        ("open('a.csv').close(); open(b'sub/c.csv').close(); open(os.open('a.csv', os.O_RDONLY)).close()", ["a.csv", "sub/c.csv"]),
        ("pandas.read_csv('a.csv'); Path('sub/../sub/c.csv').read_bytes()", ["a.csv", "sub/c.csv"]),
        ("os.chdir('sub'); open('c.csv').close(); os.chdir('..')", ["sub/c.csv"]),
        ("open('new', 'w').close(); open('new').close(); open('x', 'x').close(); open('x').close()", []),
        ("open('own/b.csv').close(); open('/proc/self/stat').close(); open(os.__file__).close()", []),
        ("import sqlite3; sqlite3.connect('a.csv').close(); sqlite3.connect(':memory:').close()", ["a.csv"]),
        ("import csv, statistics, pandas.io.sas", []),
    ],
)  # fmt: skip
def test_files_that_are_read_are_noted_and_others_are_not(notes, text, files):
    assert (found := notes(text))["files"] == files
    assert (found["folders"], found["unknown"]) == ([], None)


def test_a_module_of_the_user_is_noted_as_its_source(notes, tmp_path):
    (tmp_path / "helper.py").write_text("")
    for _ in range(2):
        found = notes("sys.path.insert(0, os.getcwd()); import helper")
        assert (found["files"], found["folders"]) == (["helper.py"], [])


def test_folders_that_are_listed_are_noted(notes):
    found = notes("os.listdir('sub'), [*os.scandir()], [*Path('sub').glob('*.csv')], os.listdir('own')")
    assert found["folders"] == [".", "sub"]


def test_names_that_faces_hand_out_are_noted(notes):
    found = notes("import relations; relations.load; from relations.measures import vetoes")
    assert found["asked"] == ["relations.dossier", "relations.measures.council.vetoes"]


def test_modules_of_ours_are_no_files_but_what_lies_beside_them_is(notes):
    text = "import relations; place = Path(relations.__file__).parent; (place / 'faces.py').read_text(); (place / 'py.typed').read_text()"
    assert [Path(file).name for file in notes(text)["files"]] == ["py.typed"]


@pytest.mark.parametrize(
    ("text", "unknown"),
    [
        ("import subprocess; subprocess.run(['true'])", "its cells start other processes"),
        ("os.system('true')", "its cells start other processes"),
        ("os.waitpid(os.fork() or os._exit(0), 0)", "its cells start other processes"),
        ("import socket; socket.socket().connect_ex(('127.0.0.1', 1))", "its cells ask other machines"),
        ("import duckdb", "its cells load duckdb, which opens files by itself"),
    ],
)
def test_what_leaves_no_note_is_told(notes, text, unknown):
    assert notes(text)["unknown"] == unknown


def test_a_note_that_fails_costs_no_cell(notes):
    assert notes("sys.audit('open')")["unknown"] == "what its cells opened could not be noted (TypeError)"


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="kernels are forked on Linux only")
def test_a_run_brings_the_notes_of_its_own_kernel(tmp_path):
    (tmp_path / "notebooks").mkdir()
    (tmp_path / "notebooks" / "a.txt").touch()
    asks = [
        parameters(),
        code("import os, relations\nfrom relations import exhibits\nexhibits.veto_timeline\nopen('a.txt').close()"),
    ]
    tells = [
        parameters(),
        code("print([name for name in os.environ if 'NOTES' in name] if (os := __import__('os')) else 0)"),
    ]
    runs = []
    for name, cells in (("asks", asks), ("tells", tells)):
        notebook = write(tmp_path / "notebooks" / f"{name}.ipynb", *cells)
        runs.append(run_notebook(notebook, {"period": "drift"}, notes=tmp_path / "notes"))
    first, second = runs
    assert first.notes == {
        "files": [str(tmp_path / "notebooks" / "a.txt")],
        "folders": [],
        "asked": ["relations.exhibits.council.veto_timeline"],
        "unknown": None,
    }
    assert second.notes == {"files": [], "folders": [], "asked": [], "unknown": None}
    assert second.notebook.cells[-1].outputs[0].text == "[]\n"
    assert [file.name for file in tmp_path.iterdir() if file.is_file()] == []
    assert not [name for name in os.environ if "NOTES" in name]
