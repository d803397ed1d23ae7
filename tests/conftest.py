"""Small data packages for tests, declared where they are used."""

import csv
import gc
import json
import os
import shutil
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import hypothesis
import pytest

from relations.package import Package, open_package

ROOT = Path(__file__).parents[1]

SUBJECTS = ("voting", "council", "arms", "diplomacy", "chronicle", "presence", "economy", "turning", "overview")
CANVAS = "relations.exhibits.drawing.canvas"


def pytest_addoption(parser: pytest.Parser) -> None:
    told = "convert all notebooks below this folder too, and say what was lost (may be given several times)"
    parser.addoption("--notebooks", action="append", default=[], metavar="DIR", type=Path, help=told)


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Print what became of notebooks that we did not write, if any was converted."""
    reports = [one for kind in ("passed", "failed") for one in terminalreporter.stats.get(kind, [])]
    found = [value for one in reports for name, value in one.user_properties if name == "surveyed"]
    if found:
        sys.path.append(str(ROOT / "tests" / "fixtures" / "rendering"))
        from survey import table

        terminalreporter.section("notebooks of others")
        terminalreporter.write("\n".join(table(found)) + "\n")


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave a file of slow tests unread by the quick tier: to import them all takes longer than half of its tests."""
    if config.option.markexpr == "not slow" and collection_path.suffix == ".py" and is_slow(collection_path):
        return True
    return None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests of a subject with its name, and those that draw or render as slow; others that take long say so themselves."""
    for item in items:
        if not item.path.is_relative_to(ROOT / "tests"):  # a notebook
            continue
        path = item.path.relative_to(ROOT / "tests")
        folders = path.parts[:-1]
        for subject in set(folders) & set(SUBJECTS):
            item.add_marker(subject)
        if is_slow(item.path):
            item.add_marker(pytest.mark.slow)


def pytest_collection_finish() -> None:
    """Leave what was collected out of each later search for garbage: ten thousand tests and all modules, a sixth of the time of the quick tier."""
    gc.freeze()


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip a test where the program is missing that it is marked to need; where all are said to be there, that is a failure."""
    for mark in item.iter_markers("program"):
        if not any(shutil.which(name) for name in mark.args):
            told = f"needs the program {' or '.join(mark.args)}, which this machine does not have"
            if os.environ.get("RELATIONS_ALL_PROGRAMS"):
                pytest.fail(told)
            pytest.skip(told)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Give the tests that share what takes long to make to one of several processes (`--dist loadgroup`).

    The marks of pytest-xdist for it do nothing: 3.8 writes them where pytest 9.2 does not read them.
    """
    if config.getoption("dist") != "loadgroup":
        return None
    from xdist.scheduler import LoadScopeScheduling

    class ByGroup(LoadScopeScheduling):  # type: ignore[misc]
        def _split_scope(self, nodeid: str) -> str:
            file = Path(nodeid.partition("::")[0])
            if file.parts[0] != "tests":
                return nodeid
            # To hand out thousands of tests one by one would be a tenth of the work of the quick tier.
            return shares_a_process(file.relative_to("tests")) or (nodeid if is_slow(ROOT / file) else str(file))

    return ByGroup(config, log)


def shares_a_process(test: Path) -> str | None:
    """Return the group of a file of tests, None where each test may run anywhere.

    What the exhibits of a room compute over all years is kept on the dossier of the session; six files make much for many tests.
    """
    if test.name in (
        "test_exhibits.py",
        "test_edition.py",
        "test_same_quantity.py",
        "test_workers.py",
        "test_readme.py",
        "test_architecture.py",
    ):
        return test.stem
    if test.parts[0] == "exhibits" and len(test.parts) > 2 and test.name != "test_canvas.py":
        return "-".join(test.parts[:-1])
    return None


@cache
def is_slow(test: Path) -> bool:
    """Whether all tests of a file are slow: it says so, it renders notebooks, it needs Dask, or the module that it mirrors is or shows a chart.

    To draw a chart or to import Dask takes a second, and Pandoc or Typst some tenths of one; a table or a sentence takes milliseconds.
    """
    text = test.read_text(encoding="utf-8")
    if any(
        sign in text
        for sign in (
            "\npytestmark = pytest.mark.slow",
            "\npytestmark = [pytest.mark.slow",
            "render_html",
            "render_pdf",
            'importorskip("distributed"',
        )
    ):
        return True
    module = ROOT / "relations" / test.relative_to(ROOT / "tests").with_name(test.name.removeprefix("test_"))
    return module.is_file() and draws(module)


def draws(module: Path) -> bool:
    """Whether an exhibit draws, itself or by another that it hands its arguments on to."""
    text = module.read_text(encoding="utf-8")
    return CANVAS in text or any(f"from {one} import" in text for one in charts())


@cache
def charts() -> list[str]:
    """Return the modules of the subjects that draw a chart."""
    files = [file for subject in SUBJECTS for file in (ROOT / "relations" / "exhibits" / subject).glob("*.py")]
    drawing = [file for file in files if CANVAS in file.read_text(encoding="utf-8")]
    return [".".join(file.relative_to(ROOT).with_suffix("").parts) for file in drawing]


@pytest.fixture
def make_package(tmp_path: Path) -> Callable[..., Package]:
    """Return a function that writes a data package of the given tables.

    A table is a dict of `fields` (name to type, or to the rest of the field's declaration), `text` (the CSV; None for no file), and
    whatever else its resource declares. Its first column is the key unless `key` says otherwise; `refers` maps a column to a table
    that has a column of the same name.
    """

    def make(tables: dict[str, dict[str, Any]], **declared: Any) -> Package:
        root = tmp_path / "package"
        root.mkdir()
        resources = []
        for name, table in tables.items():
            rest = dict(table)
            fields = [
                {"name": column, "description": f"What {column} is.", **({"type": of} if isinstance(of, str) else of)}
                for column, of in rest.pop("fields").items()
            ]
            key = rest.pop("key", [fields[0]["name"]])
            references = [
                {"fields": [column], "reference": {"resource": other, "fields": [column]}}
                for column, other in rest.pop("refers", {}).items()
            ]
            text = rest.pop("text")
            if text is not None:
                (root / f"{name}.csv").write_text(text, encoding="utf-8")
            schema = {"fields": fields, "primaryKey": key, "foreignKeys": references}
            resources.append({"name": name, "path": f"{name}.csv", "schema": schema, **rest})
        (root / "datapackage.json").write_text(json.dumps({**declared, "resources": resources}), encoding="utf-8")
        return open_package(root)

    return make


@pytest.fixture
def events_package(tmp_path: Path) -> Package:
    """Return a package of invented events (tests/fixtures/events) under the declarations of the project's own; it has no fault."""
    declared = json.loads((ROOT / "data/datapackage.json").read_text(encoding="utf-8"))
    root = tmp_path / "events"
    root.mkdir()
    files = {file.stem: file for file in (ROOT / "tests/fixtures/events").glob("*.csv")}
    resources = [resource for resource in declared["resources"] if resource["name"] in files]
    for resource in resources:
        columns = [field["name"] for field in resource["schema"]["fields"]]
        with (
            files[resource["name"]].open(encoding="utf-8", newline="") as old,
            (root / resource["path"]).open("w", encoding="utf-8", newline="") as new,
        ):
            writer = csv.DictWriter(new, columns, restval="", lineterminator="\n")
            writer.writeheader()
            writer.writerows(csv.DictReader(old))
    dossier = {"pair": ["AAA", "BBB"], "benchmarks": ["CCC"]}
    about = {"name": "arcadia", "title": "Arcadia and Borduria", "version": "3", "created": "2027-02-01T00:00:00Z"}
    text = json.dumps({**declared, **about, "dossier": dossier, "resources": resources})
    (root / "datapackage.json").write_text(text, encoding="utf-8")
    return open_package(root)


@pytest.fixture
def titled_events(events_package: Package) -> Package:
    """The invented events with a title, which a report needs."""
    file = events_package.root / "datapackage.json"
    declared = json.loads(file.read_text(encoding="utf-8"))
    declared["dossier"]["title"] = "Arcadia and Borduria"
    file.write_text(json.dumps(declared), encoding="utf-8")
    return Package(events_package.root)


# A machine that does other things too must not fail a test of properties for being slow. `make quick` tries fewer examples (--hypothesis-profile).
hypothesis.settings.register_profile("patient", deadline=None, max_examples=40)
hypothesis.settings.register_profile("quick", deadline=None, max_examples=5)
hypothesis.settings.load_profile("patient")
