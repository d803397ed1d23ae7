"""A folder of this machine as the target of editions."""

import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from relations.editions.target import LinkedTarget, TargetError
from relations.file_lock import file_lock
from relations.lasting import sync, sync_all
from relations.refusals import refused_at

_LOCK = ".lock"
_WRITABLE = 0o222


class Folder(LinkedTarget):
    """A folder. Editions share files by hard links, so these cannot be written: a change of one would be a change of all."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self.shown = str(root)

    def read(self, path: str) -> bytes | None:
        try:
            return (self._root / path).read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            return None

    def write(self, path: str, content: bytes) -> None:
        file = self._root / path
        beside = _beside(file)
        try:
            with refused_at(file):
                file.parent.mkdir(parents=True, exist_ok=True)
                beside.write_bytes(content)
                sync(beside)
                beside.replace(file)
                sync(file.parent)
        except OSError:
            with suppress(OSError):
                beside.unlink(missing_ok=True)
            raise

    def put(self, files: Mapping[str, Path]) -> None:
        with refused_at(self._root):
            self._root.mkdir(parents=True, exist_ok=True)
            self._check_room(files.values())
            for path, file in files.items():
                new = self._root / path
                new.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(file, new)
                new.chmod(new.stat().st_mode & ~_WRITABLE)

    def share(self, files: Mapping[str, str]) -> set[str]:
        shared = set()
        for path, old in files.items():
            new = self._root / path
            with refused_at(self._root):
                new.parent.mkdir(parents=True, exist_ok=True)
            with suppress(OSError):  # no links on this disk, or as many of the file as it takes
                os.link(self._root / old, new)
                shared.add(path)
        return shared

    def fetch(self, files: Mapping[str, Path]) -> None:
        for path, file in files.items():
            shutil.copyfile(self._root / path, file)

    def names(self, path: str) -> list[str]:
        try:
            return sorted(file.name for file in (self._root / path).iterdir())
        except (FileNotFoundError, NotADirectoryError):
            return []

    def remove(self, path: str) -> None:
        there = self._root / path
        if there.is_dir() and not there.is_symlink():
            shutil.rmtree(there)
        else:
            there.unlink(missing_ok=True)

    @contextmanager
    def alone(self, wait: float, say: Callable[[str], None]) -> Iterator[Callable[[], None]]:
        """The system takes the lock back however its holder ends. Where there are no such locks (Windows) nothing is kept."""
        try:
            with refused_at(self._root):
                self._root.mkdir(parents=True, exist_ok=True)
        except FileNotFoundError:  # below /proc and the like
            raise TargetError(f"{self.shown}: no folder can be made there; name another") from None
        with file_lock(self._root / _LOCK, self.shown, "publishing", wait=wait, say=say):
            yield lambda: None

    def local(self, path: str) -> Path | None:
        return self._root / path

    def rename(self, old: str, new: str) -> None:
        """What is in the folder is on the disk before it has its name, and the name before anything leads to it."""
        place = self._root / new
        with refused_at(self._root):
            sync_all(self._root / old)
            (self._root / old).rename(place)
            sync(place.parent)

    def point(self, link: str, to: str) -> None:
        place = self._root / link
        if place.exists() and not place.is_symlink():
            raise TargetError(f"{place}: not a link; publishing would replace it, so move it away or publish elsewhere")
        beside = _beside(place)
        beside.unlink(missing_ok=True)
        with refused_at(place):
            beside.symlink_to(to)
            beside.replace(place)
            sync(place.parent)

    def _check_room(self, files: Iterable[Path]) -> None:
        """Raise TargetError where files will not fit, before any is written; a file that grows meanwhile is told by the disk itself."""
        needed, free = sum(file.stat().st_size for file in files), shutil.disk_usage(self._root).free
        if needed > free:
            raise TargetError(
                f"{self.shown}: no space is left on the disk: {_megabytes(needed)} are needed, {_megabytes(free)} are free; "
                "make room, or publish elsewhere"
            )

    def pointed(self, link: str) -> str | None:
        place = self._root / link
        return str(place.readlink()) if place.is_symlink() else None


def _beside(file: Path) -> Path:
    """Return where a file lies until it is whole: always there, so that what one who was ended has left is not left for ever."""
    return file.with_name(f".{file.name}.new")


def _megabytes(size: int) -> str:
    return f"{size / 1e6:,.1f} MB"
