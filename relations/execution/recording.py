"""What the cells of a notebook ask for, noted in their kernel for a build that wants to know what the report rests on.

Noted are files opened for reading, folders listed, and the modules behind the names that the faces of `relations` handed out; and what leaves no
note of what it reads: another process, another machine, a library that opens files past Python. The file is written when the kernel ends.
"""

import json
import os
import sys
from collections.abc import Iterable
from importlib.util import source_from_cache
from pathlib import Path
from typing import Any

from relations import faces
from relations.package import DATA_VARIABLE

NOTES_VARIABLE = "RELATIONS_NOTES"  # where the notes go; a kernel takes it out of the environment that its cells see

_CODE = str(Path(faces.__file__).parent) + os.sep
_STANDARD = f"{Path(os.__file__).parent}{os.sep}"
_IMPORTING = ("<frozen importlib", "<frozen zipimport", f"{_STANDARD}importlib{os.sep}", f"{_STANDARD}pkgutil.py")
# Libraries are known by the environment that they belong to; the rest says something else each time.
_SYSTEM = ("/proc/", "/sys/", "/dev/", "/usr/lib/", "/usr/share/")
_PROCESS = "its cells start other processes"
_NETWORK = "its cells ask other machines"
_UNKNOWN = {
    **dict.fromkeys(("os.exec", "os.fork", "os.forkpty", "os.posix_spawn", "os.spawn", "os.system"), _PROCESS),
    **dict.fromkeys(("pty.spawn", "subprocess.Popen"), _PROCESS),
    **dict.fromkeys(("http.client.connect", "socket.getaddrinfo", "urllib.Request"), _NETWORK),
}
# Libraries whose own code opens files.
_ARROW = ("csv", "dataset", "feather", "json", "orc", "parquet")
_PAST_PYTHON = {"duckdb", "fiona", "h5py", "netCDF4", "polars", "pyogrio", "pyreadr", "rasterio"}
_PAST_PYTHON |= {f"pyarrow.{part}" for part in _ARROW}


class Recording:
    """The notes of this process, from `start` to `write`. Files below the folders `own` are those of the kernel itself."""

    def __init__(self, file: Path, own: Iterable[str] = ()) -> None:
        self._file = file
        self._own = (*_SYSTEM, *(f"{Path(folder).absolute()}{os.sep}" for folder in own))
        self._libraries = tuple(f"{place}{os.sep}" for place in {sys.prefix, *_installed()})
        self._data = f"{Path(os.environ[DATA_VARIABLE]).absolute()}{os.sep}" if os.environ.get(DATA_VARIABLE) else None
        self._files: set[str] = set()
        self._folders: set[str] = set()
        self._written: set[str] = set()
        self._unknown: str | None = None
        self._loaded = _PAST_PYTHON & sys.modules.keys()
        self._listening = False

    def start(self) -> None:
        """Begin; the hook of Python stays for good, and is deaf after `write`."""
        faces.asked.clear()
        self._listening = True
        sys.addaudithook(self._hear)

    def write(self) -> None:
        """End, and write the notes."""
        self._listening = False
        for name in sorted(_PAST_PYTHON - self._loaded):
            if name in sys.modules:
                self._unknown = self._unknown or f"its cells load {name}, which opens files by itself"
        notes = {"files": sorted(self._files), "folders": sorted(self._folders), "asked": sorted(faces.asked)}
        part = self._file.with_name(self._file.name + ".part")
        part.write_text(json.dumps(notes | {"unknown": self._unknown}), encoding="utf-8")
        part.replace(self._file)

    def _hear(self, event: str, args: tuple[Any, ...]) -> None:
        if not self._listening:
            return
        try:
            if event == "open":
                self._opened(*args)
            elif event in ("os.listdir", "os.scandir"):
                self._listed(args[0])
            elif event == "sqlite3.connect":
                self._opened(args[0], None, os.O_RDONLY)
            elif event == "socket.connect" and isinstance(args[1], tuple):
                self._unknown = self._unknown or _NETWORK
            elif event in _UNKNOWN:
                self._unknown = self._unknown or _UNKNOWN[event]
        except Exception as error:  # noqa: BLE001 (what is raised here would be raised in the cell)
            self._unknown = self._unknown or f"what its cells opened could not be noted ({type(error).__name__})"

    def _opened(self, path: Any, _: Any, flags: int) -> None:
        name = _path(path)
        if name is None:
            return
        if flags & os.O_ACCMODE == os.O_WRONLY or flags & (os.O_TRUNC | os.O_EXCL):
            self._written.add(name)
        elif name not in self._written and not self._is_known(name):
            self._files.add(_source(name))

    def _listed(self, path: Any) -> None:
        if sys._getframe(2).f_code.co_filename.startswith(_IMPORTING):
            return  # Python looks for modules
        name = _path(path if path is not None else ".")
        if name is not None and not self._is_known(f"{name}{os.sep}"):
            self._folders.add(name)

    def _is_known(self, name: str) -> bool:
        if self._data and name.startswith(self._data):
            return False
        if name.startswith(_CODE):  # modules are known by who imports them
            return name.endswith((".py", ".pyc"))
        return name.startswith((*self._own, *self._libraries)) or name in sys.path


def _installed() -> set[str]:
    return {path for path in sys.path if path.endswith(("-packages", "lib-dynload", ".zip"))} | {
        _STANDARD.rstrip(os.sep)
    }


def _path(path: Any) -> str | None:
    """Return a path as a whole; None for a file that is open already."""
    if not isinstance(path, str | bytes | os.PathLike):
        return None
    name = os.fsdecode(path)
    return None if name.startswith((":memory:", "file:")) else os.path.abspath(name)  # noqa: PTH100 (quick, and resolves no links)


def _source(name: str) -> str:
    """Return the file that a compiled module was made from."""
    return source_from_cache(name) if name.endswith(".pyc") and "__pycache__" in name else name
