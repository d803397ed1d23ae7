from pathlib import Path

import pytest

from relations.errors import DataError
from relations.ingest.sipri_file import check_scope, check_widths, read_sipri


def read(file: Path):
    return read_sipri(file, lambda cells: cells == ["Name", "Value"], "the columns Name, Value")


def written(tmp_path: Path, data: bytes) -> Path:
    file = tmp_path / "file.csv"
    file.write_bytes(data)
    return file


def test_preamble_and_semicolons(tmp_path: Path) -> None:
    table = read(written(tmp_path, b"Some, text;\r\n;\r\nName,Value;\r\na,1;\r\nb,2;\r\n"))
    assert (table.header, table.records) == (["Name", "Value"], [(4, ["a", "1"]), (5, ["b", "2"])])
    assert table.preamble.startswith("Some text")


def test_semicolon_may_end_a_cell_of_a_plain_file(tmp_path: Path) -> None:
    assert read(written(tmp_path, b"Name,Value\na,1;\n")).records == [(2, ["a", "1;"])]


@pytest.mark.parametrize(("data", "name"), [(b"caf\xe9", "café"), ("café".encode(), "café"), (b"\x93x\x94", "“x”")])
def test_encodings(data: bytes, name: str, tmp_path: Path) -> None:
    assert read(written(tmp_path, b"Name,Value\n" + data + b",1\n")).records == [(2, [name, "1"])]


def test_bytes_of_no_encoding(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"file\.csv:2: neither UTF-8 nor Windows-1252"):
        read(written(tmp_path, b"Name,Value\n\x81\xff,1\n"))


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"Some;Value\na;1\n", r"file\.csv:1: no header row; expected the columns Name, Value"),
        (
            b"Text;\nName;Value;\na;1;\n",
            r"file\.csv:2: semicolons stand between the columns.*points in numbers; expected",
        ),
        (b"Name\tValue\na\t4,5\n", r"file\.csv:1: tabs stand between the columns"),
        (b"", r"file\.csv:1: the file is empty"),
        (b"Name,Value\na,1\n<<<<<<< HEAD\nb,1\n", r"file\.csv:3: it has the marks of a merge"),
        (b"text\nName,Value\n", r"file\.csv:2: no rows below the header"),
        (b"Name,Value;\na,1;\nb,2", r"file\.csv:3: no ';' at the end"),
    ],
)
def test_other_layouts_and_cuts(data: bytes, message: str, tmp_path: Path) -> None:
    with pytest.raises(DataError, match=message):
        read(written(tmp_path, data))


def test_widths(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"file\.csv:3: 1 cells, the header has 2"):
        check_widths(read(written(tmp_path, b"Name,Value\na,1\nb\n")))


def test_scope(tmp_path: Path) -> None:
    text = "Transfers of arms from {} to {} . Deals with more text;\nName,Value;\na,1;\n"
    whole = read(written(tmp_path, text.format("All countries ", "All countries").encode()))
    check_scope(whole)
    one = read(written(tmp_path, text.format("All countries", "Syria").encode()))
    check_scope(one, ("All countries", "Syria"))
    with pytest.raises(
        DataError, match="from All countries to Syria; export those from All countries to All countries"
    ):
        check_scope(one)
    with pytest.raises(DataError, match="from Russia to All countries"):
        check_scope(read(written(tmp_path, text.format("Russia", "All countries").encode())))
