"""What all reports of an edition have in common."""

from dataclasses import dataclass
from pathlib import Path

from relations.builds.checked_data import counted


@dataclass(frozen=True)
class Edition:
    """The folder of the data, and what the reports show: the dossier's title, the day of the edition and that to which all its data reach, the
    commit; the licence of code and notebooks as its file names it, and the digest of the file that pins the libraries."""

    data: Path
    title: str
    date: str
    data_to: str  # the day of the last event, in words
    commit: str | None
    periods: tuple[tuple[str, str, str], ...]  # id, name, file stem
    licence: str | None = None
    lock: str | None = None
    problems: int = 0  # of the data, where it is built although the checks find some

    @property
    def warning(self) -> str | None:
        """What each page says of data that were built although the checks find something, None where they find nothing."""
        if not self.problems:
            return None
        return f"The data of this edition did not pass the checks: {counted(self.problems)}."
