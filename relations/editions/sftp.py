"""A folder of an SFTP server as the target of editions, through sshfs.

Keys, names of hosts and ports are those of `~/.ssh/config`. A host whose key is not in `~/.ssh/known_hosts` is refused, which fsspec's own way by paramiko
does not do.
"""

import asyncio
import posixpath
from collections.abc import Awaitable, Callable, Iterable, Mapping
from contextlib import AbstractContextManager, suppress
from pathlib import Path
from typing import Any

from relations.editions.addressed import Address
from relations.editions.lease import leased
from relations.editions.remote import told, told_of_this_disk
from relations.editions.target import LinkedTarget, TargetError

_SECONDS = 30  # for the host to answer
_ALIVE = 15  # seconds between two signs of life of the connection


class Sftp(LinkedTarget):
    """A folder of a server; it is made when something is published."""

    def __init__(self, address: Address) -> None:
        from fsspec.asyn import sync
        from sshfs import SSHFileSystem

        self.shown, self._secret = address.shown, address.password
        self._root = address.path.removeprefix("/~/")
        given = {"port": address.port, "username": address.user, "password": address.password}
        with self._told():
            self._files = SSHFileSystem(
                address.host,
                known_hosts=(),  # those of the user; sshfs would trust any
                connect_timeout=_SECONDS,
                login_timeout=_SECONDS,
                keepalive_interval=_ALIVE,
                skip_instance_cache=True,
                **{name: value for name, value in given.items() if value is not None},
            )
            self._sync: Callable[..., Any] = lambda *call: sync(self._files.loop, *call)
            # For what fsspec has no words: links, and renames of folders.
            self._session = self._sync(self._files.client.start_sftp_client)

    def read(self, path: str) -> bytes | None:
        with self._told():
            try:
                return bytes(self._files.cat_file(self._at(path)))
            except FileNotFoundError:
                return None

    def write(self, path: str, content: bytes) -> None:
        folder, _, name = path.rpartition("/")
        beside = self._at(f"{folder}/.{name}.new".lstrip("/"))
        with self._told():
            self._files.pipe_file(beside, content)
            self._sync(self._session.posix_rename, beside, self._at(path))

    def put(self, files: Mapping[str, Path]) -> None:
        if files:
            with self._told():
                self._files.put([str(file) for file in files.values()], [self._at(path) for path in files])

    def share(self, files: Mapping[str, str]) -> set[str]:
        """Linked where they lie, as far as the server can."""
        from asyncssh import SFTPError

        async def link(path: str, old: str) -> str | None:
            try:
                await self._session.link(self._at(old), self._at(path))
            except SFTPError:
                return None
            return path

        with self._told():
            for folder in sorted({posixpath.dirname(path) for path in files}):
                self._files.makedirs(self._at(folder), exist_ok=True)
            linked: Iterable[str | None] = self._sync(_all, [link(*pair) for pair in files.items()])
        return {path for path in linked if path}

    def fetch(self, files: Mapping[str, Path]) -> None:
        with self._told(), told_of_this_disk():
            self._files.get([self._at(path) for path in files], [str(file) for file in files.values()])

    def names(self, path: str) -> list[str]:
        with self._told():
            try:
                found = self._files.ls(self._at(path), detail=False)
            except FileNotFoundError:
                return []
        return sorted(posixpath.basename(one) for one in found)

    def remove(self, path: str) -> None:
        with self._told(), suppress(FileNotFoundError):
            self._files.rm(self._at(path), recursive=True)

    def create(self, path: str, content: bytes) -> bool:
        """Write a file where none is; return whether that was so."""
        from asyncssh import SFTPError

        with self._told():
            self._files.makedirs(posixpath.dirname(self._at(path)), exist_ok=True)
            try:
                opened = self._sync(self._session.open, self._at(path), "xb")
            except SFTPError:
                if self.read(path) is None:
                    raise
                return False
            self._sync(opened.write, content)
            self._sync(opened.close)
        return True

    def alone(self, wait: float, say: Callable[[str], None]) -> AbstractContextManager[Callable[[], None]]:
        return leased(self, wait, say)

    def rename(self, old: str, new: str) -> None:
        with self._told():
            self._sync(self._session.rename, self._at(old), self._at(new))

    def point(self, link: str, to: str) -> None:
        place = self._at(link)
        beside = posixpath.join(posixpath.dirname(place), f".{posixpath.basename(place)}.new")
        with self._told():
            if self._sync(self._session.lexists, place) and not self._sync(self._session.islink, place):
                where = posixpath.basename(place)
                raise TargetError(
                    f"{self.shown}: '{where}' is no link; publishing would replace it, so move it away or publish elsewhere"
                )
            if self._sync(self._session.lexists, beside):
                self._sync(self._session.unlink, beside)
            self._sync(self._session.symlink, to, beside)
            self._sync(self._session.posix_rename, beside, place)

    def pointed(self, link: str) -> str | None:
        with self._told():
            if not self._sync(self._session.islink, self._at(link)):
                return None
            found = self._sync(self._session.readlink, self._at(link))
        return str(found)

    def _told(self) -> AbstractContextManager[None]:
        return told(self.shown, self._secret)

    def _at(self, path: str) -> str:
        return posixpath.join(self._root, path).rstrip("/")


async def _all(calls: Iterable[Awaitable[Any]]) -> list[Any]:
    return list(await asyncio.gather(*calls))
