"""What a commit of a notebook holds: in a clone where `make` set up the filter, a run and a save leave in history only what was edited."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

from relations.builds.new_report import new_report

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[1]
NAME = "notebooks/small.ipynb"
CELLS = [
    nbformat.v4.new_markdown_cell("# Small", id="title"),
    nbformat.v4.new_code_cell("print('printed')", id="first"),
    nbformat.v4.new_code_cell("1 + 1", id="second", metadata={"tags": ["headline"]}),
]
KERNEL = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}


class Clone:
    """A repository that has the project's git set-up and one notebook, and a home of its own for its user."""

    def __init__(self, root: Path) -> None:
        self.root, home = root / "clone", root / "home"
        home.mkdir()
        self.environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "MAKE", "MFLAGS"))},
            "HOME": str(home),
            "XDG_CONFIG_HOME": str(home),
            "GIT_CONFIG_NOSYSTEM": "1",
            **{f"GIT_{who}_{what}": "somebody" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")},
        }
        shutil.copytree(ROOT / ".githooks", self.root / ".githooks")
        for name in (".gitattributes", ".gitignore", "Makefile"):
            shutil.copy(ROOT / name, self.root)
        (self.root / ".venv").symlink_to(sys.prefix)
        (self.root / "notebooks").mkdir()
        self.notebook = self.root / NAME
        self.write(nbformat.v4.new_notebook(cells=CELLS, metadata={"kernelspec": KERNEL}))

    def run(self, *command: str, right: bool = True) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(command, cwd=self.root, env=self.environment, capture_output=True, text=True)
        assert (done.returncode == 0) == right, done.stdout + done.stderr
        return done

    def git(self, *words: str, right: bool = True) -> str:
        done = self.run("git", *words, right=right)
        return done.stdout + done.stderr

    def write(self, notebook: nbformat.NotebookNode) -> None:
        nbformat.write(notebook, self.notebook)

    def read(self) -> nbformat.NotebookNode:
        return nbformat.read(self.notebook, as_version=4)

    def run_and_save(self) -> None:
        """Do what a run and a save in JupyterLab do: outputs, counts, times, the kernel's words of itself, whether a cell is folded."""
        notebook = self.read()
        NotebookClient(notebook, kernel_name="python3").execute()
        notebook.cells[1].metadata.update({"scrolled": True, "jupyter": {"outputs_hidden": True}})
        self.write(notebook)
        text = self.notebook.read_text(encoding="utf-8")
        assert '"printed\\n"' in text
        assert '"language_info"' in text
        assert '"iopub.execute_input"' in text


@pytest.fixture
def clone(tmp_path: Path) -> Clone:
    clone = Clone(tmp_path)
    clone.git("init", "--quiet")
    (clone.root / ".git/info/exclude").write_text(".venv\n", encoding="utf-8")
    clone.run("make", "filter")
    clone.git("add", ".")
    clone.git("commit", "--quiet", "-m", "first")
    return clone


def test_a_run_and_a_save_is_no_change(clone):
    clone.run_and_save()
    assert clone.git("diff") == ""
    clone.git("add", ".")
    assert clone.git("status", "--porcelain") == ""


def test_an_edit_is_all_that_the_diff_shows(clone):
    notebook = clone.read()
    notebook.cells[2].source = "1 + 2"
    clone.write(notebook)
    clone.run_and_save()
    changed = [line for line in clone.git("diff", "-U0").splitlines() if line[:1] in "+-" and line[:3] not in ("+++", "---")]  # fmt: skip
    assert [line.strip() for line in changed] == ['-    "1 + 1"', '+    "1 + 2"']
    clone.git("commit", "--quiet", "-a", "-m", "second")
    stored = json.loads(clone.git("show", f"HEAD:{NAME}"))
    assert stored["metadata"] == {"kernelspec": KERNEL}
    assert [(cell["id"], cell["metadata"]) for cell in stored["cells"]] == [
        ("title", {}),
        ("first", {}),
        ("second", {"tags": ["headline"]}),
    ]
    assert '"printed' in clone.notebook.read_text(encoding="utf-8")  # what the analyst sees stays


def test_the_hook_refuses_what_got_past_the_filter(clone):
    clone.git("config", "core.hooksPath", ".githooks")
    clone.run_and_save()
    clone.git("-c", "filter.relations-notebook.clean=cat", "add", NAME)
    told = clone.git("commit", "-m", "outputs", right=False)
    assert told == f"{NAME}: holds outputs, counts or notes of its kernel; run 'make filter', then 'git add --renormalize {NAME}'\n"  # fmt: skip
    clone.git("add", "--renormalize", NAME)
    assert clone.git("status", "--porcelain") == ""


def test_a_clone_without_an_environment_can_be_worked_in(clone):
    (clone.root / ".venv").unlink()
    clone.run_and_save()
    assert "error" not in clone.git("diff")


def test_crlf_does_not_get_into_history(clone):
    clone.notebook.write_bytes(clone.notebook.read_bytes().replace(b"\n", b"\r\n"))
    clone.git("add", ".")
    assert clone.git("diff", "--cached") == ""


def test_nothing_else_of_the_configuration_is_touched(tmp_path):
    clone = Clone(tmp_path)
    clone.git("init", "--quiet")
    before = set(clone.git("config", "--list").splitlines())
    clone.run("make", "filter")
    added = set(clone.git("config", "--list").splitlines()) - before
    assert added == {"filter.relations-notebook.clean=.githooks/strip-notebook"}
    assert list((tmp_path / "home").iterdir()) == []


def test_without_a_checkout_or_inside_that_of_another_nothing_is_set(tmp_path):
    clone = Clone(tmp_path)
    assert clone.run("make", "filter").stdout == ""
    subprocess.run(["git", "init", "--quiet", tmp_path], check=True, env=clone.environment)
    clone.run("make", "filter")
    assert "relations-notebook" not in clone.git("config", "--list")


def test_a_checkout_that_git_does_not_read_is_told(tmp_path):
    clone = Clone(tmp_path)
    (clone.root / ".git").write_text("gitdir: nowhere\n", encoding="utf-8")
    told = clone.run("make", "filter").stdout
    assert told.startswith("No filter for outputs of notebooks was set up: fatal: not a git repository")


@pytest.mark.parametrize("file", sorted((ROOT / "notebooks").glob("*.ipynb")), ids=lambda file: file.stem)
def test_the_notebooks_are_stored_as_the_filter_leaves_them(file):
    assert stored(file) == file.read_bytes()


def test_so_is_a_notebook_that_we_make(tmp_path):
    (tmp_path / "notebooks").mkdir()
    (tmp_path / "reports").mkdir()
    reports = tmp_path / "reports" / "reports.toml"
    reports.write_text("[reports]\n")
    file = new_report(reports, "mine")
    assert stored(file) == file.read_bytes()


def stored(file: Path) -> bytes:
    return subprocess.run([".githooks/strip-notebook"], cwd=ROOT, stdin=file.open("rb"), capture_output=True, check=True).stdout  # fmt: skip
