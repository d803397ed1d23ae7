"""What a worker has been sent: contents by their digests, and the files that are laid out from them.

A content that is there is not sent again. What neither the files of now nor those of before have is thrown away, so that the folder does not grow.
"""

import hashlib
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

from relations.builds.digests import sha256
from relations.errors import DataError


class Stock:
    """The contents in a folder."""

    def __init__(self, folder: Path) -> None:
        self._contents, self._laid = folder / "contents", folder / "files"
        self._contents.mkdir(parents=True, exist_ok=True)
        self._kept: list[Mapping[str, str]] = []

    def lacking(self, digests: Iterable[str]) -> list[str]:
        """Return those of the digests for which there is no content."""
        return [digest for digest in dict.fromkeys(digests) if not (self._contents / digest).exists()]

    def take(self, contents: Mapping[str, bytes]) -> None:
        """Take contents. Raises DataError for one that has another digest than is said."""
        for digest, content in contents.items():
            if hashlib.sha256(content).hexdigest() != digest:
                raise DataError(f"a content arrived damaged: it is not that of {digest}")
            part = self._contents / ".part"
            part.write_bytes(content)
            part.replace(self._contents / digest)

    def laid_out(self, places: Mapping[str, str]) -> Path:
        """Return a folder that has these files and no others; each is a copy, so that who writes into one spoils no content.

        Raises DataError for a content that the disk has damaged, which is thrown away.
        """
        shutil.rmtree(self._laid, ignore_errors=True)
        for place, digest in places.items():
            file = self._laid / place
            file.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(self._contents / digest, file)
            if sha256(file) != digest:
                (self._contents / digest).unlink()
                raise DataError(f"{place} is damaged on this worker; look at its disk")
        self._kept = [*self._kept[-1:], places]
        needed = {digest for kept in self._kept for digest in kept.values()}
        for content in self._contents.iterdir():
            if content.name not in needed:
                content.unlink()
        return self._laid
