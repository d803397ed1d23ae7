from pathlib import Path

import pytest

from relations.files import write_all, write_whole


def test_text_is_written_as_utf8_without_changing_line_ends_and_folders_are_made(tmp_path: Path):
    file = tmp_path / "a" / "b" / "report.html"
    write_whole(file, "Алеппо\nحلب\r\n")
    assert file.read_bytes() == "Алеппо\nحلب\r\n".encode()


def test_bytes_replace_the_old_file(tmp_path: Path):
    file = tmp_path / "report.pdf"
    write_whole(file, b"old and long")
    write_whole(file, b"new")
    assert file.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [file]


def test_a_reader_who_opened_the_old_file_reads_it_to_its_end(tmp_path: Path):
    file = tmp_path / "report.html"
    write_whole(file, "old")
    with file.open() as reader:
        write_whole(file, "new")
        assert reader.read() == "old"
    assert file.read_text() == "new"


@pytest.mark.parametrize("step", ["write_bytes", "replace"])
def test_a_failure_leaves_the_old_file_and_nothing_beside_it(
    step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    def full_disk(beside: Path, _: object) -> None:
        beside.touch()
        raise OSError("no space left")

    file = tmp_path / "report.html"
    write_whole(file, "old")
    monkeypatch.setattr(Path, step, full_disk)
    with pytest.raises(OSError, match="no space left"):
        write_whole(file, "new")
    assert [(path, path.read_text()) for path in tmp_path.iterdir()] == [(file, "old")]


def test_text_that_utf8_cannot_hold_leaves_the_old_file(tmp_path: Path):
    file = tmp_path / "report.html"
    write_whole(file, "old")
    with pytest.raises(UnicodeEncodeError):
        write_whole(file, "\ud800")
    assert [(path, path.read_text()) for path in tmp_path.iterdir()] == [(file, "old")]


def test_several_files_are_written_or_none(tmp_path: Path):
    a, b = tmp_path / "a.csv", tmp_path / "folder" / "b.csv"
    write_all({a: "old", b: "old"})
    with pytest.raises(UnicodeEncodeError):
        write_all({a: "new", b: "\ud800"})
    assert (a.read_text(), b.read_text()) == ("old", "old")
    write_all({a: "new", b: b"new"})
    assert (a.read_text(), b.read_text()) == ("new", "new")
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["a.csv", "b.csv", "folder"]
