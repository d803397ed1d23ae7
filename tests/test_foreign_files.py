"""Files are recognised by how they begin; the beginnings are those that their formats prescribe."""

import gzip
import io
import zipfile

import pytest

from relations.foreign_files import foreign, is_merge_mark, merge_hint


def zipped(*names: str) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name in names:
            archive.writestr(name, "application/vnd.oasis.opendocument.spreadsheet" if name == "mimetype" else "")
    return packed.getvalue()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (zipped("[Content_Types].xml", "xl/workbook.xml"), "is an Excel workbook (.xlsx)"),
        (zipped("mimetype", "content.xml"), "is an OpenDocument spreadsheet (.ods)"),
        (zipped("votes.csv"), "is a ZIP archive; unpack it"),
        (gzip.compress(b"a,b"), "is packed by gzip"),
        (b"%PDF-1.4", "is a PDF"),
        (b"\xef\xbb\xbf  <html lang='en'>", "is a web page"),
        (b"<!doctype HTML>", "is a web page"),
        (b"<?xml version='1.0'?>", "is XML"),
        ("a,b".encode("utf-16"), "is UTF-16"),
        (b"version https://git-lfs.github.com/spec/v1\n", "is a pointer of Git LFS"),
        (b"PAR1", "is Parquet"),
    ],
    ids=lambda value: value if isinstance(value, str) else "bytes",  # those of an archive hold the time
)
def test_what_is_no_csv(content, said):
    assert str(foreign(content)).startswith(said)


@pytest.mark.parametrize("content", [b"", b"a,b\n", b"\xef\xbb\xbfa,b\n", b"PK,id\n", b"html,body\n", b"<30,1\n"])
def test_what_may_be(content):
    assert foreign(content) is None


def test_marks_of_a_merge():
    assert all(map(is_merge_mark, ("<<<<<<< HEAD", "=======", ">>>>>>> other")))
    assert not any(map(is_merge_mark, ("<<", "========", "a <<<<<<< b")))


def test_a_text_with_marks_of_a_merge_is_told_what_to_do():
    assert merge_hint("<<<<<<< HEAD\n{") == merge_hint("{\n<<<<<<< HEAD\n}") != ""
    assert merge_hint('{"source": "a <<<<<<< b"') == ""
