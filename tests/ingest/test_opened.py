from pathlib import Path

import pytest

from relations.errors import DataError
from relations.ingest.opened import numbered_rows, text_lines


def test_records_are_numbered_by_their_first_line() -> None:
    lines = ["a,b\n", '1,"two\n', 'lines"\n', "\n", "3,4\n"]
    assert list(numbered_rows(lines)) == [(1, ["a", "b"]), (2, ["1", "two\nlines"]), (5, ["3", "4"])]


def test_byte_order_mark_is_dropped(tmp_path: Path) -> None:
    file = tmp_path / "file.csv"
    file.write_bytes(b"\xef\xbb\xbfa,b\n")
    assert list(text_lines(file)) == ["a,b\n"]


def test_another_encoding_is_named_by_line(tmp_path: Path) -> None:
    file = tmp_path / "file.csv"
    file.write_bytes(b"a,b\nc,T\xfcrkiye\n")
    with pytest.raises(DataError, match=r"file\.csv:2: byte 4 is not UTF-8"):
        list(text_lines(file))
