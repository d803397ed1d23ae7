"""What the system refuses: to write on a full disk, into a folder without permission, a folder where a file is. One line for people."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

EXIT_CODE = 4

_ROOM = "make room, or write elsewhere"
# Those that concern all that is written, not one file.
_FULL = {
    errno.ENOSPC: f"no space is left on the disk; {_ROOM}",
    errno.EDQUOT: f"the quota of the disk is used up; {_ROOM}",
    errno.EFBIG: "a limit on the size of files is reached; raise it (ulimit -f), or write elsewhere",
    errno.EROFS: "it can only be read; write elsewhere",
}
_WORDS = _FULL | {
    errno.EACCES: "no permission; ask its owner, or use another folder",
    errno.EPERM: "no permission; ask its owner, or use another folder",
    errno.EEXIST: "it is a file where a folder is needed; name a folder",
    errno.ENOTDIR: "it is a file where a folder is needed; name a folder",
    errno.EISDIR: "it is a folder where a file is needed; name a file",
    errno.ENAMETOOLONG: "the name is too long",
    errno.EIO: "the disk does not answer",
}


def refusal(error: OSError) -> str | None:
    """Return the line that tells of a refusal, or None for an error of another kind, which is one of the program."""
    words = _WORDS.get(error.errno or 0)
    if words is None:
        return None
    return f"{error.filename}: {words}" if error.filename else words


def line_of(error: BaseException) -> str:
    """Return one line that tells of any error: of a refusal as `refusal` does, else the first of its own, or its kind."""
    own = str(error).partition("\n")[0] or type(error).__name__
    return (refusal(error) if isinstance(error, OSError) else None) or own


def is_full(error: BaseException) -> bool:
    """Tell whether nothing more can be written, whatever the file."""
    return isinstance(error, OSError) and error.errno in _FULL


@contextmanager
def refused_at(place: Path) -> Iterator[None]:
    """Let an OSError that comes from within name `place` where it named no file, or one of our own in or beside it."""
    try:
        yield
    except OSError as error:
        if error.errno is None:
            raise
        own = not error.filename or Path(str(error.filename)).is_relative_to(place.parent)
        raise OSError(error.errno, error.strerror, str(place) if own else error.filename) from error
