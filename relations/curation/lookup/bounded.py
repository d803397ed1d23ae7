"""So much time and memory for one query, and no more."""

import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Timer

_DATA = re.compile(r"VmData:\s+(\d+) kB")


@contextmanager
def bounded(stop: Callable[[], None], *, seconds: int, megabytes: int) -> Iterator[None]:
    """Call `stop` when what is done within takes longer than `seconds`; on Linux memory runs out after `megabytes` more, as MemoryError."""
    clock = Timer(seconds, stop)
    clock.start()
    try:
        with _less_memory(megabytes):
            yield
    finally:
        clock.cancel()


@contextmanager
def _less_memory(megabytes: int) -> Iterator[None]:
    if sys.platform != "linux":
        yield
        return
    import resource

    before, hard = resource.getrlimit(resource.RLIMIT_DATA)
    now = _DATA.search(Path("/proc/self/status").read_text(encoding="utf-8"))
    most = (int(now[1]) << 10 if now else 0) + (megabytes << 20)
    lowest = min([limit for limit in (most, before, hard) if limit != resource.RLIM_INFINITY])
    resource.setrlimit(resource.RLIMIT_DATA, (lowest, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_DATA, (before, hard))
