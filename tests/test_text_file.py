"""The text of files as editors save them."""

import pytest

from relations.text_file import decoded_text, read_text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_marks_and_line_ends_of_windows_are_no_part_of_the_text(tmp_path, encoding):
    file = tmp_path / "file.toml"
    file.write_bytes("a = 'دمشق'\r\nb = 2\r\n".encode(encoding))
    assert read_text(file) == "a = 'دمشق'\nb = 2\n"


def test_other_bytes_are_no_text():
    with pytest.raises(UnicodeDecodeError):
        decoded_text("é".encode("cp1252"))
