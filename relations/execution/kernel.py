"""What a freshly forked process does to become the kernel of a request: ipykernel, as if it had been started anew."""

import ctypes
import os
import signal
import socket
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import ipykernel.kernelapp
import zmq
from ipykernel.iostream import IOPubThread
from traitlets import Integer
from zmq.eventloop.zmqstream import ZMQStream

from relations.execution.recording import NOTES_VARIABLE, Recording
from relations.execution.wire import send

_PR_SET_PDEATHSIG = 1
_libc = ctypes.CDLL(None)


class PrivateThread(IOPubThread):
    """ipykernel's thread for output; what processes forked by a cell print reaches it over a socket file, not over a port of this machine."""

    def _setup_pipe_in(self) -> None:
        endpoint = self.socket.getsockopt_string(zmq.LAST_ENDPOINT)
        if not endpoint.startswith("ipc://"):
            super()._setup_pipe_in()  # type: ignore[no-untyped-call]
            return
        self._pipe_uuid = os.urandom(16)
        self._pipe_address = f"{endpoint}-pipe"
        pipe_in = self.socket.context.socket(zmq.PULL)
        pipe_in.linger = 0
        pipe_in.bind(self._pipe_address)
        self._pipe_in = ZMQStream(pipe_in, self.io_loop)
        self._pipe_in.on_recv(self._handle_pipe_msg)

    def _setup_pipe_out(self) -> tuple[Any, Any]:
        if not hasattr(self, "_pipe_address"):
            return super()._setup_pipe_out()  # type: ignore[no-any-return, no-untyped-call]
        context = zmq.Context()  # a new one after the fork
        pipe_out = context.socket(zmq.PUSH)
        pipe_out.linger = 3000
        pipe_out.connect(self._pipe_address)
        return context, pipe_out


class WarmKernelApp(ipykernel.kernelapp.IPKernelApp):
    """The stock application, but that it reads no configuration file, leaves the watch over its parent to the system, and ends without a hitch."""

    parent_handle = Integer(1)

    def load_config_file(self, *_: Any, **__: Any) -> None:
        """Read nothing."""

    def start(self) -> None:
        """Run until the end. The thread for control ends before that for output, for which it could otherwise wait ten seconds (ipykernel 7.4)."""
        super().start()  # type: ignore[no-untyped-call]
        if self.control_thread and self.control_thread.is_alive():
            self.control_thread.stop()
            self.control_thread.join()


def die_with(parent: int) -> None:
    """Have the system kill this process when its parent ends, which is so if it has ended already."""
    _libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)


def become_kernel(request: dict[str, Any], asker: socket.socket) -> None:
    """Run the kernel until it ends, and tell the asker once its sockets are there."""
    notes = request["env"].pop(NOTES_VARIABLE, None)
    os.environ.clear()
    os.environ.update(request["env"])
    os.chdir(request["cwd"])
    time.tzset()
    tempfile.tempdir = None
    _seed_anew()
    sys.argv = [sys.modules["ipykernel_launcher"].__file__ or "", *request["arguments"]]
    ipykernel.kernelapp.IOPubThread = PrivateThread  # type: ignore[attr-defined]
    app = WarmKernelApp.instance()
    app.initialize(request["arguments"])  # type: ignore[no-untyped-call]
    send(asker, {"pid": os.getpid()})
    asker.close()
    if not notes:
        app.start()
        return
    own = (request["folder"], *(os.environ[name] for name in ("IPYTHONDIR", "MPLCONFIGDIR") if name in os.environ))
    recording = Recording(Path(notes), own)
    recording.start()
    app.start()
    recording.write()


def _seed_anew() -> None:
    # The random module does so by itself after a fork.
    if "numpy" in sys.modules:
        sys.modules["numpy"].random.seed()
