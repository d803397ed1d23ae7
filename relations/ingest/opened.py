"""Opening a producer's file, plain or packed, and finding lines in it for error messages."""

import csv
import gzip
import io
import lzma
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from relations.errors import DataError
from relations.foreign_files import MERGED, is_merge_mark
from relations.ingest.bounded import MEGABYTE, Bounded, XzReader
from relations.ingest.envelope import unpacked

# Titles and comments of the producers stay far below this; the default of the csv module does not.
csv.field_size_limit(2**24)
_GZIP, _XZ = b"\x1f\x8b", b"\xfd7zXZ\x00"
_WHOLE = 32 * MEGABYTE  # of a file that is read as one text; the producers' have two


@contextmanager
def opened(file: Path) -> Iterator[io.BufferedReader]:
    """Give the bytes of a file, unpacked where it is packed by gzip or xz.

    Raises DataError for a packed file that is damaged or cut short, one that is no text, or a file or line that is too long, also when that shows
    only while reading.
    """
    try:
        with _open(file) as handle:
            yield handle
    except EOFError:
        raise DataError(f"{file}: the packed file is cut short; fetch it again") from None
    except (gzip.BadGzipFile, lzma.LZMAError, zlib.error) as error:
        raise DataError(f"{file}: not a sound {file.suffix} file ({error}); fetch it again") from None


def _open(file: Path) -> io.BufferedReader:
    with file.open("rb") as handle:
        head = handle.read(len(_XZ))
    if file.suffix == ".gz" or head.startswith(_GZIP):
        return io.BufferedReader(Bounded(gzip.open(file, "rb"), file, packed=True))
    if file.suffix == ".xz" or head == _XZ:
        return io.BufferedReader(Bounded(XzReader(file), file, packed=True))
    return io.BufferedReader(Bounded(file.open("rb"), file, packed=False))


def numbered_rows(
    lines: Iterable[str], file: Path | None = None, *, delimiter: str = ","
) -> Iterator[tuple[int, list[str]]]:
    """Yield (first line, cells) of each CSV record; empty lines are left out. A quoted cell may run over lines.

    Raises DataError, which names the `file`, for a cell of many megabytes, and for what git leaves where two versions clash.
    """
    reader = csv.reader(lines, delimiter=delimiter)
    start = 1
    try:
        for cells in reader:
            if cells and is_merge_mark(cells[0]):
                raise DataError(f"{file}:{start}: {MERGED}")
            if cells:
                yield start, cells
            start = reader.line_num + 1
    except csv.Error as error:
        raise DataError(f"{file}:{start}: {error}; look for a quotation mark without its partner") from None


def text_lines(file: Path) -> Iterator[str]:
    """Yield the lines of a UTF-8 file with their ends. Raises DataError that names the first line in another encoding."""
    with opened(file) as handle:
        for number, line in enumerate(handle, start=1):
            try:
                yield line.decode("utf-8-sig" if number == 1 else "utf-8")
            except UnicodeDecodeError as error:
                raise DataError(
                    f"{file}:{number}: byte {error.start + 1} is not UTF-8; the file must be saved as UTF-8"
                ) from None


def decoded(file: Path) -> str:
    """Return the whole text of a file in UTF-8, or else in the Windows code page. Raises DataError that names the first line in neither."""
    with opened(file) as handle:
        data = handle.read(_WHOLE + 1)
    if len(data) > _WHOLE:
        raise DataError(f"{file}: more than {_WHOLE // MEGABYTE} MB; no file of this kind is as large")
    if data.lstrip()[:1] == b"{":
        data = unpacked(data, file)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise DataError(f"{file}:{line}: neither UTF-8 nor Windows-1252; fetch the file again") from None
