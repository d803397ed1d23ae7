"""What outlasts a power cut: files and folders are written through to the disk before anything rests on them."""

import errno
import os
from pathlib import Path

# Of file systems that cannot do it, such as some on a network; there it stays with what the system does by itself.
_CANNOT = (errno.EINVAL, errno.ENOTSUP)


def sync(path: Path) -> None:
    """Write a file, or the names in a folder, through to the disk. Raises OSError where the disk does not take it."""
    if path.is_dir() and os.name != "posix":
        return  # elsewhere folders cannot be opened
    opened = os.open(path, os.O_RDONLY)
    try:
        os.fsync(opened)
    except OSError as error:
        if error.errno not in _CANNOT:
            raise
    finally:
        os.close(opened)


def sync_all(folder: Path) -> None:
    """Write a folder with all that is in it through to the disk, what is within before the names of it."""
    for place, _, files in os.walk(folder, topdown=False):
        for name in files:
            sync(Path(place) / name)
        sync(Path(place))
