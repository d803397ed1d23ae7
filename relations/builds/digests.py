"""Digests of files, quickly: a file whose size, times and place on the disk are those of the last time is not read again.

What was digested is kept beside the outputs, in a file that may be lost or damaged at any time: then all is read once more. Times count to the
nanosecond, also that of the last change of any kind, which no program sets; a file that has changed just now is not kept, since it could change
again within what the clock of the disk can tell.
"""

import ast
import hashlib
import json
import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from relations.files import write_whole

NAME = ".digests.json"
# What `found_in` keeps is of no use once the code that finds it is another.
_FORMAT = hashlib.sha256(Path(__file__).with_name("modules.py").read_bytes()).hexdigest()
_JUST_NOW = 100_000_000  # nanoseconds

Stamp = list[int]


class Digests:
    """The digests of files, for one build: each file is looked at once, so that all of the build rests on the same state of it."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / NAME
        self._folder = folder.absolute()
        self._kept = _read(self._file)
        self._used: dict[str, list[Any]] = {}
        self._known: dict[str, str] = {}
        self._folders: dict[str, str] = {}

    def of(self, file: Path) -> str:
        """Return the digest of a file, empty where there is none that can be read."""
        name = str(file.absolute())
        if name not in self._known:
            self._known[name] = self._look(name)
        return self._known[name]

    def note(self, file: Path, digest: str) -> None:
        """Take the digest of a file that was just written by ourselves."""
        name = str(file.absolute())
        if (stamp := _stamp(name)) is not None:
            self._known[name] = digest
            self._used[self._key(name)] = [stamp, digest]

    def found_in(self, file: Path, find: Callable[[ast.Module], Any]) -> Any:
        """Return what `find` finds in a file of Python code, as JSON has it; kept with the digest. Raises SyntaxError and the like."""
        self.of(file)
        entry = self._used.get(self._key(str(file.absolute())))
        if entry is None or len(entry) < 3:
            found = find(ast.parse(file.read_bytes()))
            if entry is None:
                return found
            entry.append(found)
        return entry[2]

    def save(self) -> None:
        """Keep what was used."""
        if any(self._kept.get(name) != entry for name, entry in self._used.items()):
            files = {name: entry for name, entry in (self._kept | self._used).items() if self._is_there(name)}
            write_whole(self._file, json.dumps({"format": _FORMAT, "files": files}, separators=(",", ":")))

    def _look(self, name: str) -> str:
        stamp = _stamp(name)
        if stamp is None:
            return ""
        key = self._key(name)
        kept = self._kept.get(key)
        if kept is not None and kept[0] == stamp:
            self._used[key] = kept
            return str(kept[1])
        try:
            digest = sha256(Path(name))
        except OSError:
            return ""
        if _stamp(name) == stamp and time.time_ns() - max(stamp[1], stamp[2]) > _JUST_NOW:
            self._used[key] = [stamp, digest]
        return digest

    def _key(self, name: str) -> str:
        """Return the name of a file as seen from the folder, which may move with all around it."""
        folder, _, last = name.rpartition(os.sep)
        if folder not in self._folders:
            self._folders[folder] = os.path.relpath(folder or os.sep, self._folder)
        return f"{self._folders[folder]}/{last}"

    def _is_there(self, key: str) -> bool:
        return key in self._used or (self._folder / key).exists()


def sha256(file: Path) -> str:
    """Return the digest of a file."""
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def digest_of(value: Any) -> str:
    """Return the digest of a value that JSON can hold."""
    return hashlib.sha256(json.dumps(value, ensure_ascii=False, sort_keys=True).encode()).hexdigest()


def _stamp(name: str) -> Stamp | None:
    try:
        found = os.stat(name)  # noqa: PTH116 (hundreds of files)
    except OSError:
        return None
    return [found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino]


def _read(file: Path) -> dict[str, list[Any]]:
    try:
        content = json.loads(file.read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    files = content.get("files") if isinstance(content, dict) and content.get("format") == _FORMAT else None
    if not isinstance(files, dict) or not all(map(_is_entry, files.values())):
        return {}
    return files


def _is_entry(value: Any) -> bool:
    return isinstance(value, list) and len(value) in (2, 3) and isinstance(value[0], list) and isinstance(value[1], str)
