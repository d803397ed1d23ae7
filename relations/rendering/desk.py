"""The folder that Typst may read for one report: the templates, and the pictures as files.

Bytes in what Typst is given would be lists of numbers, over which it and Python take a second for a megabyte.
"""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from relations.own_folders import own_folder, sweep

TEMPLATES = Path(__file__).parent / "templates" / "typst"
_PREFIX = "relations-typst-"


@dataclass(frozen=True)
class Desk:
    """A folder that goes with the report."""

    folder: Path

    def put(self, content: bytes) -> str:
        """Lay a picture on the desk, and return the name of its file."""
        name = blake2b(content, digest_size=16).hexdigest()
        file = self.folder / name
        if not file.exists():
            file.write_bytes(content)
        return name


@contextmanager
def desk() -> Iterator[Desk]:
    """Give a desk with the templates on it."""
    place = Path(tempfile.gettempdir())
    sweep(place, _PREFIX)
    own = own_folder(place, _PREFIX)
    try:
        for template in TEMPLATES.iterdir():
            shutil.copyfile(template, own.path / template.name)
        yield Desk(own.path)
    finally:
        own.remove()
