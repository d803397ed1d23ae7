"""Folders that go with the process which made them.

A process that is killed cannot remove what it made. So each folder is locked by its maker, and what nobody locks is swept by the next one.
The system gives a lock back however its holder ends; where there are no such locks (Windows) nothing is swept.
"""

import os
import shutil
import stat
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

try:
    import fcntl
except ImportError:
    fcntl = None  # type: ignore[assignment]


@dataclass(frozen=True)
class OwnFolder:
    """A folder that only this user can enter, and the open file that holds its lock."""

    path: Path
    lock: int | None

    def remove(self) -> None:
        """Remove the folder with all that is in it."""
        shutil.rmtree(self.path, ignore_errors=True)
        if self.lock is not None:
            with suppress(OSError):
                os.close(self.lock)


def own_folder(place: Path, prefix: str) -> OwnFolder:
    """Make a folder in `place` whose name begins with `prefix`."""
    while True:
        path = Path(tempfile.mkdtemp(prefix=prefix, dir=place))
        # Between the two lines another process may sweep it.
        try:
            lock = _lock(path)
        except (BlockingIOError, FileNotFoundError):
            continue
        if lock is None or _is_at(lock, path):
            return OwnFolder(path, lock)
        os.close(lock)


def sweep(place: Path, prefix: str) -> None:
    """Remove the folders in `place` that were made with `prefix` by a process of this user that is gone."""
    if fcntl is None:
        return
    for path in place.glob(f"{prefix}*"):
        with suppress(BlockingIOError, FileNotFoundError):
            if _is_ours(path) and (lock := _lock(path)) is not None:
                OwnFolder(path, lock).remove()


def _is_ours(path: Path) -> bool:
    with suppress(OSError):
        found = path.lstat()
        return stat.S_ISDIR(found.st_mode) and found.st_uid == os.getuid()
    return False


def _lock(path: Path) -> int | None:
    """Return the open file of a folder that is now locked; None where nothing can be locked. Raises BlockingIOError where somebody else holds it,
    FileNotFoundError where it is gone."""
    if fcntl is None:
        return None
    try:
        opened = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    except FileNotFoundError:
        raise
    except OSError:
        return None
    try:
        fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        os.close(opened)
        if isinstance(error, BlockingIOError):
            raise
        return None
    return opened


def _is_at(lock: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(lock), path.stat())
    except OSError:
        return False
