"""edition.json: what an edition is made from, and the digest of each of its files.

    {"format": 1, "name": "2026-11-22", "made": "2026-11-22T05:30:00Z", "before": "2026-11-15" | null, "commit", "data", "lock", "version",
     "files": {path: sha256}}

`before` is the edition before, `commit`, `data` (the digest of the data package), `lock` (that of requirements.lock) and `version` are those of the build
that the edition was published from; each report in it says in run.json from what it was made itself. `files` has all files of the edition but this one.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from relations.editions.names import is_name
from relations.errors import DataError

EDITION = "edition.json"
_FORMAT = 1
# A path below the folder of the edition: what is fetched from elsewhere must not be written anywhere else.
_PATH = re.compile(r"(?!\.)[^/\\\x00-\x1f]+(?:/(?!\.)[^/\\\x00-\x1f]+)*")
_DIGEST = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True)
class EditionFile:
    """What edition.json says."""

    name: str
    made: str
    before: str | None
    commit: str | None
    data: str
    lock: str | None
    version: str
    files: Mapping[str, str]

    def text(self) -> str:
        """Return the text of the file."""
        content = {"format": _FORMAT, **asdict(self), "files": dict(sorted(self.files.items()))}
        return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def read_edition(folder: Path) -> EditionFile:
    """Return what the file in the folder of an edition says. Raises DataError where there is none, or none that can be read."""
    file = folder / EDITION
    try:
        content = file.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        raise DataError(f"{folder}: no edition, since it has no {EDITION}") from None
    return parsed_edition(content, str(file))


def parsed_edition(content: bytes, where: str) -> EditionFile:
    """Return what the bytes of the file say; `where` names it for people. Raises DataError for bytes that are no such file."""
    try:
        read = json.loads(content)
    except (ValueError, RecursionError):
        raise DataError(f"{where}: damaged; it is not JSON") from None
    if not isinstance(read, dict) or read.pop("format", None) != _FORMAT:
        raise DataError(f"{where}: of another version; use the version of relations that wrote it, or a newer one")
    if fault := _fault(read):
        raise DataError(f"{where}: damaged; {fault}")
    return EditionFile(**{name: read[name] for name in EditionFile.__dataclass_fields__})


def _fault(read: dict[str, Any]) -> str | None:
    """Return what is wrong with the content; keys that it has besides are left to newer versions."""
    for name in ("name", "made", "data", "version"):
        if not isinstance(read.get(name), str):
            return f"'{name}' is no text"
    for name in ("before", "commit", "lock"):
        if not isinstance(read.get(name, ...), str | None):
            return f"'{name}' is neither text nor null"
    if not all(is_name(name) for name in (read["name"], read["before"]) if name is not None):
        return "'name' or 'before' is no name of an edition"
    files = read.get("files")
    if not isinstance(files, dict) or not all(
        _PATH.fullmatch(path) and isinstance(digest, str) and _DIGEST.fullmatch(digest)
        for path, digest in files.items()
    ):
        return "'files' does not give each file its digest"
    return None
