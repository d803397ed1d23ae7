"""Files of users are never seen half-written: they are written beside and renamed."""

import os
import secrets
from collections.abc import Mapping
from pathlib import Path

from relations.refusals import refused_at

# A new file or none: nobody can have laid a link in its place.
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


def write_whole(file: Path, content: str | bytes) -> None:
    """Write a file so that readers see the old one or the new one, never a part. Creates its folder."""
    write_all({file: content})


def write_all(contents: Mapping[Path, str | bytes]) -> None:
    """Write several files of which each is seen old or new, never a part; where one cannot be written, all stay old. Creates their folders."""
    beside = {file: file.with_name(f".{file.name}.{secrets.token_hex(8)}") for file in contents}
    try:
        for file, content in contents.items():
            file.parent.mkdir(parents=True, exist_ok=True)
            with refused_at(file):
                os.close(os.open(beside[file], _NEW, 0o666))
                beside[file].write_bytes(content.encode() if isinstance(content, str) else content)
        for file, part in beside.items():
            with refused_at(file):
                part.replace(file)
    finally:
        for part in beside.values():
            part.unlink(missing_ok=True)
