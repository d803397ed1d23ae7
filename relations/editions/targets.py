"""The targets that there are, opened by their addresses."""

import os
from importlib.util import find_spec
from pathlib import Path

from relations.editions.addressed import GS, MEMORY, S3, SFTP, addressed
from relations.editions.folder import Folder
from relations.editions.target import Target
from relations.errors import UsageError

# The package by which each is reached; the extra that installs it has the name of the scheme.
PACKAGES = {SFTP: "sshfs", S3: "s3fs", GS: "gcsfs", MEMORY: "fsspec"}


def opened(text: str) -> Target:
    """Return the target of an address. Raises UsageError for an address that cannot be, or whose extra is not installed, and TargetError where the host
    is away or refuses."""
    address = addressed(text, os.environ)
    if address.scheme is None:
        return Folder(Path(address.path))
    package = PACKAGES[address.scheme]
    if find_spec(package) is None:
        raise UsageError(
            f"{address.scheme}:// needs {package}, which is not installed; pip install 'relations[{address.scheme}]' installs it"
        )
    if address.scheme == SFTP:
        from relations.editions.sftp import Sftp

        return Sftp(address)
    from relations.editions.bucket import Bucket

    return Bucket(address)
