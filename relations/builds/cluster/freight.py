"""What travels to the workers: the data package and the folders of the notebooks, as they were when the build began.

A file is known by its place, `project/notebooks/votes.ipynb` or `data/trade.csv`, and its content by its digest. The first part of a place stands for a
folder here and for another one on a worker.
"""

import os
import shutil
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from relations.builds.data_read import fingerprint_of
from relations.builds.digests import sha256

PROJECT, DATA = "project", "data"
_SKIPPED = ("__pycache__", "node_modules")


@dataclass(frozen=True)
class Freight:
    """The digests of files by their places, and a folder that has the contents by their digests. `bases` are the folders here that the first parts of
    places stand for; `data` is the place of the data package; `taken` the moment before which nothing was looked at."""

    places: Mapping[str, str]
    folder: Path
    bases: Mapping[str, Path]
    data: str
    taken: float

    @property
    def fingerprint(self) -> str:
        """One digest over all of it."""
        return fingerprint_of(self.places)

    def contents(self, digests: Iterable[str], most: int) -> Iterator[dict[str, bytes]]:
        """Yield the contents for digests in parts of about so many bytes, each of one content at least."""
        part: dict[str, bytes] = {}
        size = 0
        for digest in digests:
            content = (self.folder / digest).read_bytes()
            if part and size + len(content) > most:
                yield part
                part, size = {}, 0
            part[digest] = content
            size += len(content)
        if part:
            yield part

    def place(self, file: Path) -> str:
        """Return the place of a file that is here."""
        return _place(file, self.bases)

    def here(self, place: str) -> str:
        """Return the path that a place stands for here; a path that is none of ours as it is."""
        first, _, rest = place.partition("/")
        return str(self.bases[first] / rest) if first in self.bases else place


def gathered(project: Path, package: Path, notebooks: Iterable[Path], leave: Path, folder: Path) -> Freight:
    """Copy the files of a data package, and all beside the notebooks and below, into `folder`, and return them. What lies in `leave` stays."""
    taken = time.time()
    package, leave = package.absolute(), leave.absolute()
    bases = {PROJECT: project, DATA: package}
    if package.is_relative_to(project):  # so that a cell finds it by the way that it knows
        bases = {PROJECT: project}
    places: dict[str, str] = {}
    for root in {package, *(notebook.absolute().parent for notebook in notebooks)}:
        for file in _files(root, leave):
            places[_place(file, bases)] = _copied(file, folder)
    return Freight(dict(sorted(places.items())), folder, bases, _place(package, bases), taken)


def _files(root: Path, leave: Path) -> Iterator[Path]:
    for folder, within, names in os.walk(root):
        here = Path(folder)
        within[:] = [name for name in within if not _is_skipped(name) and here / name != leave]
        yield from (here / name for name in names if not _is_skipped(name) and (here / name).is_file())


def _is_skipped(name: str) -> bool:
    return name.startswith(".") or name in _SKIPPED


def _copied(file: Path, folder: Path) -> str:
    part = folder / ".part"
    shutil.copyfile(file, part)
    digest = sha256(part)
    part.replace(folder / digest)
    return digest


def _place(file: Path, bases: Mapping[str, Path]) -> str:
    for first, base in bases.items():
        if file.is_relative_to(base):
            return f"{first}/{file.relative_to(base).as_posix()}"
    return file.as_posix()
