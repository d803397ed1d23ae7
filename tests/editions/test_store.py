import json
from pathlib import Path

import pytest

from relations.editions.edition_file import EditionFile
from relations.editions.folder import Folder
from relations.editions.store import Store
from relations.errors import DataError, UsageError

DIGEST = "0" * 64


class Elsewhere(Folder):
    """A folder whose files have to be fetched, as those of a server."""

    def local(self, path):  # noqa: ARG002
        return None


def laid(root: Path, name: str, before: str | None = None) -> None:
    """Lay an edition of one page below a root."""
    folder = root / "editions" / name
    (folder / "votes").mkdir(parents=True)
    (folder / "votes/all.html").write_text(f"page of {name}")
    edition = EditionFile(name, "2026-11-22T05:30:00Z", before, None, DIGEST, None, "0.1.0", {"votes/all.html": DIGEST})
    (folder / "edition.json").write_text(edition.text(), encoding="utf-8")


@pytest.fixture
def root(tmp_path):
    for name in ("2026-11-15", "2026-11-22-10", "2026-11-22", "2026-11-22-2"):
        laid(tmp_path, name)
    (tmp_path / "editions/.2026-11-29.part-1").mkdir()
    (tmp_path / "latest").symlink_to("editions/2026-11-22-10")
    return tmp_path


def test_editions_are_listed_in_time_and_parts_are_none(root):
    assert Store(Folder(root)).names() == ["2026-11-15", "2026-11-22", "2026-11-22-2", "2026-11-22-10"]


def test_the_latest_is_where_the_link_leads_to(root, tmp_path):
    assert Store(Folder(root)).latest() == "2026-11-22-10"
    assert Store(Folder(tmp_path / "none")).latest() is None


def test_a_link_that_leads_astray_is_told(root):
    (root / "latest").unlink()
    (root / "latest").symlink_to("somewhere")
    with pytest.raises(DataError, match="'latest' leads to no edition; let it lead to one of editions/ again"):
        Store(Folder(root)).latest()


def test_an_edition_says_what_it_is(root):
    assert Store(Folder(root)).edition("2026-11-15").name == "2026-11-15"
    with pytest.raises(DataError, match=r"no edition 2026-11-16, or one without edition\.json"):
        Store(Folder(root)).edition("2026-11-16")


def test_what_people_ask_for_is_a_name_or_the_latest(root, tmp_path):
    store = Store(Folder(root))
    assert store.named("latest") == "2026-11-22-10"
    assert store.named("2026-11-15") == "2026-11-15"
    with pytest.raises(UsageError, match="no edition '2026-11-16'; did you mean 2026-11-15"):
        store.named("2026-11-16")
    with pytest.raises(UsageError, match="nothing is published there yet"):
        Store(Folder(tmp_path / "none")).named("latest")


def test_a_folder_of_this_machine_is_given_as_it_is(root):
    with Store(Folder(root)).folder("2026-11-15") as folder:
        assert folder == root / "editions/2026-11-15"


def test_an_edition_that_lies_elsewhere_is_fetched_for_as_long_as_it_is_needed(root):
    with Store(Elsewhere(root)).folder("2026-11-22-2") as folder:
        assert not folder.is_relative_to(root)
        assert (folder / "votes/all.html").read_text() == "page of 2026-11-22-2"
        assert json.loads((folder / "edition.json").read_text())["name"] == "2026-11-22-2"
    assert not folder.exists()


def test_only_what_is_wanted_of_it_is_fetched(root):
    with Store(Elsewhere(root)).folder("2026-11-22-2", lambda path: path.endswith(".json")) as folder:
        assert [file.name for file in folder.iterdir()] == ["edition.json"]
