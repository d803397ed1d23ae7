"""What only reports need stays out of the exporters and the warm kernel, and what is missing is told in one line."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from relations import extras
from relations.cli import main
from relations.errors import UsageError

ROOT = Path(__file__).parents[1]
# In a process where none of the packages can be imported: what is None in sys.modules is not there to an import.
WITHOUT = f"import sys; sys.modules.update(dict.fromkeys({extras.PACKAGES!r}))\n"


def test_the_extras_are_what_is_declared():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    for extra in set(extras.PACKAGES.values()):
        declared = sorted(re.split(r"[^\w-]", one)[0] for one in project["optional-dependencies"][extra])
        assert declared == sorted(package for package, own in extras.PACKAGES.items() if own == extra)


@pytest.mark.parametrize(
    "module",
    ["rendering.exporters", "execution.provisioner", "execution.manager", "execution.forking", "execution.kernel"],
)
def test_the_exporters_and_the_warm_kernel_need_none_of_it(module):
    done = subprocess.run(
        [sys.executable, "-c", f"{WITHOUT}import relations.{module}"], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.slow
def test_a_notebook_is_rendered_without_it():
    code = """
from relations.rendering import render_html, render_pdf
notebook = {"cells": [{"cell_type": "markdown", "source": "# T", "metadata": {}}], "metadata": {}}
assert "T" in render_html(notebook)
assert render_pdf(notebook).startswith(b"%PDF")
"""
    assert subprocess.run([sys.executable, "-c", WITHOUT + code], check=False).returncode == 0


def test_what_is_missing_is_one_line_that_says_how_to_install_it(monkeypatch, capsys, tmp_path):
    monkeypatch.setattr(extras, "find_spec", lambda package: None if package == "papermill" else object())
    assert not extras.is_complete()
    with pytest.raises(
        UsageError, match=r"this needs papermill, which is not installed; pip install 'relations\[reports\]'"
    ):
        extras.need_extra()
    assert main(["build", "--reports", str(tmp_path / "reports.toml")]) == 2
    assert capsys.readouterr().err.startswith("relations: this needs papermill, which is not installed; pip install")


def test_so_is_an_import_that_fails(monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "duckdb", None)
    monkeypatch.delitem(sys.modules, "relations.curation.lookup.sql", raising=False)
    assert main(["data", "sql", "SELECT 1"]) == 2
    assert capsys.readouterr().err.startswith("relations: this needs duckdb, which is not installed; pip install")


def test_the_locks_leave_out_the_grammar_that_slows_nbformat_down():
    """jsonschema imports rfc3987_syntax where it is there, which builds a grammar with lark for a second or two."""
    for lock in ("requirements.lock", "requirements-tools.lock"):
        names = re.findall(r"^([A-Za-z0-9_.-]+)==", (ROOT / lock).read_text(encoding="utf-8"), re.MULTILINE)
        assert names
        assert {"rfc3987-syntax", "rfc3987_syntax", "lark"} & set(names) == set()
