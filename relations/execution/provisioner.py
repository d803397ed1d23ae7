"""The provisioner `relations-warm-provisioner` of jupyter_client: kernels are forked from a process that has everything loaded.

Where that is not possible it starts them as the stock provisioner does, and says so in one line. Either way they talk over sockets in a
private folder and start without the user's settings.
"""

import asyncio
import logging
import os
import sys
import weakref
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from jupyter_client.connect import KernelConnectionInfo
from jupyter_client.provisioning.local_provisioner import LocalProvisioner
from traitlets import Integer

from relations.execution.folders import private_folder
from relations.execution.forked import ForkedKernel
from relations.execution.memory import limit_memory
from relations.execution.nursery import NoWarmKernel, fork_kernel
from relations.execution.settings import clean_settings
from relations.own_folders import OwnFolder

NAME = "relations-warm-provisioner"

_LAUNCHER = ("-m", "ipykernel_launcher")
_UNDERSTOOD = {"cwd", "env", "extra_arguments", "kernel_id"}  # other arguments are for Popen


class WarmProvisioner(LocalProvisioner):
    """The stock provisioner with another way to start a process; see there for all it does with it."""

    memory_mb = Integer(0, help="Limit of the memory of a kernel, 0 for none; Linux only.").tag(config=True)

    _folder: Path | None = None
    _forked: ForkedKernel | None = None
    _remove: Callable[[], object] | None = None

    async def pre_launch(self, **kwargs: Any) -> dict[str, Any]:
        """Give the kernel a folder of its own, with its sockets and clean settings."""
        if os.name == "posix":
            self._folder = self._folder or self._new_folder()  # a restarted kernel keeps its addresses
            if self.parent is not None:
                self.parent.transport = "ipc"
                self.parent.ip = str(self._folder / "kernel")
                self.parent.cache_ports = False  # there are none
                self.parent.connection_file = str(
                    self._folder / "connection.json"
                )  # goes with the folder, however we end
            kwargs["env"] = clean_settings(kwargs.get("env") or os.environ, self._folder)
        return await super().pre_launch(**kwargs)

    def _new_folder(self) -> Path:
        folder = private_folder()
        self._remove = weakref.finalize(self, _remove, folder, os.getpid())  # also if the kernel never comes to be
        return folder.path

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> KernelConnectionInfo:
        """Have the kernel forked, or start it."""
        last = self._forked
        try:
            # In a thread, since a nursery takes its time to start.
            self._forked = await asyncio.to_thread(self._fork, cmd, kwargs)
        except NoWarmKernel as reason:
            _say(str(reason))
            info = await super().launch_kernel(cmd, **kwargs)
            limit_memory(self.pid or 0, self.memory_mb)
            return info
        finally:
            if last:
                last.close()
        self.process = self._forked  # type: ignore[assignment]  # all of a Popen that is used
        self.pid = self._forked.pid
        self.pgid = None  # its group is signalled through the nursery
        self.cwd = kwargs.get("cwd") or Path.cwd()
        limit_memory(self.pid, self.memory_mb)
        return self.connection_info

    def _fork(self, cmd: Sequence[str], kwargs: dict[str, Any]) -> ForkedKernel:
        if not forkable(cmd):
            raise NoWarmKernel(f"{' '.join(cmd[:3])} is not the Python kernel of this environment")
        unknown = sorted(name for name in kwargs if name not in _UNDERSTOOD and kwargs[name] is not None)
        if unknown:
            raise NoWarmKernel(f"it is to start with {', '.join(unknown)}")
        cwd = kwargs.get("cwd")
        if cwd is not None and not Path(cwd).is_dir():
            raise NoWarmKernel(f"no such folder: {cwd}")
        assert self._folder is not None
        env = kwargs["env"] | {"JPY_PARENT_PID": str(os.getpid())}
        return fork_kernel(cmd[3:], env, None if cwd is None else str(Path(cwd).absolute()), self._folder)

    async def cleanup(self, restart: bool = False) -> None:
        """Let go of the kernel, and remove its folder unless it comes again."""
        await super().cleanup(restart)
        if not restart:
            if self._forked:
                self._forked.close()
            if self._remove:
                self._remove()
            self._forked = self._folder = self._remove = None


def forkable(cmd: Sequence[str]) -> bool:
    """Return whether a command line is that of the Python kernel of this very environment, without options for the interpreter."""
    if os.name != "posix" or tuple(cmd[1:3]) != _LAUNCHER:
        return False
    if cmd[0] in {"python", f"python{sys.version_info[0]}", "python{}.{}".format(*sys.version_info)}:
        return True  # which jupyter_client replaces
    # Not resolved: the interpreter of a virtual environment is a link to one outside.
    one, own = Path(cmd[0]), Path(sys.executable)
    return one.parent == own.parent and one.exists() and one.samefile(own)


def _remove(folder: OwnFolder, owner: int) -> None:
    if os.getpid() == owner:  # not in a child that was forked from it
        folder.remove()


@cache
def _say(reason: str) -> None:
    logging.getLogger("relations").warning("relations: the kernel starts cold: %s", reason)
