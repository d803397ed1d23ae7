"""A bucket as the target of editions, through fsspec: s3://, gs://, and memory:// for tests."""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from relations.editions.addressed import GS, S3, Address
from relations.editions.lease import leased
from relations.editions.remote import told, told_of_this_disk
from relations.editions.target import Target, TargetError

# The listing that a lock rests on must be that of now.
_OPTIONS: dict[str, dict[str, Any]] = {
    S3: {"use_listings_cache": False, "skip_instance_cache": True},
    GS: {"use_listings_cache": False, "skip_instance_cache": True},
}


class Bucket(Target):
    """A bucket, or what lies below a prefix of it."""

    def __init__(self, address: Address) -> None:
        import fsspec

        assert address.scheme is not None
        self.shown = address.shown
        self._root = f"{address.host}{address.path}"
        with told(self.shown):
            self._files = fsspec.filesystem(address.scheme, **_OPTIONS.get(address.scheme, {}))

    def read(self, path: str) -> bytes | None:
        with told(self.shown):
            try:
                return bytes(self._files.cat_file(self._at(path)))
            except FileNotFoundError:
                return None

    def write(self, path: str, content: bytes) -> None:
        # From a file of the same name, by whose suffix it is told what the object is.
        with TemporaryDirectory(prefix="relations-object-") as folder:
            file = Path(folder) / path.rpartition("/")[2]
            file.write_bytes(content)
            with told(self.shown):
                self._files.put_file(str(file), self._at(path))

    def put(self, files: Mapping[str, Path]) -> None:
        if files:
            with told(self.shown):
                self._files.put([str(file) for file in files.values()], [self._at(path) for path in files])

    def share(self, files: Mapping[str, str]) -> set[str]:
        """Copied where they lie: they are stored twice, but not brought twice."""
        if not files:
            return set()
        with suppress(TargetError), told(self.shown):  # one that is gone is brought anew, with the others
            self._files.copy([self._at(old) for old in files.values()], [self._at(path) for path in files])
            return set(files)
        return set()

    def fetch(self, files: Mapping[str, Path]) -> None:
        with told(self.shown), told_of_this_disk():
            self._files.get([self._at(path) for path in files], [str(file) for file in files.values()])

    def names(self, path: str) -> list[str]:
        folder = self._at(path)
        with told(self.shown):
            try:
                found = self._files.ls(folder, detail=False)
            except FileNotFoundError:
                return []
        names = (str(one).strip("/").rpartition("/")[2] for one in found if str(one).strip("/") != folder.strip("/"))
        return sorted(set(names))

    def remove(self, path: str) -> None:
        with told(self.shown), suppress(FileNotFoundError):
            self._files.rm(self._at(path), recursive=True)

    def create(self, path: str, content: bytes) -> bool:
        """Write an object where none is; return whether that was so."""
        with told(self.shown):
            try:
                self._files.pipe_file(self._at(path), content, mode="create")
            except FileExistsError:
                return False
        return True

    def alone(self, wait: float, say: Callable[[str], None]) -> AbstractContextManager[Callable[[], None]]:
        return leased(self, wait, say)

    def _at(self, path: str) -> str:
        return f"{self._root}/{path}".rstrip("/")
