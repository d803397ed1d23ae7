"""Files that are no table in CSV though they came under its name: recognised by how they begin, and told with what to do.

So are the marks that git leaves in a file of any kind.
"""

import re

_SAVE = "open it, and save the table as CSV UTF-8"
_UNPACK = "unpack it, and take the CSV file that is in it"
_AGAIN = "the address gave this in place of the file; fetch it again"
_BEGINNINGS: tuple[tuple[bytes, str, str], ...] = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an Excel workbook (.xls)", _SAVE),
    (b"%PDF-", "a PDF", "export the table as CSV"),
    (b"\x1f\x8b", "packed by gzip", _UNPACK),
    (b"\xfd7zXZ\x00", "packed by xz", _UNPACK),
    (b"BZh", "packed by bzip2", _UNPACK),
    (b"\x28\xb5\x2f\xfd", "packed by zstd", _UNPACK),
    (b"7z\xbc\xaf", "a 7-Zip archive", _UNPACK),
    (b"Rar!", "a RAR archive", _UNPACK),
    (b"PAR1", "Parquet", "save the table as CSV UTF-8"),
    (b"SQLite format 3\x00", "an SQLite database", "export the table as CSV UTF-8"),
    (b"version https://git-lfs", "a pointer of Git LFS, not the file", "fetch it with `git lfs pull`"),
    (b"\xff\xfe", "UTF-16", "save the file as UTF-8"),
    (b"\xfe\xff", "UTF-16", "save the file as UTF-8"),
)
_WEB_PAGE = re.compile(rb"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_BYTES = 512  # of a file that are enough
MERGED = "it has the marks of a merge: resolve them in a text editor"


def foreign(content: bytes) -> str | None:
    """Return what a file is that begins so, and what to do, as in `is a PDF; export the table as CSV`; None for what may be CSV."""
    head = content[:_BYTES]
    if head.startswith(b"PK\x03\x04"):
        return f"is {_zipped(head)}"
    for beginning, what, to_do in _BEGINNINGS:
        if head.startswith(beginning):
            return f"is {what}; {to_do}"
    text = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if _WEB_PAGE.match(text):
        return f"is a web page; {_AGAIN}"
    if text.startswith((b"<?xml", b"<Error", b"<svg")):
        return f"is XML; {_AGAIN}"
    return None


def _zipped(head: bytes) -> str:
    if b"opendocument.spreadsheet" in head:
        return f"an OpenDocument spreadsheet (.ods); {_SAVE}"
    if b"[Content_Types].xml" in head or b"xl/" in head or b"_rels/" in head:
        return f"an Excel workbook (.xlsx); {_SAVE}"
    return f"a ZIP archive; {_UNPACK}"


def is_merge_mark(cell: str) -> bool:
    """Tell whether a line that begins so is one that git leaves where two versions clash."""
    return cell.startswith(("<<<<<<< ", ">>>>>>> ", "||||||| ")) or cell == "======="


def merge_hint(text: str) -> str:
    """Return what to add to the fault of a text in which git left two versions that clash, nothing for any other."""
    return f"; {MERGED}" if "\n<<<<<<<" in f"\n{text}" else ""
