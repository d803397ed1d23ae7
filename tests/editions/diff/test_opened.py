import zipfile

import pytest
from small_editions import ROWS, edition, package, rows

from relations.editions.diff.differences import Side
from relations.editions.diff.opened import opened, working_tree
from relations.errors import DataError, UsageError
from relations.package import Package


def test_an_edition_has_its_name_its_day_its_commit_and_its_tables(tmp_path):
    with opened(edition(tmp_path / "built")) as found:
        assert found.side == Side("built", "2026-11-22", "0a1b2c3")
        assert [row["event"] for _, row in found.package.table("events").rows()] == ["1980-treaty", "1971-port"]
        root = found.package.root
    assert not root.exists(), "what was unpacked goes"
    with opened(edition(tmp_path / "published", name="2026-11-22-2")) as found:
        assert found.side.name == "2026-11-22-2"


@pytest.mark.parametrize("missing", ["run.json", "data.zip"])
def test_a_folder_that_is_no_edition_is_told_with_what_it_lacks(tmp_path, missing):
    (edition(tmp_path / "built") / missing).unlink()
    with (
        pytest.raises(UsageError, match=rf"built: no edition, it has no {missing}; name one"),
        opened(tmp_path / "built"),
    ):
        pass


def test_a_name_that_is_mistyped_gets_a_suggestion(tmp_path):
    edition(tmp_path / "2026-11-22")
    with (
        pytest.raises(UsageError, match=r"there is no such folder; did you mean 2026-11-22\?$"),
        opened(tmp_path / "2026-11-23"),
    ):
        pass


def test_a_folder_that_is_not_there_is_told(tmp_path):
    with pytest.raises(UsageError, match="no edition, there is no such folder"), opened(tmp_path / "none"):
        pass


@pytest.mark.parametrize(
    "name", ["../evil.csv", "data/../evil.csv", "data/in/evil.csv", "/evil.csv", "data/.evil", "other/a.csv"]
)
def test_a_zip_that_would_write_elsewhere_is_refused(tmp_path, name):
    folder = edition(tmp_path / "built")
    with zipfile.ZipFile(folder / "data.zip", "a") as archive:
        archive.writestr(name, "x")
    with pytest.raises(DataError, match=r"data\.zip: .* is no file of data/"), opened(folder):
        pass
    assert not [*tmp_path.rglob("evil*")]


@pytest.mark.parametrize("content", [b"", b"no zip", b"PK\x03\x04"])
def test_a_zip_that_is_damaged_is_told_in_one_line(tmp_path, content):
    folder = edition(tmp_path / "built")
    (folder / "data.zip").write_bytes(content)
    with pytest.raises(DataError, match=r"data\.zip: no zip that can be read") as told, opened(folder):
        pass
    assert "\n" not in str(told.value)


def test_of_a_working_tree_without_a_build_the_tables_are_compared(tmp_path):
    found = working_tree(Package(package(tmp_path / "data", ROWS)), tmp_path / "build")
    assert (found.side.name, found.side.day) == ("working tree", "2026-11-22")
    assert found.notes == ("nothing is built in build/, so that tables alone are compared",)


def test_that_the_data_were_edited_since_the_build_is_told(tmp_path):
    out = edition(tmp_path / "build")
    found = working_tree(Package(package(tmp_path / "data", rows(events=[]))), out)
    assert found.notes[0].startswith("the data were edited since the build")
