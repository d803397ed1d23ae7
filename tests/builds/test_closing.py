"""What a build leaves beside and between the reports, tried on small projects, build after build."""

import json
import shutil
from urllib.parse import unquote

import pytest
from bs4 import BeautifulSoup
from small import code, parameters, project, report, text

from relations.cli import main

pytestmark = pytest.mark.slow

GOOD = [text("# Good\n\nThe lead."), parameters(), code("print(period)")]
BAD = [text("# Bad"), parameters(), code("raise ValueError('a fault')")]
PERIODS = '["all", "drift", "1993/1993"]'


BOTH = report("one", periods=PERIODS, formats='["html"]') + report("two", periods=PERIODS)


class Tree:
    """A project that is built again and again."""

    def __init__(self, root):
        self.root, self.out = root, root / "reports" / "build"

    def build(self, toml, *words, **notebooks):
        """Build, and return the exit code and the entries of run.json by report and period."""
        file = project(self.root, toml, **notebooks)
        code_ = main(["build", *words, "--reports", str(file), "--jobs", "1"])
        record = json.loads((self.out / "run.json").read_text(encoding="utf-8"))
        return code_, {(e["report"], e["period"]): e for e in record["reports"]}


@pytest.fixture(scope="module")
def first(tmp_path_factory):
    """Two reports for one period."""
    tree = Tree(tmp_path_factory.mktemp("closing") / "tree")
    tree.build(BOTH, "--period", "drift", one=GOOD, two=GOOD)
    return tree


@pytest.fixture
def tree(first, tmp_path):
    """A copy of them, which is as up to date as they are."""
    shutil.copytree(first.root, tmp_path / "tree")
    return Tree(tmp_path / "tree")


def dead(out):
    """The links of all pages that lead to no file, or to no place of their page."""
    found = set()
    for page in out.rglob("*.html"):
        soup = BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser")
        ids = {tag["id"] for tag in soup.find_all(id=True)}
        for href in (a["href"] for a in soup.find_all("a") if not a["href"].startswith(("data:", "http"))):
            file, _, place = unquote(href).partition("#")
            if not (page.parent / file).is_file() if file else place not in ids:
                found.add((str(page.relative_to(out)), href))
    return found


DOCUMENTS = "../docs/index.html"
OWN = ("drift.ipynb", "drift.json")  # notebook and data of the page


def ways(out, name):
    nav = BeautifulSoup((out / name).read_text(encoding="utf-8"), "html.parser").find("nav", class_="ways")
    return [a["href"] for a in nav.find_all("a")]


def test_pages_lead_to_those_that_there_are_after_each_partial_build(tmp_path):
    tree = Tree(tmp_path)
    _, made = tree.build(BOTH, "one", "--period", "drift", one=GOOD, two=GOOD)
    assert list(made) == [("one", "drift")]
    assert ways(tree.out, "one/drift.html") == ["../index.html", *OWN, DOCUMENTS]
    assert dead(tree.out) == set()
    _, made = tree.build(BOTH, "--period", "drift")
    assert {name: entry["status"] for name, entry in made.items()} == {
        ("one", "drift"): "kept",
        ("two", "drift"): "done",
    }
    assert ways(tree.out, "one/drift.html") == ["../index.html", *OWN, DOCUMENTS, "../two/drift.html"]
    assert ways(tree.out, "two/drift.html") == ["../index.html", "drift.pdf", *OWN, DOCUMENTS, "../one/drift.html"]
    assert dead(tree.out) == set()


def test_a_page_with_new_links_is_up_to_date(tree):
    before = {path: path.read_bytes() for path in tree.out.glob("*/*")}
    _, made = tree.build(BOTH, "--period", "drift")
    assert {entry["status"] for entry in made.values()} == {"kept"}
    assert {path: path.read_bytes() for path in tree.out.glob("*/*")} == before


def test_a_build_does_not_say_of_others_that_it_made_them(tree, monkeypatch):
    monkeypatch.setattr("relations.builds.build.commit_of", lambda *_: "0a1b2c3")
    _, made = tree.build(BOTH, "two", "--period", "all")
    assert made["two", "all"]["made"]["commit"] == "0a1b2c3"
    assert made["two", "drift"]["made"]["commit"] is None  # there is no git in the tree
    assert ways(tree.out, "two/drift.html") == [
        "../index.html",
        "drift.pdf",
        *OWN,
        DOCUMENTS,
        "all.html",
        "drift.html",
        "../one/drift.html",
    ]
    index = BeautifulSoup((tree.out / "index.html").read_text(encoding="utf-8"), "html.parser")
    assert ["build 0a1b2c3" in row.get_text() for row in index.select(".runs li")] == [False, True, False]
    (tree.out / "run.json").unlink()  # the traces know as much
    _, told = tree.build(BOTH, "one", "--period", "drift")
    assert {name: entry["made"] for name, entry in told.items()} == {
        name: entry["made"] for name, entry in made.items()
    }
    assert dead(tree.out) == set()


def test_a_report_that_fails_keeps_its_last_page_with_the_day(tree, capsys):
    page = (tree.out / "two/drift.html").read_bytes()
    code_, made = tree.build(BOTH, "two", "--period", "drift", two=BAD)
    assert (code_, "cell 3, line 1: ValueError: a fault" in capsys.readouterr().err) == (1, True)
    failed = made["two", "drift"]
    assert (failed["status"], failed["error"]) == ("failed", "cell 3, line 1: ValueError: a fault")
    assert failed["as_of"] == failed["made"]["time"]
    assert (tree.out / "two/drift.html").read_bytes() == page
    index = (tree.out / "index.html").read_text(encoding="utf-8")
    assert "as of" in index
    assert "a fault" not in index
    assert dead(tree.out) == set()
    code_, made = tree.build(BOTH, "two", "--period", "drift", two=GOOD)
    assert (code_, made["two", "drift"]["status"], made["two", "drift"]["as_of"]) == (0, "done", None)
    assert made["two", "drift"]["reason"] == "its last run failed"
    assert not (tree.out / "two/drift.failed.ipynb").exists()


def test_a_format_that_is_not_made_any_more_does_not_stay_as_it_was(tree):
    tree.build(BOTH, "two", "--period", "drift", "--format", "html", two=[*GOOD, text("More.")])
    assert not (tree.out / "two/drift.pdf").exists()
    assert dead(tree.out) == set()


def test_a_report_that_is_declared_no_longer_goes(tree, capsys):
    tree.build(BOTH, "one", "--period", "1993/1993")
    capsys.readouterr()
    _, made = tree.build(report("one", periods='["drift"]'), "one")
    assert "relations: no longer declared, so removed: two drift\n" in capsys.readouterr().err
    assert list(made) == [("one", "drift"), ("one", "1993/1993")]  # any interval may be asked for
    assert not (tree.out / "two").exists()
    assert ways(tree.out, "one/drift.html")[0] == "../index.html"
    assert dead(tree.out) == set()
