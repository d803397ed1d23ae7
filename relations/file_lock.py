"""A lock that is a file: one process holds it, others wait or leave. The system gives it back however its holder ends.

Where there are no such locks (Windows) everybody holds it.
"""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from relations.errors import RelationsError
from relations.refusals import refused_at

try:
    import fcntl
except ImportError:
    fcntl = None  # type: ignore[assignment]

_EVERY = 0.2  # seconds between two tries


class Busy(RelationsError):  # noqa: N818 (no error: another is at work)
    """Another process is at work there, and this one did not wait any longer."""

    exit_code = 5


@contextmanager
def file_lock(
    file: Path, where: str, doing: str, *, wait: float = 0, say: Callable[[str], None] = lambda _: None
) -> Iterator[None]:
    """Hold the lock within. `where` says for people what it is of, and `doing` what its holders do there; `say` is told once that there is another.

    Raises Busy, which names the process of the holder, after `wait` seconds in which another held it, and OSError where the file cannot be made.
    """
    if fcntl is None:
        yield
        return
    with refused_at(file):
        lock = os.open(file, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o666)
    try:
        _take(lock, where, doing, wait, say)
        os.ftruncate(lock, 0)
        os.pwrite(lock, f"{os.getpid()}\n".encode(), 0)
        yield
    finally:
        os.close(lock)


def _take(lock: int, where: str, doing: str, wait: float, say: Callable[[str], None]) -> None:
    until, told = time.monotonic() + wait, False
    while True:
        with suppress(BlockingIOError):
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return
        pid = os.pread(lock, 32, 0).decode("ascii", "replace").strip() or "unknown"
        if time.monotonic() >= until:
            raise Busy(f"{where}: another process (pid {pid}) is {doing} there; try again when it has done")
        if not told:
            say(f"{where}: another process (pid {pid}) is {doing} there; waiting for it")
            told = True
        time.sleep(_EVERY)
