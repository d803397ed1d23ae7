import json
import os
import stat
from datetime import UTC, datetime
from xml.etree import ElementTree

import pytest
from output import output

from relations.builds.runs import RunLine
from relations.clock import clock_at
from relations.editions.clearing import latest_there
from relations.editions.edition_file import read_edition
from relations.editions.folder import Folder
from relations.editions.publish import About, publish
from relations.editions.store import Store
from relations.editions.targets import opened
from relations.errors import DataError, RelationsError, UsageError

ABOUT = About("Arcadia & Borduria", "f" * 64)
ONE = {"votes": "<p>95 per cent</p>", "arms": "<p>12 deals</p>"}


def day(number):
    return datetime(2026, 11, number, 5, 30, tzinfo=UTC)


@pytest.fixture
def published(tmp_path):
    """Return a function that publishes an output folder into the target on a day of November."""

    def run(out, number=22, target=tmp_path / "target", about=ABOUT):
        with clock_at(day(number)):
            place = target if isinstance(target, Folder) else opened(str(target))
            line = lambda edition: RunLine("then", "publish", "asked for", 1.0, edition=edition)  # noqa: E731
            return publish(out, place, about, line, wait=0, say=said.append)

    said = run.said = []
    return run


def test_the_first_edition_is_all_that_was_built(published, tmp_path):
    found = published(output(tmp_path / "out", ONE))
    assert (found.name, found.before, found.is_new) == ("2026-11-22", None, True)
    assert found.summary == "The first edition: 2 reports."
    edition = tmp_path / "target/editions/2026-11-22"
    assert {str(file.relative_to(edition)) for file in edition.rglob("*") if file.is_file()} == {
        "votes/all.html", "votes/all.trace.json", "arms/all.html", "arms/all.trace.json", "index.html", "run.json",
        "data.zip", "editions.json", "editions.html", "feed.xml", "edition.json",
    }  # fmt: skip
    said = read_edition(edition)
    assert (said.made, said.commit, said.lock, said.before) == ("2026-11-22T05:30:00Z", "0a1b2c3", "f" * 64, None)
    assert (edition / "votes/all.html").read_text() == ONE["votes"]


def test_each_file_of_an_edition_has_its_digest(published, tmp_path):
    from relations.builds.digests import sha256

    published(output(tmp_path / "out", ONE))
    edition = tmp_path / "target/editions/2026-11-22"
    files = read_edition(edition).files
    assert files == {name: sha256(edition / name) for name in files}
    there = {str(file.relative_to(edition)) for file in edition.rglob("*") if file.is_file()}
    assert there - set(files) == {"edition.json"}


@pytest.mark.skipif(os.name != "posix", reason="links")
def test_one_link_moves_and_the_top_with_it(published, tmp_path):
    published(output(tmp_path / "out", ONE), 15)
    target = tmp_path / "target"
    links = {file.name: os.readlink(file) for file in target.iterdir() if file.is_symlink()}  # noqa: PTH115
    assert links == {
        "latest": "editions/2026-11-15",
        "index.html": "latest/editions.html",
        "feed.xml": "latest/feed.xml",
    }
    published(output(tmp_path / "out", {"votes": "other"}), 22)
    moved = {file.name: os.readlink(file) for file in target.iterdir() if file.is_symlink()}  # noqa: PTH115
    assert moved == links | {"latest": "editions/2026-11-22"}
    assert "2026-11-22" in (target / "index.html").read_text()
    assert (target / "latest/votes/all.html").read_text() == "other"
    assert (target / "editions/2026-11-15/votes/all.html").read_text() == ONE["votes"]


def test_what_says_the_same_is_not_published_again(published, tmp_path):
    published(output(tmp_path / "out", ONE), 15)
    found = published(output(tmp_path / "out", ONE, time="2026-11-21T09:00:00Z"), 22)
    assert (found.name, found.is_new) == ("2026-11-15", False)
    assert Store(Folder(tmp_path / "target")).names() == ["2026-11-15"]


@pytest.mark.parametrize(
    "change",
    [
        {"pages": ONE | {"votes": "<p>96 per cent</p>"}},
        {"pages": {"votes": ONE["votes"]}},
        {"pages": ONE | {"economy": "new"}},
        {"pages": ONE, "data": "other data"},
        {"pages": ONE, "failed": ("arms",)},
        {"pages": ONE, "commit": "fffffff"},
    ],
    ids=["a page", "one less", "one more", "the data", "one failed", "made from another commit"],
)
def test_what_says_anything_else_is_another_edition(published, tmp_path, change):
    published(output(tmp_path / "out", ONE), 15)
    found = published(output(tmp_path / "out", **change), 22)
    assert (found.name, found.before, found.is_new) == ("2026-11-22", "2026-11-15", True)


def test_a_second_edition_on_a_day_has_a_number(published, tmp_path):
    names = [published(output(tmp_path / "out", {"votes": text})).name for text in "abc"]
    assert names == ["2026-11-22", "2026-11-22-2", "2026-11-22-3"]
    assert read_edition(tmp_path / "target/latest").before == "2026-11-22-2"


def test_a_report_that_failed_keeps_its_last_page(published, tmp_path):
    published(output(tmp_path / "out", ONE), 15)
    found = published(output(tmp_path / "out", ONE | {"votes": "new"}, failed=("arms", "economy")), 22)
    assert found.summary == "Changed: Report votes. As before, since they could not be made: Report arms."
    latest = tmp_path / "target/latest"
    assert (latest / "arms/all.html").read_text() == ONE["arms"]
    assert not [*latest.rglob("*.failed.ipynb")], "for whoever mends it, not for readers"


def test_without_any_page_nothing_is_published(published, tmp_path):
    with pytest.raises(RelationsError, match="no report could be made, so there is nothing to publish"):
        published(output(tmp_path / "out", {}, failed=("arms",)))
    with pytest.raises(UsageError, match="nothing is built there"):
        published(tmp_path / "none")
    assert not (tmp_path / "target").exists()


def test_a_page_that_is_not_as_it_was_built_is_not_published(published, tmp_path):
    out = output(tmp_path / "out", ONE)
    (out / "votes/all.html").write_text("by another build")
    with pytest.raises(RelationsError, match=r"votes/all\.html: not as the build wrote it; build again"):
        published(out)
    (out / "votes/all.html").unlink()
    with pytest.raises(RelationsError, match=r"votes/all\.html: is gone"):
        published(out)


def test_what_changes_meanwhile_is_not_published(published, tmp_path):
    out = output(tmp_path / "out", ONE)

    class Slow(Folder):
        def put(self, files):
            (out / "index.html").write_text("by another build")
            super().put(files)

    with pytest.raises(RelationsError, match=r"index\.html: changed while it was published"):
        published(out, target=Slow(tmp_path / "target"))
    assert Store(Folder(tmp_path / "target")).latest() is None
    assert [*(tmp_path / "target/editions").iterdir()] == [tmp_path / "target/editions/.pending"]
    assert published(output(out, ONE)).name == "2026-11-22"
    assert [*(tmp_path / "target/editions").iterdir()] == [tmp_path / "target/editions/2026-11-22"]


@pytest.mark.skipif(os.name != "posix", reason="links")
def test_what_two_editions_share_is_stored_once_and_cannot_be_written(published, tmp_path):
    published(output(tmp_path / "out", ONE), 15)
    published(output(tmp_path / "out", ONE | {"votes": "new"}), 22)
    before, after = (tmp_path / "target/editions" / name for name in ("2026-11-15", "2026-11-22"))
    assert (before / "arms/all.html").samefile(after / "arms/all.html")
    assert not (before / "votes/all.html").samefile(after / "votes/all.html")
    modes = {stat.S_IMODE(file.stat().st_mode) for file in after.rglob("*") if file.is_file()}
    assert all(mode & 0o222 == 0 for mode in modes)


def test_the_feed_and_the_index_list_the_editions_that_are_there(published, tmp_path):
    import shutil

    for number, text in enumerate("abc", start=20):
        published(output(tmp_path / "out", {"votes": text}), number)
    shutil.rmtree(tmp_path / "target/editions/2026-11-21")
    published(output(tmp_path / "out", {"votes": "d"}), 23)
    page = (tmp_path / "target/index.html").read_text()
    assert [name in page for name in ("2026-11-20", "2026-11-21", "2026-11-22", "2026-11-23")] == [1, 0, 1, 1]
    feed = ElementTree.parse(tmp_path / "target/feed.xml")
    assert len(feed.findall("{*}entry")) == 3


def test_each_publication_is_noted_also_one_of_nothing(published, tmp_path):
    published(output(tmp_path / "out", ONE), 15)
    published(output(tmp_path / "out", ONE), 22)
    lines = (tmp_path / "target/runs.jsonl").read_text().splitlines()
    assert [json.loads(line)["edition"] for line in lines] == ["2026-11-15", None]


@pytest.mark.skipif(os.name != "posix", reason="links")
def test_an_edition_that_was_taken_back_by_hand_stays_taken_back(published, tmp_path):
    published(output(tmp_path / "out", ONE), 15)
    published(output(tmp_path / "out", {"votes": "wrong"}), 22)
    latest = tmp_path / "target/latest"
    latest.unlink()
    latest.symlink_to("editions/2026-11-15")
    found = published(output(tmp_path / "out", {"votes": "right"}), 23)
    assert (found.name, found.before) == ("2026-11-23", "2026-11-15")
    page = (tmp_path / "target/index.html").read_text()
    assert "2026-11-22" not in page


@pytest.mark.skipif(os.name != "posix", reason="links")
def test_a_latest_that_is_gone_is_told_and_nothing_is_done(published, tmp_path):
    published(output(tmp_path / "out", ONE), 15)
    (tmp_path / "target/latest").unlink()
    with pytest.raises(DataError, match="'latest' is gone, or the edition that it leads to"):
        published(output(tmp_path / "out", {"votes": "new"}), 22)
    with pytest.raises(DataError):
        latest_there(Store(Folder(tmp_path / "target")))


def test_with_an_address_links_are_whole(published, tmp_path):
    published(output(tmp_path / "out", ONE), about=About("T", address="https://example.org/r/"))
    assert 'href="https://example.org/r/editions/2026-11-22/index.html"' in (tmp_path / "target/index.html").read_text()
    assert "https://example.org/r/feed.xml" in (tmp_path / "target/feed.xml").read_text()
