import os
import uuid

import pytest

from relations.builds.digests import sha256
from relations.editions.edition_file import EditionFile
from relations.editions.folder import Folder
from relations.editions.putting import put
from relations.editions.store import Store
from relations.editions.targets import opened
from relations.file_lock import Busy

pytestmark = pytest.mark.skipif(os.name != "posix", reason="links")


@pytest.fixture(params=["folder", "bucket"])
def store(request, tmp_path):
    return Store(Folder(tmp_path / "target") if request.param == "folder" else opened(f"memory://{uuid.uuid4().hex}"))


@pytest.fixture
def edition(tmp_path):
    file = tmp_path / "all.html"
    file.write_text("page")
    files = {"votes/all.html": file}
    digests = {path: sha256(one) for path, one in files.items()}
    made = EditionFile("2026-11-22", "2026-11-22T05:30:00Z", None, None, "0" * 64, None, "0.1.0", digests)
    return made, files


def lost():
    raise Busy("lost")


def test_an_edition_is_there_when_all_of_it_is(store, edition):
    with put(store, *edition, None, lambda: None):
        assert (store.names(), store.latest()) == ([], None)
    assert (store.names(), store.latest()) == (["2026-11-22"], "2026-11-22")
    assert store.edition("2026-11-22") == edition[0]
    assert store.target.read("editions/2026-11-22/votes/all.html") == b"page"


def test_where_something_is_raised_nothing_is_left_but_the_note(store, edition):
    with pytest.raises(ValueError, match="no"), put(store, *edition, None, lambda: None):
        raise ValueError("no")
    assert store.target.names("editions") == [".pending"]


def test_without_the_lock_it_is_not_made_the_latest_and_nothing_of_another_is_removed(store, edition):
    other = "editions/2026-11-22/of-another.html"
    if isinstance(store.target, Folder):
        other = "editions/.2026-11-22.part-of-another/of-another.html"
    store.target.write(other, b"being put")
    with pytest.raises(Busy), put(store, *edition, None, lost):
        pytest.fail("it is not alone")
    assert store.latest() is None
    assert store.target.read(other) == b"being put"
