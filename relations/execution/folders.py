"""Private folders with short paths: where the sockets of kernels lie, and what stands in for the user's settings."""

import os
import tempfile
from pathlib import Path

# The address of a Unix socket holds 107 bytes. The longest file we put into a folder is kernel-5-pipe; this leaves it room enough.
_LONGEST = 107 - len("/relations-12345678/kernel-12345-pipe")


def private_folder() -> Path:
    """Return a new folder that only this user can enter, in the folder for temporary files, or in /tmp where the path of that is too long."""
    place = tempfile.gettempdir()
    if os.name == "posix" and len(os.fsencode(place)) > _LONGEST:
        place = "/tmp"
    return Path(tempfile.mkdtemp(prefix="relations-", dir=place))
