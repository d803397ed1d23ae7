"""End to end: a copy of the project is built, edited, and built again; only what an edit touches is made again."""

import json
import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path
from types import SimpleNamespace

import pytest

pytestmark = [pytest.mark.slow, pytest.mark.skipif(sys.platform != "linux", reason="kernels are forked on Linux only")]

ROOT = Path(__file__).parents[1]
REPORTS = ("economy", "security_council")
TIME = re.compile(rb'"(time|seal)": "[^"]*"')  # of a trace: the rest of it is the same for the same inputs
WORDS = (*REPORTS, "--period", "drift")
HEAVY = {
    "IPython",
    "ipykernel",
    "jupyter_client",
    "matplotlib",
    "nbclient",
    "nbformat",
    "numpy",
    "pandas",
    "papermill",
    "typst",
    "zmq",
}


class Tree:
    """A copy of the project that is built by its own code."""

    def __init__(self, root):
        self.root, self.out = root, root / "reports/build"

    def run(self, *words):
        done = subprocess.run(
            [sys.executable, "-m", "relations", *words], cwd=self.root, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stderr
        return done

    def build(self, *words):
        """Build, and return the reasons by report, for those that were made and those that were left."""
        self.run("build", *WORDS, *words)
        record = json.loads((self.out / "run.json").read_text(encoding="utf-8"))["reports"]
        told = SimpleNamespace(made={}, kept={}, seconds={})
        for entry in record:
            (told.kept if entry["status"] == "kept" else told.made)[entry["report"]] = entry["reason"]
            told.seconds[entry["report"]] = set(entry["seconds"])
        return told

    def why(self):
        told = {}
        for report in REPORTS:
            told[report] = (
                self.run("why", report, "--period", "drift").stdout.removeprefix(f"{report} (drift): ").strip()
            )
        return told

    def bytes(self):
        names = (file for report in REPORTS for file in (self.out / report).rglob("*") if file.is_file())
        return {str(file.relative_to(self.out)): TIME.sub(b"", file.read_bytes()) for file in names}


@pytest.fixture(scope="module")
def tree(tmp_path_factory):
    root = tmp_path_factory.mktemp("changed")
    for name in ("data", "notebooks", "relations"):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns(".*", "__pycache__"))
    (root / "reports").mkdir()
    shutil.copy(ROOT / "reports/reports.toml", root / "reports")
    shutil.copy(ROOT / "requirements.lock", root)
    tree = Tree(root)
    tree.build()
    return tree


@pytest.fixture
def edit(tree):
    """Return a function that adds to a file of the tree, to a table in its last cell; it is as it was after the test, but for its times."""
    before = {}

    def add(name, text):
        file = tree.root / name
        before.setdefault(file, file.read_bytes())
        end = re.search(rb'"?\n\Z', before[file])[0] if file.suffix == ".csv" else b""
        file.write_bytes(before[file].removesuffix(end) + text.encode() + end)

    yield add
    for file, content in before.items():
        file.write_bytes(content)


UNCHANGED = dict.fromkeys(REPORTS, "nothing has changed")


def test_nothing_is_made_when_nothing_has_changed_and_nothing_heavy_is_imported(tree):
    before = tree.bytes()
    assert tree.why() == UNCHANGED
    code = f"import sys\nfrom relations.cli import main\nmain(['build', *{WORDS!r}])\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=tree.root, capture_output=True, text=True)
    assert done.stdout.startswith("nothing has changed in 2 reports (")
    assert not {name.partition(".")[0] for name in done.stdout.split()} & HEAVY
    assert done.stderr == ""
    assert tree.bytes() == before


def test_a_build_says_nothing_of_what_it_left(tree):
    assert tree.build().kept == UNCHANGED


@pytest.mark.parametrize(
    ("file", "text", "report", "reason"),
    [
        ("data/trade.csv", "More.", "economy", "the table trade has changed"),
        ("data/sc_vetoes.csv", " More.", "security_council", "the table sc_vetoes has changed"),
        ("data/texts/economy.md", "\n\nMore.", "economy", "its code in the data package has changed"),
        ("relations/exhibits/council/veto_timeline.py", "# a comment\n", "security_council", "the module relations.exhibits.council.veto_timeline has changed"),
        ("relations/measures/economy/real_terms.py", "# a comment\n", "economy", "the module relations.measures.economy.real_terms has changed"),
    ],
)  # fmt: skip
def test_a_change_touches_the_report_that_rests_on_it_alone(tree, edit, file, text, report, reason):
    edit(file, text)
    assert tree.why() == UNCHANGED | {report: reason}


@pytest.mark.parametrize(
    ("file", "reason"),
    [
        ("data/datapackage.json", "the file datapackage.json of the data has changed"),
        ("requirements.lock", "requirements.lock has changed"),
        ("relations/exhibits/drawing/canvas.py", "the module relations.exhibits.drawing.canvas has changed"),
        ("relations/execution/settings.py", "the module relations.execution.settings has changed"),
        ("relations/rendering/templates/typst/style.typ", "the template typst/style.typ has changed"),
    ],
)
def test_what_all_rest_on_touches_all(tree, edit, file, reason):
    edit(file, "\n")
    assert tree.why() == dict.fromkeys(REPORTS, reason)


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("relations/builds/progress.py", "\n"),
        ("relations/exhibits/voting/seats.py", "\n"),
        ("data/visits.csv", "; no more is known"),
        ("notebooks/overview.ipynb", "\n"),
    ],
)
def test_what_none_rests_on_touches_none(tree, edit, file, text):
    edit(file, text)
    assert tree.why() == UNCHANGED


def test_a_file_that_was_written_anew_with_the_same_content_is_no_change(tree, edit):
    edit("data/trade.csv", "")
    os.utime(tree.root / "data/trade.csv")
    assert tree.why() == UNCHANGED


def test_a_changed_template_renders_without_running_and_gives_what_a_run_gives(tree, edit):
    executed = (tree.out / "economy/drift.ipynb").read_bytes()
    edit("relations/rendering/templates/report.css", "\n/* a rule */\n")
    told = tree.build()
    assert told.made == dict.fromkeys(REPORTS, "the template report.css has changed")
    assert all("execute" not in seconds for seconds in told.seconds.values())
    assert b"a rule" in (tree.out / "economy/drift.html").read_bytes()
    assert (tree.out / "economy/drift.ipynb").read_bytes() == executed
    rendered = tree.bytes()
    time.sleep(0.2)
    told = tree.build("--force")
    assert told.made == dict.fromkeys(REPORTS, "asked for by --force")
    assert all("execute" in seconds for seconds in told.seconds.values())
    assert tree.bytes() == rendered


def test_an_edit_of_the_text_alone_renders_without_running_and_gives_what_a_run_gives(tree, edit):
    tree.build()
    edit("data/texts/economy.md", "")
    texts = tree.root / "data/texts/economy.md"
    texts.write_text(
        texts.read_text(encoding="utf-8").replace("What the two states sold", "What both sold"),
        encoding="utf-8",
    )
    edit("notebooks/security_council.ipynb", "")
    notebook = tree.root / "notebooks/security_council.ipynb"
    content = json.loads(notebook.read_text(encoding="utf-8"))
    content["cells"].append({"cell_type": "markdown", "id": "last", "metadata": {}, "source": "What a reader added."})
    notebook.write_text(json.dumps(content), encoding="utf-8")
    told = tree.build()
    assert told.made == dict.fromkeys(REPORTS, "its text has changed")
    assert all("execute" not in seconds for seconds in told.seconds.values())
    assert b"What a reader added." in (tree.out / "security_council/drift.html").read_bytes()
    rendered = tree.bytes()
    time.sleep(0.2)
    tree.build("--force")
    assert tree.bytes() == rendered


def test_an_edit_of_a_cell_that_the_dossier_replaces_is_told(tree, edit):
    tree.build()
    edit("notebooks/economy.ipynb", "")
    notebook = tree.root / "notebooks/economy.ipynb"
    content = json.loads(notebook.read_text(encoding="utf-8"))
    next(cell for cell in content["cells"] if cell["id"] == "title")["source"] = "# Written in the wrong place"
    notebook.write_text(json.dumps(content), encoding="utf-8")
    done = tree.run("build", *WORDS)
    assert (
        "economy.ipynb: a cell was edited in whose place the data package has a text, which is what readers see"
        in done.stderr
    )
    assert "wrong place" not in (tree.out / "economy/drift.html").read_text(encoding="utf-8")


def test_damaged_files_and_traces_are_made_again(tree):
    tree.build()
    sound = tree.bytes()
    (tree.out / "economy/drift.pdf").write_bytes(b"%PDF")
    trace = tree.out / "security_council/drift.trace.json"
    trace.write_bytes((tree.out / "economy/drift.trace.json").read_bytes())
    assert tree.build().made == {
        "economy": "economy/drift.pdf is not as it was written",
        "security_council": "its trace is that of another report",
    }
    assert tree.bytes() == sound
    assert tree.build().kept == UNCHANGED
