import json
from pathlib import Path

import pytest

from relations.builds.digests import Digests
from relations.builds.edition import Edition
from relations.builds.explorers import publish_explorers
from relations.builds.inputs import Inputs
from relations.builds.up_to_date import Ledger
from relations.package import Package

pytestmark = pytest.mark.slow  # each test writes the pages of a whole package

EDITION = Edition(Path("data"), "Arcadia", "2027-02-01", "12 August 2026", None, ())
PAGES = ["events.html", "votes.html"]


class Builds:
    """Builds of the explorers into one folder, each as a new process would make them; `made` has what was written, `said` what was told."""

    def __init__(self, package, root):
        self.root, self.out = package.root, root / "build"
        self.made, self.said = [], []
        self.out.mkdir()

    def build(self, edition=EDITION):
        staging = self.out / "staging"
        staging.mkdir(exist_ok=True)
        before = {name: (self.out / name).stat().st_ino for name in PAGES if (self.out / name).exists()}
        reports = self.out.parent / "reports/reports.toml"
        ledger = Ledger(Inputs(Package(self.root), reports, None, Digests(self.out)), self.out)
        pages = publish_explorers(edition, ledger, staging, self.said.append)
        (self.out / "run.json").write_text(json.dumps({"pages": pages}), encoding="utf-8")
        there = {name: (self.out / name).stat().st_ino for name in PAGES if (self.out / name).exists()}
        self.made = [name for name, place in there.items() if before.get(name) != place]
        return pages


@pytest.fixture
def builds(events_package, tmp_path):
    made = Builds(events_package, tmp_path)
    made.build()
    assert made.made == PAGES
    return made


def edit(file, old, new):
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_what_has_not_changed_is_not_made_again(builds):
    builds.build()
    assert builds.made == []


@pytest.mark.parametrize(
    ("table", "old", "new", "made"),
    [
        ("events", "Treaty of Zenith signed", "Treaty signed", ["events.html"]),
        ("ga_votes", "9,AAA,Y", "9,AAA,N", ["votes.html"]),
        ("states", "Borduria", "Syldavia", PAGES),
        ("trade", "12.5", "13", []),
    ],
)
def test_a_table_that_has_changed_makes_its_pages_alone(builds, table, old, new, made):
    edit(builds.root / f"{table}.csv", old, new)
    builds.build()
    assert builds.made == made


def test_what_a_page_says_of_the_edition_makes_it_again(builds):
    builds.build(Edition(Path("data"), "Arcadia", "2027-03-01", "12 August 2026", None, ()))
    assert builds.made == PAGES
    assert "Edition 2027-03-01" in (builds.out / "events.html").read_text(encoding="utf-8")


def test_a_page_that_is_not_as_it_was_written_is_made_again(builds):
    (builds.out / "votes.html").write_text("x", encoding="utf-8")
    builds.build()
    assert builds.made == ["votes.html"]


@pytest.mark.parametrize("record", ["", '{"pages": 3}', '{"pages": {"votes.html": "x"}}'])
def test_an_old_record_of_another_shape_is_no_fault(builds, record):
    (builds.out / "run.json").write_text(record, encoding="utf-8")
    builds.build()
    assert builds.made == PAGES


def test_the_same_tables_elsewhere_give_the_same_record(builds, events_package, tmp_path):
    other = tmp_path / "other"
    other.mkdir()
    assert Builds(events_package, other).build() == builds.build()


def test_a_table_that_cannot_be_read_leaves_the_page_as_it_was(builds):
    before = (builds.out / "events.html").read_bytes()
    edit(builds.root / "events.csv", "event,date", "event,day")
    pages = builds.build()
    assert [*pages] == ["votes.html"]
    assert len(builds.said) == 1
    assert builds.said[0].startswith("events.html is left as it was: ")
    assert (builds.out / "events.html").read_bytes() == before


def test_a_page_whose_tables_are_no_longer_there_goes_and_nothing_else(builds):
    descriptor = builds.root / "datapackage.json"
    declared = json.loads(descriptor.read_text(encoding="utf-8"))
    declared["resources"] = [one for one in declared["resources"] if one["name"] != "ga_topics"]
    descriptor.write_text(json.dumps(declared), encoding="utf-8")
    builds.build()
    assert not (builds.out / "votes.html").exists()
    (builds.out / "votes.html").write_text("somebody's own", encoding="utf-8")
    builds.build()
    assert (builds.out / "votes.html").exists()
