"""The nursery's own process: it loads everything, then forks one kernel for each request and watches over it.

`python -m relations.execution.forking FD PID PURPOSE`: the listening socket, the process with which it ends, and for whom it is. It stays
single-threaded. Kernels end with it and with the connection that asked for them; what they started ends with them.
"""

import gc
import os
import shutil
import signal
import socket
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import cast

from relations.execution.computing_ahead import compute_ahead
from relations.execution.kernel import become_kernel, die_with
from relations.execution.preloading import Purpose, preload
from relations.execution.watching import Loop


def main() -> None:
    """Load, serve, and in each kernel become it."""
    began = time.time_ns()
    door, owner = map(int, sys.argv[1:3])
    purpose = cast("Purpose", sys.argv[3])
    home = Path.cwd()
    if Path(sys.path[0]) == home:  # as ipykernel does, so that nothing is imported from where one stands
        del sys.path[0]
    listener = socket.socket(fileno=door)
    with _ending_with(owner, home):
        for _ in preload(purpose):
            pass
    _freeze()
    nursery = os.getpid()
    idle = _frozen(compute_ahead()) if purpose in ("edition", "watch") else None
    request = Loop(listener, owner, _edited_since(began), idle, patient=purpose == "watch").serve()
    if request is None:
        shutil.rmtree(home, ignore_errors=True)
        os._exit(0)  # nothing is left to do; taking all modules down would take its time
    die_with(nursery)
    become_kernel(*request)


@contextmanager
def _ending_with(owner: int, home: Path) -> Iterator[None]:
    """Look after the owner while imports keep this process busy."""

    def look(*_: object) -> None:
        if os.getppid() != owner:
            shutil.rmtree(home, ignore_errors=True)
            os._exit(1)

    signal.signal(signal.SIGALRM, look)
    signal.setitimer(signal.ITIMER_REAL, 0.3, 0.3)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, signal.SIG_DFL)


def _frozen(steps: Iterator[None]) -> Iterator[None]:
    """Keep what each step makes from the collector of garbage, which would make every kernel copy it."""
    for _ in steps:
        _freeze()
        yield


def _freeze() -> None:
    gc.collect()
    gc.freeze()


def _edited_since(began: int) -> Callable[[], bool]:
    """Return what tells whether a module of `relations` that is loaded has changed since a moment before it was."""
    known = _stamps()

    def edited() -> bool:
        now = _stamps()
        for file, stamp in now.items():
            known.setdefault(file, stamp)
        return now != known or any(changed > began for changed, _ in now.values())

    return edited


def _stamps() -> dict[str, tuple[int, int]]:
    """Return the time and the size of the files of the modules of `relations` that are loaded."""
    stamps = {}
    for name, module in sorted(sys.modules.items()):
        file = getattr(module, "__file__", None)
        if name.split(".")[0] == "relations" and file:
            try:
                stat = Path(file).stat()
            except OSError:
                continue
            stamps[file] = (stat.st_mtime_ns, stat.st_size)
    return stamps


if __name__ == "__main__":
    main()
