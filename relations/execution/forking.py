"""The nursery's own process: it loads everything, then forks one kernel for each request and watches over it.

`python -m relations.execution.forking FD PID`: the listening socket, and the process with which it ends. It stays single-threaded. Kernels
end with it and with the connection that asked for them; what they started ends with them.
"""

import gc
import os
import shutil
import signal
import socket
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from relations.execution.kernel import become_kernel, die_with
from relations.execution.preloading import preload
from relations.execution.watching import Loop


def main() -> None:
    """Load, serve, and in each kernel become it."""
    began = time.time_ns()
    door, owner = map(int, sys.argv[1:])
    home = Path.cwd()
    if Path(sys.path[0]) == home:  # as ipykernel does, so that nothing is imported from where one stands
        del sys.path[0]
    listener = socket.socket(fileno=door)
    with _ending_with(owner, home):
        for _ in preload():
            pass
    gc.collect()
    gc.freeze()
    code = _stamps()
    edited = any(changed > began for _, changed, _ in code)
    nursery = os.getpid()
    request = Loop(listener, owner, lambda: edited or _stamps() != code).serve()
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


def _stamps() -> list[tuple[str, int, int]]:
    """Return what tells whether the modules of `relations` that are loaded have changed since."""
    stamps = []
    for name, module in sorted(sys.modules.items()):
        file = getattr(module, "__file__", None)
        if name.split(".")[0] == "relations" and file:
            try:
                stat = Path(file).stat()
            except OSError:
                continue
            stamps.append((file, stat.st_mtime_ns, stat.st_size))
    return stamps


if __name__ == "__main__":
    main()
