import zipfile

import pytest

from relations.builds.digests import sha256
from relations.builds.publish import check_writable, publish, zip_package

TABLES = {
    "events": {"fields": {"event": "string"}, "text": "event\nx\n"},
    "areas": {"fields": {"area": "string"}, "text": "area\ny\n"},
}


def test_files_move_to_their_place_and_replace_what_was_there(tmp_path):
    staging, out = tmp_path / "out" / ".staging", tmp_path / "out"
    for name in ("report/all.html", "data.zip"):
        (staging / name).parent.mkdir(parents=True, exist_ok=True)
        (staging / name).write_text("new")
    (out / "data.zip").write_text("old")
    publish(staging, out, ("report/all.html", "data.zip"))
    assert [(out / name).read_text() for name in ("report/all.html", "data.zip")] == ["new", "new"]
    assert [path for path in staging.rglob("*") if path.is_file()] == []


def test_a_file_that_is_not_there_is_an_error(tmp_path):
    with pytest.raises(FileNotFoundError):
        publish(tmp_path, tmp_path, ("report/all.html",))


def test_a_folder_that_takes_no_file_is_named(tmp_path):
    check_writable(tmp_path / "none yet")
    check_writable(tmp_path)
    (tmp_path / "file").touch()
    with pytest.raises(NotADirectoryError, match=r"'.*/file'"):
        check_writable(tmp_path / "file")
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_the_zip_holds_the_package_and_nothing_else(make_package, tmp_path):
    package = make_package(TABLES)
    (package.root / "notes.txt").write_text("private")
    zip_package(package, tmp_path / "data.zip")
    with zipfile.ZipFile(tmp_path / "data.zip") as archive:
        assert archive.namelist() == ["data/areas.csv", "data/datapackage.json", "data/events.csv"]
        assert archive.read("data/events.csv") == b"event\nx\n"
        assert {info.external_attr >> 16 for info in archive.infolist()} == {0o644}


def test_the_text_that_tells_of_the_tables_goes_along(make_package, tmp_path):
    package = make_package(TABLES)
    (package.root / "README.md").write_text("# Tables")
    zip_package(package, tmp_path / "data.zip")
    with zipfile.ZipFile(tmp_path / "data.zip") as archive:
        assert archive.read("data/README.md") == b"# Tables"


def test_the_same_tables_give_the_same_zip_and_others_another(make_package, tmp_path):
    package = make_package(TABLES)
    digests = []
    for text in ("event\nx\n", "event\nx\n", "event\nz\n"):
        (package.root / "events.csv").write_text(text)
        zip_package(package, tmp_path / "data.zip")
        digests.append(sha256(tmp_path / "data.zip"))
    assert digests[0] == digests[1] != digests[2]
