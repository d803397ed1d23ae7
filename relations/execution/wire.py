"""How a nursery and those who ask it for kernels talk: lines of JSON over a Unix socket, open files beside them.

    asker                                                    nursery
    {"arguments", "env", "cwd", "folder"}, stdout, stderr →
                                                             ← {"refused", "anew"}, or from the kernel, when its sockets are there, {"pid"}
    {"signal": 2} →                                            (as often as one likes)
                                                             ← {"exit": 0} when the kernel has ended

The connection stands for the kernel: when the asker goes, so does the kernel, and `folder` with it.
"""

import json
import socket
from collections.abc import Mapping, Sequence
from typing import Any


def send(connection: socket.socket, message: Mapping[str, Any], files: Sequence[int] = ()) -> None:
    """Send one message, with open files if need be."""
    line = json.dumps(message).encode() + b"\n"
    sent = socket.send_fds(connection, [line], list(files)) if files else 0
    connection.sendall(line[sent:])


class Reader:
    """The messages that come over a connection; `ended` once the other side has closed it, `files` what it has handed over."""

    def __init__(self, connection: socket.socket) -> None:
        self.ended = False
        self.files: list[int] = []
        self._connection = connection
        self._rest = b""

    def read(self) -> list[dict[str, Any]]:
        """Return what has come in full since the last call; waits for more only if the connection is a blocking one."""
        try:
            data, files, _, _ = socket.recv_fds(self._connection, 1 << 18, 8)
        except BlockingIOError:
            return []
        except ConnectionError:
            data, files = b"", []
        self.ended = not data
        self.files += files
        *lines, self._rest = (self._rest + data).split(b"\n")
        return [json.loads(line) for line in lines]

    def wait(self) -> dict[str, Any] | None:
        """Return the next message of a blocking connection, None when it ends without one."""
        while not self.ended:
            for message in self.read():
                return message
        return None
