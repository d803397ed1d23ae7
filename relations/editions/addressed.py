"""The address of a target as a person gives it: a folder, or `sftp://user@host/folder`, `s3://bucket/prefix`, `gs://bucket/prefix`.

`$NAME` or `${NAME}` in an address stands for what the environment has under that name, so that a file need not hold a secret; a password is never shown.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import SplitResult, unquote, urlsplit

from relations.editions.variables import filled, is_variable, names_in
from relations.errors import UsageError

SFTP, S3, GS, MEMORY = "sftp", "s3", "gs", "memory"
SCHEMES = (SFTP, S3, GS, MEMORY)
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+):(?=//)")  # a single letter is a drive of Windows
# Also one with signs that part an address; a port before a path is none.
_PASSWORD = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://[^:/@]*:(?!\d+/)(.+)@")
_KNOWN = "a folder, sftp://, s3:// and gs://"


@dataclass(frozen=True)
class Address:
    """An address, read. `path` is that of the folder, or the bucket with its prefix."""

    scheme: str | None  # None for a folder of this machine
    path: str
    host: str = ""
    port: int | None = None
    user: str | None = None
    password: str | None = None

    @property
    def shown(self) -> str:
        """The address as people are told it."""
        if self.scheme is None:
            return self.path
        user = f"{self.user}@" if self.user else ""
        port = f":{self.port}" if self.port else ""
        return f"{self.scheme}://{user}{self.host}{port}{self.path}"


def addressed(text: str, environment: Mapping[str, str]) -> Address:
    """Return what an address says. Raises UsageError for one that cannot be, and for a name that the environment does not have."""
    found = _SCHEME.match(text)
    if found is None:
        return Address(None, _folder(_filled(text, environment)))
    scheme = found[1].lower()
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        raise UsageError(f"no address of a target: {scheme}://…; there are {_KNOWN}") from None
    if scheme == "file":
        return Address(None, _folder(unquote(_filled(parts.path, environment))))
    if scheme not in SCHEMES:
        raise UsageError(f"no target '{scheme}://'; there are {_KNOWN}")
    if parts.query or parts.fragment:
        raise UsageError(f"a target at {scheme}:// has no '?' and no '#'")
    if scheme == SFTP:
        return _server(parts, port, environment)
    return _bucket(scheme, parts, environment)


def holds_password(text: str) -> bool:
    """Tell whether an address has a password in it, and not the name of one in the environment."""
    found = _PASSWORD.match(text)
    return found is not None and not is_variable(found[1])


def _folder(text: str) -> str:
    if not text:
        raise UsageError(f"the target is empty; name {_KNOWN}")
    return str(Path(text).expanduser())


def _server(parts: SplitResult, port: int | None, environment: Mapping[str, str]) -> Address:
    # Filled when they are apart: a password may hold the signs that part an address.
    user, password = (_part(part, environment) for part in (parts.username, parts.password))
    path = unquote(_filled(parts.path, environment))
    if not parts.hostname:
        raise UsageError("a target at sftp:// names a host: sftp://user@host/folder")
    if path.rstrip("/") in ("", "/~"):
        raise UsageError("a target at sftp:// names a folder: sftp://user@host/folder; /~/folder is one below your own")
    return Address(SFTP, path.rstrip("/"), _filled(parts.hostname, environment), port, user, password)


def _bucket(scheme: str, parts: SplitResult, environment: Mapping[str, str]) -> Address:
    if parts.username is not None or parts.password is not None:
        raise UsageError(f"a target at {scheme}:// has no user and no key; these come from the environment")
    bucket = _filled(parts.netloc, environment)
    if not bucket:
        raise UsageError(f"a target at {scheme}:// names a bucket: {scheme}://bucket/prefix")
    return Address(scheme, unquote(_filled(parts.path, environment)).rstrip("/"), bucket)


def _part(text: str | None, environment: Mapping[str, str]) -> str | None:
    if text is None:
        return None
    known = _filled(text, environment)
    return known if known != text else unquote(text)


def _filled(text: str, environment: Mapping[str, str]) -> str:
    for name in names_in(text):
        if name not in environment:
            raise UsageError(f"the target names ${{{name}}}, which the environment does not have; set it")
    return filled(text, lambda name: environment[name])
