"""Signals that end a build: the keyboard's, those of `kill`, `timeout`, systemd and cron, and that of a closed terminal.

They are answered at chosen places only, so that the files of a report are published all or none and nothing cuts the clearing up short.
"""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from relations.errors import Interrupted

# Signals with the exit codes of a build that they ended; SIGHUP counts as the SIGTERM that it stands for.
_CODES = {
    number: code
    for name, code in (("SIGINT", 130), ("SIGTERM", 143), ("SIGHUP", 143))
    if (number := getattr(signal, name, None)) is not None
}


class Stopped(Interrupted):
    """A signal has ended the build; its exit code says which."""

    def __init__(self, number: int) -> None:
        name = signal.Signals(number).name
        super().__init__(f"stopped by {name}; what was finished is published, nothing else was written")
        self.exit_code = _CODES[number]


class Stop:
    """The first signal that has come, if one has. Raised by `check`, and within `at_once` as soon as it comes."""

    def __init__(self) -> None:
        self._came: int | None = None
        self._at_once = False

    def check(self) -> None:
        """Raise Stopped if a signal has come."""
        if self._came is not None:
            raise Stopped(self._came)

    @contextmanager
    def at_once(self) -> Iterator[None]:
        """Let a signal end what runs within, which must leave nothing half-done behind."""
        self._at_once = True  # before the check: none can come between unseen
        try:
            self.check()
            yield
        finally:
            self._at_once = False

    def note(self, number: int, _: FrameType | None = None) -> None:
        """Take a signal; those after the first find the build ending already."""
        if self._came is None:
            self._came = number
            if self._at_once:
                raise Stopped(number)


@contextmanager
def stopping() -> Iterator[Stop]:
    """Take the signals that end a build as long as it runs. Those that whoever started it has shut off stay so, as with `nohup`."""
    stop = Stop()
    # Only the main thread can take signals; a build in another one leaves them to it.
    taken = [] if threading.current_thread() is not threading.main_thread() else [*_CODES]
    before = {number: signal.getsignal(number) for number in taken}
    before = {number: handler for number, handler in before.items() if handler != signal.SIG_IGN}
    for number in before:
        signal.signal(number, stop.note)
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
