"""The wards of a nursery: for each connection that asks, the kernel that was forked for it."""

import contextlib
import os
import socket
from dataclasses import dataclass
from typing import Any, NamedTuple

from relations.execution.wire import Reader, send


class Request(NamedTuple):
    """What a kernel is to be, and the connection over which it says that it is there."""

    content: dict[str, Any]
    connection: socket.socket


@dataclass(eq=False)
class Ward:
    """A connection and the kernel that it stands for."""

    connection: socket.socket
    reader: Reader
    folder: str = ""
    pid: int = 0  # of the running kernel


def tell(ward: Ward, message: dict[str, Any]) -> None:
    """Send the asker a message; it may be gone."""
    with contextlib.suppress(OSError):
        send(ward.connection, message)


def signal_group(pid: int, signum: int) -> None:
    """Signal a kernel and what it has started; nothing happens for number 0."""
    # The kernel leads a group; in its first moments it does not yet.
    for deliver in (os.killpg, os.kill):
        with contextlib.suppress(OSError):
            if pid:
                deliver(pid, signum)
            return
