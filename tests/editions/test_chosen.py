import pytest

from relations.editions.chosen import last_two, looks_like_one, the_latest, until_latest
from relations.editions.edition_file import EditionFile
from relations.editions.folder import Folder
from relations.editions.store import Store
from relations.errors import DataError, UsageError


@pytest.fixture
def store(tmp_path):
    """Return a function that lays editions, each with the one that it followed, and gives the target; the last is the latest."""

    def laid(**followed):
        for name, before in followed.items():
            own = name.removeprefix("e").replace("_", "-")
            folder = tmp_path / "editions" / own
            folder.mkdir(parents=True)
            edition = EditionFile(own, "2026-11-22T05:30:00Z", before, None, "0" * 64, None, "0.1.0", {})
            (folder / "edition.json").write_text(edition.text(), encoding="utf-8")
            (tmp_path / "latest").unlink(missing_ok=True)
            (tmp_path / "latest").symlink_to(f"editions/{own}")
        return Store(Folder(tmp_path))

    return laid


def test_the_last_two_are_the_latest_and_the_one_that_it_followed(store):
    assert last_two(store(e2026_11_15=None, e2026_11_22="2026-11-15")) == ("2026-11-15", "2026-11-22")


def test_one_that_was_taken_back_is_not_the_one_before(store):
    three = store(e2026_11_15=None, e2026_11_22="2026-11-15", e2026_11_29="2026-11-15")
    assert last_two(three) == ("2026-11-15", "2026-11-29")


def test_where_the_one_before_was_removed_it_is_the_one_that_stands_before(store):
    assert last_two(store(e2026_11_15=None, e2026_11_29="2026-11-22")) == ("2026-11-15", "2026-11-29")


def test_one_edition_alone_is_told_and_what_it_can_be_compared_with(store):
    with pytest.raises(UsageError, match="there is only one edition, 2026-11-15; compare it with the working tree"):
        last_two(store(e2026_11_15=None))


def test_where_nothing_is_published_that_is_told(store):
    for ask in (last_two, the_latest):
        with pytest.raises(UsageError, match="nothing is published there yet; name two folders, or another target"):
            ask(store())


def test_one_that_is_named_is_held_against_the_latest(store):
    two = store(e2026_11_15=None, e2026_11_22="2026-11-15")
    assert until_latest(two, "2026-11-15") == ("2026-11-15", "2026-11-22")
    for text in ("2026-11-22", "latest"):
        with pytest.raises(
            UsageError, match="2026-11-22 is the latest edition; name an earlier one, or compare it with"
        ):
            until_latest(two, text)
    with pytest.raises(UsageError, match="no edition '2026-11-16'; did you mean 2026-11-15"):
        until_latest(two, "2026-11-16")


def test_a_latest_that_leads_nowhere_is_told(store, tmp_path):
    two = store(e2026_11_15=None, e2026_11_22="2026-11-15")
    (tmp_path / "latest").unlink()
    with pytest.raises(DataError, match="'latest' is gone"):
        last_two(two)


@pytest.mark.parametrize(
    ("text", "looks"), [("2026-11-22", True), ("2026-11-22-2", True), ("latest", True), ("build", False), (".", False)]
)
def test_names_of_editions_look_like_days(text, looks):
    assert looks_like_one(text) is looks
