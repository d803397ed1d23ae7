"""A nursery as seen by those who want kernels: a small process, started when it is first needed, that forks one for each request."""

import atexit
import contextlib
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from relations.execution.folders import private_folder
from relations.execution.forked import ForkedKernel
from relations.execution.preloading import Purpose
from relations.execution.settings import at_start, clean_settings
from relations.execution.wire import Reader, send

_PATIENCE = 60.0  # seconds; a nursery is ready in two or three


class NoWarmKernel(Exception):  # noqa: N818 (no error: then it is a cold one)
    """Why there is no warm kernel; `anew`: another nursery could give one."""

    def __init__(self, reason: str, *, anew: bool = False) -> None:
        super().__init__(reason)
        self.anew = anew


class Nursery:
    """A nursery of this process. It ends with it, however it ends, or by `stop`."""

    def __init__(self, env: Mapping[str, str], purpose: Purpose = "people") -> None:
        self._folder = private_folder()
        self.address = str(self._folder.path / "nursery")
        self._owner = os.getpid()
        try:
            with socket.socket(socket.AF_UNIX) as listener:
                # Listening before it starts: who comes early waits in line.
                listener.bind(self.address)
                listener.listen(512)
                door = listener.fileno()
                self._process = subprocess.Popen(
                    [sys.executable, "-m", "relations.execution.forking", str(door), str(self._owner), purpose],
                    env=clean_settings(env, self._folder.path),
                    cwd=self._folder.path,
                    pass_fds=[door],
                    stdin=subprocess.DEVNULL,
                    start_new_session=True,
                )
        except OSError:
            self._folder.remove()
            raise
        atexit.register(self.stop)

    def stop(self) -> None:
        """End the nursery and its kernels. Nothing happens in a child of the owner."""
        if os.getpid() != self._owner:
            return
        atexit.unregister(self.stop)
        self._process.terminate()
        try:
            self._process.wait(2)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._folder.remove()


_Key = tuple[int, tuple[tuple[str, str], ...]]

_lock = threading.Lock()
_own: dict[_Key, Nursery] = {}
_given: list[str] = []


def fork_kernel(arguments: Sequence[str], env: Mapping[str, str], cwd: str | None, folder: Path) -> ForkedKernel:
    """Return a kernel forked from a nursery with these settings; NoWarmKernel says why there is none."""
    if sys.platform != "linux":
        raise NoWarmKernel("processes can be forked safely on Linux only")
    request = {"arguments": list(arguments), "env": dict(env), "cwd": cwd or str(Path.cwd()), "folder": str(folder)}
    for address in _given:
        with contextlib.suppress(NoWarmKernel):
            return _ask(address, request)
    key = (os.getpid(), tuple(sorted(at_start(env).items())))
    nursery = _nursery(key, env)
    try:
        return _ask(nursery.address, request)
    except NoWarmKernel as refusal:
        if not refusal.anew:
            raise
    # It has ended, or its code is out of date: then it ends by itself once its last kernel has.
    with _lock:
        if _own.get(key) is nursery:
            del _own[key]
    return _ask(_nursery(key, env).address, request)


def _nursery(key: _Key, env: Mapping[str, str]) -> Nursery:
    with _lock:
        try:
            if key not in _own:
                _own[key] = Nursery(env)
            return _own[key]
        except OSError as error:
            raise NoWarmKernel(f"its nursery does not start: {error}") from None


def _ask(address: str, request: Mapping[str, object]) -> ForkedKernel:
    connection = socket.socket(socket.AF_UNIX)
    connection.settimeout(_PATIENCE)
    reader = Reader(connection)
    try:
        connection.connect(address)
        send(connection, request, [1, 2])
        reply = reader.wait()
    except OSError as error:
        connection.close()
        raise NoWarmKernel(f"its nursery does not answer: {error}", anew=True) from None
    if reply is None or "pid" not in reply:
        connection.close()
        if reply and "exit" in reply:
            raise NoWarmKernel(f"when forked it ended at once with {reply['exit']}")
        reply = reply or {"refused": "its nursery has ended", "anew": True}
        raise NoWarmKernel(reply["refused"], anew=reply["anew"])
    return ForkedKernel(connection, reader, reply["pid"])


def use_nursery(address: str | None) -> None:
    """Ask the nursery at this address first: one that the process which started this one keeps for all of them."""
    _given[:] = [address] if address else []


@contextmanager
def shared_nursery(env: Mapping[str, str], purpose: Purpose = "build") -> Iterator[str | None]:
    """Keep a nursery for several processes and give its address; None where there cannot be one. `purpose` tells what it makes ready."""
    nursery = None
    if sys.platform == "linux":
        with contextlib.suppress(OSError):
            nursery = Nursery(env, purpose)
    try:
        yield nursery.address if nursery else None
    finally:
        if nursery:
            nursery.stop()
