"""Whether the files of an edition are those that were published, by their digests."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

from relations.builds.digests import sha256
from relations.editions.verify.file_check import FileCheck, Standing
from relations.editions.verify.stated import EditionRecord

_DIGITS = 12  # of a digest that is shown


def damaged(edition: EditionRecord) -> list[FileCheck]:
    """Return a finding for each file that is gone, or whose bytes are others than those that the edition states; none where it is whole."""
    return [
        finding for name, digest in sorted(edition.files.items()) for finding in _found(edition.folder, name, digest)
    ]


def _found(folder: Path, name: str, stated: str) -> Iterator[FileCheck]:
    file = folder / name
    try:
        digest = sha256(file)
    except OSError:
        yield FileCheck(name, Standing.MISSING)
        return
    if digest == stated:
        return
    why = f"sha256 is {digest[:_DIGITS]}…, stated is {stated[:_DIGITS]}…"
    if name.endswith(".zip") and (member := _broken_member(file)):
        why = f"{member} in it is damaged; {why}"
    yield FileCheck(name, Standing.DAMAGED, why)


def _broken_member(file: Path) -> str | None:
    try:
        with zipfile.ZipFile(file) as archive:
            return archive.testzip()
    except (OSError, ValueError, zipfile.BadZipFile, zipfile.zlib.error):  # type: ignore[attr-defined]
        return None
