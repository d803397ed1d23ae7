"""After a build: the reports that ask for it say what changed since the last edition, by rendering alone; tried on small projects."""

import json
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from small import code, parameters, project, report, text

from relations.builds.build import build
from relations.builds.digests import digest_of
from relations.builds.plan import plan
from relations.builds.traces import every_trace
from relations.builds.what_changed import REASON, tell_what_changed
from relations.package import open_package

pytestmark = pytest.mark.slow

GOOD = [text("# Good\n\nThe lead."), parameters(), code("print(period)")]
BAD = [text("# Bad"), parameters(), code("raise ValueError('a fault')")]
TOML = report("one", changes="true") + report("two", formats='["html"]')
SINCE = {"edition": "2026-11-15", "lines": [{"text": "Rows added: Events 1.", "sources": []}]}
OTHER = {"edition": "2026-11-22", "lines": [{"text": "Nothing.", "sources": []}]}


class Tree:
    """A project that is built and told, again and again."""

    def __init__(self, root: Path):
        self.reports = project(root, TOML, one=GOOD, two=GOOD)
        self.out = self.reports.parent / "build"
        self.package = open_package()

    def build(self):
        jobs = plan(self.reports, self.package)
        self.outcomes = build(jobs, self.package, self.reports, self.out, workers=1, tell=lambda _: None)
        return self.outcomes

    def tell(self, since):
        """Tell what changed, and return which reports were rendered again."""
        again = []
        self.outcomes = tell_what_changed(
            self.outcomes,
            since,
            self.package,
            self.reports,
            self.out,
            workers=1,
            tell=lambda outcome: again.append(outcome.job.report),
        )
        return again

    def read(self, name):
        return (self.out / name).read_text(encoding="utf-8")

    def record(self):
        return json.loads(self.read("run.json"))


@pytest.fixture(scope="module")
def tree(tmp_path_factory):
    return Tree(tmp_path_factory.mktemp("changed"))


@pytest.fixture(scope="module")
def told(tree):
    """What was rendered again by the first telling after the first build."""
    tree.build()
    assert all("What changed since" not in tree.read(name) for name in ("one/1993_1993.html", "index.html"))
    return tree.tell(SINCE)


def test_the_reports_that_ask_for_it_and_the_index_say_it(tree, told):
    assert told == ["one"]
    for name in ("one/1993_1993.html", "index.html"):
        section = BeautifulSoup(tree.read(name), "html.parser").find(id="since-last-edition")
        assert "Rows added: Events 1." in section.get_text()
    assert "What changed since" not in tree.read("two/1993_1993.html")
    assert (tree.out / "one" / "1993_1993.pdf").is_file()


@pytest.mark.usefixtures("told")
def test_the_trace_and_the_record_have_it_and_the_cells_ran_once(tree):
    traces = dict(every_trace(tree.out))
    assert traces["one/1993_1993"].made["changes"] == digest_of(SINCE)
    assert "changes" not in traces["two/1993_1993"].made
    record = tree.record()
    assert record["changes"] == SINCE
    one = record["reports"][0]
    assert (one["status"], one["reason"]) == ("done", "it has not been built here")
    assert set(one["seconds"]) == {"execute", "html", "pdf"}
    assert one["files"] == traces["one/1993_1993"].files


@pytest.mark.usefixtures("told")
def test_a_build_and_a_telling_without_changes_make_nothing(tree):
    before = {file: file.read_bytes() for file in tree.out.rglob("*.*") if file.is_file()}
    assert [outcome.kept for outcome in tree.build()] == [True, True]
    assert tree.tell(SINCE) == []
    changed = {file.name for file, content in before.items() if file.read_bytes() != content}
    assert changed <= {"run.json", ".digests.json"}, "the record says that all was kept"
    assert tree.record()["changes"] == SINCE


@pytest.mark.usefixtures("told")
def test_another_section_takes_the_place_of_the_last_and_none_takes_it_away(tree):
    tree.build()
    assert tree.tell(OTHER) == ["one"]
    assert "Nothing." in tree.read("one/1993_1993.html")
    assert "Rows added" not in tree.read("one/1993_1993.html") + tree.read("index.html")
    assert tree.outcomes[0].reason == REASON
    assert tree.tell(None) == ["one"]
    assert "What changed since" not in tree.read("one/1993_1993.html")
    assert tree.tell(SINCE) == ["one"]


@pytest.mark.usefixtures("told")
def test_a_report_that_is_made_anew_says_nothing_of_the_last_edition_and_nor_does_the_index(tree):
    file = project(tree.reports.parents[1], TOML, one=[*GOOD, text("## More")])
    assert file == tree.reports
    assert [outcome.kept for outcome in tree.build()] == [False, True]
    assert "What changed since" not in tree.read("one/1993_1993.html") + tree.read("index.html")
    assert tree.record()["changes"] is None
    assert tree.tell(SINCE) == ["one"]


def test_a_report_that_failed_stays_as_it_was(tmp_path):
    tree = Tree(tmp_path)
    tree.build()
    project(tmp_path, TOML, one=BAD, two=GOOD)
    assert tree.build()[0].error
    assert tree.tell(SINCE) == []
    assert "What changed since" in tree.read("index.html")
