import os

import pytest

from relations.editions.clearing import clear, latest_there, note_done, note_pending
from relations.editions.edition_file import EditionFile
from relations.editions.folder import Folder
from relations.editions.store import Store
from relations.errors import DataError

pytestmark = pytest.mark.skipif(os.name != "posix", reason="links")
DIGEST = "0" * 64


@pytest.fixture
def store(tmp_path):
    store = Store(Folder(tmp_path))
    lay(store, "2026-11-15", None)
    store.target.point("latest", "editions/2026-11-15")
    return store


def lay(store, name, before):
    edition = EditionFile(name, "2026-11-22T05:30:00Z", before, None, DIGEST, None, "0.1.0", {})
    store.target.write(f"editions/{name}/edition.json", edition.text().encode())


def test_parts_go_and_what_others_have_put_there_stays(store):
    store.target.write("editions/.2026-11-22.part-1a2b/votes/all.html", b"half")
    store.target.write("editions/..pending.new", b"half")
    store.target.write("editions/.htaccess", b"of the host")
    store.target.write("editions/2026-12-24/notes.txt", b"of somebody")
    assert clear(store) is None
    assert store.target.names("editions") == [".htaccess", "2026-11-15", "2026-12-24"]


def test_one_that_was_whole_becomes_the_latest(store):
    note_pending(store, "2026-11-22")
    lay(store, "2026-11-22", "2026-11-15")
    assert clear(store) == "2026-11-22"
    assert store.latest() == "2026-11-22"
    assert clear(store) is None
    assert ".pending" not in store.target.names("editions")


def test_one_that_was_not_whole_goes(store):
    note_pending(store, "2026-11-22")
    store.target.write("editions/2026-11-22/votes/all.html", b"half")
    assert clear(store) is None
    assert store.names() == ["2026-11-15"]


def test_one_that_is_the_latest_already_stays_so(store):
    note_pending(store, "2026-11-15")
    assert clear(store) is None
    assert (store.latest(), store.names()) == ("2026-11-15", ["2026-11-15"])


def test_one_that_follows_another_than_the_latest_is_left_where_it_is(store):
    note_pending(store, "2026-11-22")
    lay(store, "2026-11-22", "2026-11-16")
    assert clear(store) is None
    assert (store.latest(), store.names()) == ("2026-11-15", ["2026-11-15", "2026-11-22"])


@pytest.mark.parametrize("name", ["", "../..", "latest"])
def test_a_note_that_names_no_edition_is_nothing(store, name):
    note_pending(store, name)
    assert clear(store) is None
    assert store.names() == ["2026-11-15"]
    note_done(store)


def test_a_latest_that_is_not_there_is_told(store, tmp_path):
    assert latest_there(store) == "2026-11-15"
    assert latest_there(Store(Folder(tmp_path / "none"))) is None
    store.target.remove("editions/2026-11-15")
    with pytest.raises(DataError, match="'latest' is gone, or the edition that it leads to"):
        latest_there(store)
    lay(store, "2026-11-15", None)
    store.target.remove("latest")
    with pytest.raises(DataError, match="let it lead to one that is there"):
        latest_there(store)
