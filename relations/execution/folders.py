"""Private folders with short paths: where the sockets of kernels lie, and what stands in for the user's settings."""

import os
import tempfile
from pathlib import Path

from relations.own_folders import OwnFolder, own_folder, sweep

_PREFIX = "relations-run-"
# The address of a Unix socket holds 107 bytes. The longest file we put into a folder is kernel-5-pipe; this leaves it room enough.
_LONGEST = 107 - len(f"/{_PREFIX}12345678/kernel-12345-pipe")


def private_folder() -> OwnFolder:
    """Return a new folder that only this user can enter, in the folder for temporary files, or in /tmp where the path of that is too long."""
    return own_folder(_place(), _PREFIX)


def sweep_private_folders() -> None:
    """Remove those whose makers are gone."""
    sweep(_place(), _PREFIX)


def _place() -> Path:
    place = tempfile.gettempdir()
    if os.name == "posix" and len(os.fsencode(place)) > _LONGEST:
        place = "/tmp"
    return Path(place)
