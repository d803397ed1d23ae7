"""The lock of a target that has none of its own: a server, a bucket. It rests on one thing, that of two who create a file only one succeeds.

Who publishes holds the file `.publishing/N` with the highest number, and writes into it every few seconds that it is still there. When it has done it
says so in the file, which stays: the next one creates N + 1, and the lower ones go. A holder who was silent for a minute, by the clock of the one who
waits, is gone, and the next one creates N + 1 likewise. Whoever created a file that is not the highest gives way.
"""

import json
import os
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Protocol

from relations.editions.target import TargetError
from relations.file_lock import Busy

_LOCKS = ".publishing"
_BEAT = 10.0  # seconds between two signs of life
_SILENT = 60.0  # seconds without one after which a holder is gone
_LOOK = 1.0  # seconds between two looks at what a holder says


class Lockable(Protocol):
    """What a lease needs of a target."""

    shown: str

    def read(self, path: str) -> bytes | None: ...
    def write(self, path: str, content: bytes) -> None: ...
    def names(self, path: str) -> list[str]: ...
    def remove(self, path: str) -> None: ...

    def create(self, path: str, content: bytes) -> bool:
        """Write a file where none is; return whether that was so."""
        ...


@contextmanager
def leased(target: Lockable, wait: float, say: Callable[[str], None]) -> Iterator[Callable[[], None]]:
    """Hold the lock of a target within, as `Target.alone` says."""
    number = _taken(target, wait, say)
    life = _Life(target, number)
    life.start()
    try:
        yield life.check
    finally:
        life.end()


def _taken(target: Lockable, wait: float, say: Callable[[str], None]) -> int:
    """Return the number of the file that was created."""
    until, told = time.monotonic() + wait, False
    seen: tuple[int, bytes | None] | None = None
    silent_since = time.monotonic()
    while True:
        last = _highest(target)
        content = target.read(_path(last)) if last else None
        if (last, content) != seen:
            seen, silent_since = (last, content), time.monotonic()
        who = _holder(content)
        if not last or who is None or time.monotonic() - silent_since > _SILENT:
            if _created(target, last + 1):
                return last + 1
            continue
        if time.monotonic() >= until:
            raise Busy(f"{target.shown}: another process ({who}) is publishing there; try again when it has done")
        if not told:
            say(f"{target.shown}: another process ({who}) is publishing there; waiting for it")
            told = True
        time.sleep(_LOOK)


def _created(target: Lockable, number: int) -> bool:
    if not target.create(_path(number), _says(True, 0)):
        return False
    if _highest(target) == number:
        return True
    target.remove(_path(number))
    return False


class _Life:
    """The signs of life of a holder, from a thread of its own."""

    def __init__(self, target: Lockable, number: int) -> None:
        self._target, self._number = target, number
        self._last = time.monotonic()
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._beat, daemon=True)

    def start(self) -> None:
        self._thread.start()

    def check(self) -> None:
        """Raise Busy where the lock may have gone to somebody else."""
        if time.monotonic() - self._last > _SILENT / 2 or _highest(self._target) != self._number:
            raise Busy(
                f"{self._target.shown}: was silent for too long, and another may publish there now; publish again"
            )

    def end(self) -> None:
        """Leave the lock to the next one, as far as that can be told."""
        self._over.set()
        self._thread.join()
        with suppress(TargetError):
            if _highest(self._target) != self._number:
                return
            self._target.write(_path(self._number), _says(False, 0))
            for name in self._target.names(_LOCKS):
                if name.isdecimal() and int(name) < self._number:
                    self._target.remove(f"{_LOCKS}/{name}")

    def _beat(self) -> None:
        beats = 0
        while not self._over.wait(_BEAT):
            beats += 1
            before = time.monotonic()
            with suppress(TargetError):  # `check` tells, if it lasts
                self._target.write(_path(self._number), _says(True, beats))
                self._last = before


def _highest(target: Lockable) -> int:
    return max((int(name) for name in target.names(_LOCKS) if name.isdecimal()), default=0)


def _path(number: int) -> str:
    return f"{_LOCKS}/{number}"


def _says(held: bool, beats: int) -> bytes:
    who = f"pid {os.getpid()} on {socket.gethostname()}" if held else None
    return json.dumps({"who": who, "beats": beats}).encode()


def _holder(content: bytes | None) -> str | None:
    """Return who holds the lock by the content of its file, None where nobody does; a file that was just created is still empty."""
    try:
        who = json.loads(content or b"")["who"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return "unknown"
    return None if who is None else str(who)
