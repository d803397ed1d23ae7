"""Where editions are put: a folder, an SFTP server, a bucket. What each of these can do, in the words of the rest of the room.

Paths are below the target, with slashes. A target that has links also renames a folder and points a link elsewhere, each in one step.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from pathlib import Path

from relations.errors import RelationsError
from relations.refusals import EXIT_CODE


class TargetError(RelationsError):
    """A target does not do what it is asked for; the message says which, without a secret of its address."""

    exit_code = EXIT_CODE


class Target(ABC):
    """A target. Methods raise TargetError, or OSError where it is a folder of this machine."""

    shown: str  # how people are told of it

    @abstractmethod
    def read(self, path: str) -> bytes | None:
        """Return the content of a file, None where there is no such file."""

    @abstractmethod
    def write(self, path: str, content: bytes) -> None:
        """Write a file so that readers see the old one or the new one."""

    @abstractmethod
    def put(self, files: Mapping[str, Path]) -> None:
        """Bring files of this machine to paths where there is nothing yet."""

    @abstractmethod
    def share(self, files: Mapping[str, str]) -> set[str]:
        """Let new paths have the content of old ones without bringing it anew, and return those for which that could be done."""

    @abstractmethod
    def fetch(self, files: Mapping[str, Path]) -> None:
        """Bring files to this machine, into folders that are there."""

    @abstractmethod
    def names(self, path: str) -> list[str]:
        """Return the names in a folder, sorted; none where there is no such folder."""

    @abstractmethod
    def remove(self, path: str) -> None:
        """Remove a file, or a folder with all that is in it; nothing where there is none."""

    @abstractmethod
    def alone(self, wait: float, say: Callable[[str], None]) -> AbstractContextManager[Callable[[], None]]:
        """Let nobody else publish here within; gives what raises Busy if that could no longer be kept up.

        Waits so many seconds for another who is at work, of whom `say` is told, and then raises Busy.
        """

    def local(self, path: str) -> Path | None:  # noqa: ARG002 (most targets have none)
        """Return where a folder lies on this machine, None where it lies elsewhere."""
        return None


class LinkedTarget(Target):
    """A target that has links and renames."""

    @abstractmethod
    def rename(self, old: str, new: str) -> None:
        """Give a folder another name, which nothing has."""

    @abstractmethod
    def point(self, link: str, to: str) -> None:
        """Let a link lead to a path, as seen from its own folder, by one rename. Raises TargetError where something else than a link is in its place."""

    @abstractmethod
    def pointed(self, link: str) -> str | None:
        """Return where a link leads to, None where there is no link."""
