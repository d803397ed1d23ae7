"""What a verification finds of one file."""

from dataclasses import dataclass
from enum import Enum


class Standing(Enum):
    """How a file stands to what it should be; the value is the word for people."""

    SAME_BYTES = "same bytes"
    SAME_CONTENT = "same content, other bytes"
    OTHER = "differs"
    DAMAGED = "is not as it was published"
    MISSING = "missing"
    NOT_REBUILT = "could not be made again"


@dataclass(frozen=True)
class FileCheck:
    """A file, by its name in the edition, its standing, and why, in words; empty where there is nothing to add."""

    file: str
    standing: Standing
    why: str = ""

    @property
    def holds(self) -> bool:
        """Tell whether the file is what it should be, at least in content."""
        return self.standing in (Standing.SAME_BYTES, Standing.SAME_CONTENT)

    @property
    def line(self) -> str:
        """The finding on one line."""
        line = f"{self.file}: {self.standing.value}"
        return f"{line} ({self.why})" if self.why else line
