"""The loop of a nursery: it takes requests, forks, passes signals on, reports ends, notices when somebody is gone, and works while nobody asks."""

import contextlib
import os
import selectors
import shutil
import signal
import socket
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from relations.execution.settings import at_start
from relations.execution.wards import Request, Ward, signal_group, tell
from relations.execution.wire import Reader

_WATCH = 0.3  # seconds between two looks whether the owner is still there


class _Leave(BaseException):
    """Work is broken off, since the nursery has to end."""


class Loop:
    """Serves those who connect to `listener` as long as the process `owner` lives; `outdated` tells when no more kernels should be forked.

    While nobody asks it takes a step of `idle`; if it is `patient`, only while no kernel runs.
    """

    def __init__(
        self,
        listener: socket.socket,
        owner: int,
        outdated: Callable[[], bool],
        idle: Iterator[None] | None = None,
        *,
        patient: bool = False,
    ) -> None:
        self._listener = listener
        self._owner = owner
        self._settings = at_start(os.environ)
        self._outdated = outdated
        self._idle = idle
        self._patient = patient
        self._working = False
        self._leaving = False
        self._wards: list[Ward] = []
        self._closing = False
        self._wake, wake = socket.socketpair()
        for end in (self._wake, wake, listener):
            end.setblocking(False)
        signal.set_wakeup_fd(wake.fileno(), warn_on_full_buffer=False)
        self._waker = wake
        signal.signal(signal.SIGCHLD, lambda *_: None)
        signal.signal(signal.SIGTERM, self._close)
        self._selector = selectors.DefaultSelector()
        self._selector.register(listener, selectors.EVENT_READ, self._welcome)
        self._selector.register(self._wake, selectors.EVENT_READ, self._reap)

    def serve(self) -> Request | None:
        """Serve until the owner is gone, then return None; in each process that is forked, return the request for its kernel."""
        while not self._closing and os.getppid() == self._owner and (self._wards or not self._leaving):
            has_work = self._idle is not None and not (self._leaving or (self._patient and self._wards))
            heard = self._selector.select(0 if has_work else _WATCH)
            for key, _ in heard:
                if callable(key.data):
                    key.data()
                elif request := self._hear(key.data):
                    return request
            if has_work and not heard:
                with contextlib.suppress(_Leave):
                    self._work()
        for ward in list(self._wards):
            self._drop(ward)
        return None

    def _work(self) -> None:
        """Take one step, which is broken off when the nursery has to end."""
        assert self._idle is not None
        signal.signal(signal.SIGALRM, self._look)
        signal.setitimer(signal.ITIMER_REAL, _WATCH, _WATCH)
        try:
            self._working = True
            next(self._idle)
        except StopIteration:
            self._idle = None
        finally:
            self._working = False
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.signal(signal.SIGALRM, signal.SIG_DFL)

    def _look(self, *_: object) -> None:
        if self._working and os.getppid() != self._owner:
            raise _Leave

    def _close(self, *_: object) -> None:
        self._closing = True
        if self._working:
            raise _Leave

    def _welcome(self) -> None:
        with contextlib.suppress(OSError):
            connection, _ = self._listener.accept()
            connection.setblocking(False)
            ward = Ward(connection, Reader(connection))
            self._wards.append(ward)
            self._selector.register(connection, selectors.EVENT_READ, ward)

    def _hear(self, ward: Ward) -> Request | None:
        try:
            for message in ward.reader.read():
                if "signal" in message:
                    signal_group(ward.pid, message["signal"])
                elif self._answer(ward, message):
                    return Request(message, ward.connection)
        except (ValueError, LookupError, TypeError, AttributeError):
            self._drop(ward)  # no message of ours
        else:
            if ward.reader.ended:
                self._drop(ward)
        return None

    def _answer(self, ward: Ward, request: dict[str, Any]) -> bool:
        """Fork a kernel or say why not; true in the kernel."""
        refusal = self._refusal(ward, request)
        files, ward.reader.files = ward.reader.files, []
        if refusal:
            tell(ward, refusal)
        else:
            try:
                pid = os.fork()
            except OSError as error:
                tell(ward, {"refused": f"the system forks no more: {error}", "anew": False})
            else:
                if pid == 0:
                    try:
                        self._leave(ward, files)
                    except BaseException:  # noqa: BLE001 (half a kernel must not go on as a second nursery)
                        os._exit(1)
                    return True
                ward.pid, ward.folder = pid, request["folder"]
        for file in files:
            os.close(file)
        return False

    def _refusal(self, ward: Ward, request: dict[str, Any]) -> dict[str, Any] | None:
        if ward.pid or len(ward.reader.files) != 2 or not request.keys() >= {"arguments", "env", "cwd", "folder"}:
            raise ValueError("not a request")
        if at_start(request["env"]) != self._settings:
            return {"refused": "it needs other settings than its nursery has", "anew": True}
        if self._outdated():
            self._leaving = True
            return {"refused": "the code of relations has changed", "anew": True}
        threads = sum(1 for _ in Path("/proc/self/task").iterdir())
        if threads > 1:
            return {"refused": f"its nursery has {threads} threads", "anew": False}
        return None

    def _leave(self, own: Ward, files: list[int]) -> None:
        """In the kernel: let go of all that is the nursery's, and become a process of its own."""
        signal.set_wakeup_fd(-1)
        for signum in (signal.SIGCHLD, signal.SIGTERM):
            signal.signal(signum, signal.SIG_DFL)
        self._selector.close()
        others = (ward.connection for ward in self._wards if ward is not own)
        for end in (self._listener, self._wake, self._waker, *others):
            end.close()
        os.setsid()
        for file, place in zip(files, (1, 2), strict=True):
            os.dup2(file, place)
            os.close(file)

    def _reap(self) -> None:
        with contextlib.suppress(BlockingIOError):
            self._wake.recv(4096)
        with contextlib.suppress(ChildProcessError):
            while ended := os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOHANG | os.WNOWAIT):
                signal_group(
                    ended.si_pid, signal.SIGKILL
                )  # what it has left behind, while nobody else can have its number
                _, status = os.waitpid(ended.si_pid, 0)
                for ward in self._wards:
                    if ward.pid == ended.si_pid:
                        ward.pid = 0
                        tell(ward, {"exit": os.waitstatus_to_exitcode(status)})

    def _drop(self, ward: Ward) -> None:
        """The asker is gone: so are the kernel and, unless a restarted one uses it, its folder."""
        signal_group(ward.pid, signal.SIGKILL)
        for file in ward.reader.files:
            os.close(file)
        self._wards.remove(ward)
        self._selector.unregister(ward.connection)
        ward.connection.close()
        if ward.folder and ward.folder not in {other.folder for other in self._wards}:
            shutil.rmtree(ward.folder, ignore_errors=True)
