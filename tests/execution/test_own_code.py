import os
import subprocess
import sys
from pathlib import Path

import pytest

import relations
from relations.execution import own_code
from relations.execution.own_code import search_path

ROOT = Path(relations.__file__).parents[1]


@pytest.fixture(autouse=True)
def forgotten():
    own_code._is_installed.cache_clear()
    yield
    own_code._is_installed.cache_clear()


@pytest.fixture
def environment(tmp_path, monkeypatch):
    """An environment with one folder of packages."""
    monkeypatch.setattr(own_code.site, "getsitepackages", lambda: [str(tmp_path)])
    monkeypatch.setattr(own_code.site, "ENABLE_USER_SITE", False)
    return tmp_path


def test_code_that_is_not_installed_is_named(environment):
    (environment / "broken.pth").write_bytes(b"\xff")
    (environment / "other.pth").write_text(f"import sys\n{ROOT}/elsewhere\n")
    assert search_path() == {"PYTHONPATH": str(ROOT)}


def test_code_installed_from_a_checkout_needs_no_search_path(environment):
    (environment / "relations.pth").write_text(f"{ROOT}\n")
    assert search_path() == {}


def test_code_among_the_packages_needs_none_either(monkeypatch):
    monkeypatch.setattr(own_code.site, "getsitepackages", lambda: [str(ROOT)])
    assert search_path() == {}


def test_a_python_with_that_variable_alone_finds_this_code(tmp_path):
    env = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"} | search_path()
    look = [sys.executable, "-c", "import relations; print(relations.__file__)"]
    done = subprocess.run(look, cwd=tmp_path, env=env, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == relations.__file__
