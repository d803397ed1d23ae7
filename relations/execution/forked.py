"""A kernel that another process has forked, as seen from here: like `subprocess.Popen`, though it is no child of ours."""

import contextlib
import select
import signal
import socket
import subprocess
import time

from relations.execution.wire import Reader, send


class ForkedKernel:
    """The part of `Popen` that jupyter_client uses. Exit codes and signals go through the nursery, so that no other process is ever meant.

    A nursery that is gone has taken its kernels with it, as if they had been killed.
    """

    stdin = stdout = stderr = None

    def __init__(self, connection: socket.socket, reader: Reader, pid: int) -> None:
        self.pid = pid
        self.returncode: int | None = None
        self._connection = connection
        self._reader = reader
        connection.setblocking(False)

    def poll(self) -> int | None:
        """Return the exit code, negative for a signal; None as long as the kernel runs."""
        if self.returncode is None:
            for message in self._reader.read():
                self.returncode = message["exit"]
            if self.returncode is None and self._reader.ended:
                self.returncode = -signal.SIGKILL
        return self.returncode

    def wait(self, timeout: float | None = None) -> int:
        """Wait for the end and return the exit code; `subprocess.TimeoutExpired` if it does not come in time."""
        until = None if timeout is None else time.monotonic() + timeout
        while (code := self.poll()) is None:
            left = None if until is None else until - time.monotonic()
            if left is not None and left <= 0:
                raise subprocess.TimeoutExpired("kernel", timeout or 0.0)
            select.select([self._connection], [], [], left)
        return code

    def send_signal(self, signum: int) -> None:
        """Signal the kernel and what it started; nothing happens if it has ended."""
        if self.poll() is None:
            with contextlib.suppress(OSError):
                send(self._connection, {"signal": int(signum)})

    def terminate(self) -> None:
        """Ask it to end."""
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        """End it."""
        self.send_signal(signal.SIGKILL)

    def close(self) -> None:
        """Let go of it; it ends if it still runs."""
        self._connection.close()
