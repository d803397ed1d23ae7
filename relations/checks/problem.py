"""What is wrong with the data, and where."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, order=True)
class Problem:
    """One offence: file, line (0 where the whole file is meant), column (empty where the whole row is meant), and what is wrong."""

    file: Path
    line: int
    column: str
    message: str

    def __str__(self) -> str:
        place = ":".join(
            [str(self.file), *([str(self.line)] if self.line else []), *([self.column] if self.column else [])]
        )
        return f"{place}: {self.message}"
