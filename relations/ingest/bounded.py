"""Bytes of a producer's file, packed or not, as far as they are plausible: half a megabyte can unpack to the whole of a memory."""

import io
import lzma
from pathlib import Path
from typing import IO

from relations.errors import DataError
from relations.foreign_files import foreign

MEGABYTE = 1 << 20
LARGEST = 800 * MEGABYTE  # the votes of the General Assembly are 365 MB, the largest file that we read
ALWAYS = 64 * MEGABYTE  # any file may unpack to that
DENSEST = 300  # times its packed size; tables of votes reach 70
LONGEST_LINE = MEGABYTE
_XZ_MEMORY = 256 * MEGABYTE  # what a header of .xz may ask for
_CHUNK = 1 << 16


class Bounded(io.RawIOBase):
    """The bytes of `handle`. Raises DataError that names the file when they are no text, too many, or too many without the end of a line."""

    def __init__(self, handle: IO[bytes] | io.BufferedIOBase | io.RawIOBase, file: Path, *, packed: bool) -> None:
        self._handle, self._file = handle, file
        self._most = min(LARGEST, max(ALWAYS, DENSEST * file.stat().st_size)) if packed else LARGEST
        self._read = self._since_end = self._lines = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "memoryview") -> int:  # type: ignore[override]  # io types it as any buffer
        chunk = self._handle.read(min(len(buffer), _CHUNK)) or b""
        if not self._read and (told := foreign(chunk)):
            raise DataError(f"{self._file}:1: {told}")
        self._read += len(chunk)
        if self._read > self._most:
            what = "unpacks to" if self._most < LARGEST else "has"
            raise DataError(f"{self._file}: {what} more than {self._most // MEGABYTE} MB; no file of a producer does")
        if (null := chunk.find(b"\0")) >= 0:
            line = self._lines + chunk.count(b"\n", 0, null) + 1
            raise DataError(f"{self._file}:{line}: a null byte, which no text has; fetch the file again")
        first = chunk.find(b"\n")
        self._since_end += len(chunk) if first < 0 else first
        if self._since_end > LONGEST_LINE:
            raise DataError(
                f"{self._file}:{self._lines + 1}: a line of more than {LONGEST_LINE // MEGABYTE} MB; no file of a producer has one"
            )
        if first >= 0:
            self._lines += chunk.count(b"\n")
            self._since_end = len(chunk) - chunk.rfind(b"\n") - 1
        buffer[: len(chunk)] = chunk
        return len(chunk)

    def close(self) -> None:
        self._handle.close()
        super().close()


class XzReader(io.RawIOBase):
    """The unpacked bytes of an .xz file of one or more streams; unlike `lzma.open` it takes no more memory than it may.

    Raises EOFError for a file that is cut short, lzma.LZMAError for a damaged one or one that asks for too much memory.
    """

    def __init__(self, file: Path) -> None:
        self._packed = file.open("rb")
        self._unpack = lzma.LZMADecompressor(memlimit=_XZ_MEMORY)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "memoryview") -> int:  # type: ignore[override]  # io types it as any buffer
        while True:
            more = b""
            if self._unpack.eof:
                more = self._unpack.unused_data.lstrip(b"\0") or self._packed.read(_CHUNK).lstrip(b"\0")
                if not more:
                    return 0
                self._unpack = lzma.LZMADecompressor(memlimit=_XZ_MEMORY)
            elif self._unpack.needs_input:
                more = self._packed.read(_CHUNK)
                if not more:
                    raise EOFError
            if chunk := self._unpack.decompress(more, len(buffer)):
                buffer[: len(chunk)] = chunk
                return len(chunk)

    def close(self) -> None:
        self._packed.close()
        super().close()
