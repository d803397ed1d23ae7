"""The modules of small packages, and of the project's own."""

import subprocess
import sys

import pytest

from relations.builds.digests import Digests
from relations.builds.modules import Modules

CODE = {
    "__init__.py": "from relations.faces import lazy\n",
    "faces.py": "def lazy(*_): ...\n",
    "charts/__init__.py": "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from relations.charts.b import b\n_HOMES = {'a': 'a', 'b': 'b'}\n",
    "charts/a.py": "from relations import ground\nimport os\n",
    "charts/b.py": "def b():\n    from relations.charts import a\n",
    "charts/c.py": "from relations.charts import *\n",
    "charts/d.py": "import relations.charts.a as other\n",
    "ground.py": "",
    "alone.py": "import relations.ground\n",
    "editions/__init__.py": "",
    "editions/diff.py": "from relations import alone\n",
}
FACE = {"relations", "relations.faces", "relations.charts"}


@pytest.fixture
def modules(tmp_path):
    for name, text in CODE.items():
        (tmp_path / "code" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "code" / name).write_text(text)
    (tmp_path / "code" / "__pycache__").mkdir()
    (tmp_path / "code" / "__pycache__" / "a.py").touch()
    (tmp_path / "code" / "page.css").touch()
    return Modules(Digests(tmp_path), tmp_path / "code")


def test_modules_are_known_by_name_and_other_files_by_place(modules, tmp_path):
    assert {"relations", "relations.charts", "relations.charts.a", "relations.ground"} < modules.files.keys()
    assert modules.file("relations.charts") == tmp_path / "code/charts/__init__.py"
    assert modules.file("relations.gone") == tmp_path / "code/gone.py"
    assert set(modules.all_files) == {*CODE, "page.css"}
    assert modules.below("relations.charts") == {"relations.charts", *(f"relations.charts.{one}" for one in "abcd")}


@pytest.mark.parametrize(
    ("root", "closure"),
    [
        ("ground", {"relations", "relations.faces", "relations.ground"}),
        ("charts", FACE),  # what is for type checkers does not count
        ("charts.a", FACE | {"relations.charts.a", "relations.ground"}),
        ("charts.b", FACE | {"relations.charts.b", "relations.charts.a", "relations.ground"}),
        ("charts.c", FACE | {"relations.charts.c", "relations.charts.a", "relations.charts.b", "relations.ground"}),
        ("charts.d", FACE | {"relations.charts.d", "relations.charts.a", "relations.ground"}),
        ("gone", set()),
    ],
)
def test_imports_are_followed_through_faces_and_functions(modules, root, closure):
    assert modules.closure([f"relations.{root}"]) == closure


def test_an_import_that_changes_is_seen_in_the_next_build(modules, tmp_path):
    assert "relations.alone" not in modules.closure(["relations.ground"])
    (tmp_path / "code" / "ground.py").write_text("from relations import alone")
    assert "relations.alone" in Modules(Digests(tmp_path), tmp_path / "code").closure(["relations.ground"])


@pytest.mark.parametrize(
    ("code", "roots"),
    [
        ("import relations", {"relations"}),
        ("from relations import charts", {"relations.charts"}),
        ("import relations\nrelations.charts.d.other", {"relations", "relations.charts", "relations.charts.d"}),
        ("from relations.charts import b", {"relations.charts.b"}),
        ("await x\nimport pandas", set()),
        ("one = 'relations.alone'", {"relations.alone"}),
        ("frame.diff()", set()),
        ("import relations.editions\nrelations.editions.diff", {"relations.editions", "relations.editions.diff"}),
        ("one = 'relations.editions.diff'", {"relations.editions.diff"}),
    ],
)
def test_the_code_of_a_notebook_names_its_modules(modules, code, roots):
    assert modules.roots(code) - {"relations"} == roots - {"relations"}


@pytest.mark.parametrize(
    "code", ["import importlib", "__import__(name)", "exec(text)", "sys.modules[name]", "x = = 1", "x\0"]
)
def test_what_cannot_be_told_counts_as_all_modules(modules, code):
    assert modules.roots(code) == {*modules.files}


@pytest.mark.slow
def test_what_is_followed_holds_all_that_python_loads(tmp_path):
    """Python itself is the judge: whatever a chart loads is in what is followed from it."""
    chart = "relations.exhibits.economy.trade_by_series"
    code = f"import sys, {chart}; print(*(name for name in sys.modules if name.startswith('relations')))"
    loaded = set(
        subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.split()
    )
    followed = Modules(Digests(tmp_path)).closure([chart])
    assert loaded - followed == set()
    assert not {name for name in followed if ".voting" in name or ".council" in name}
