"""What one report may take of time, memory and output, so that it cannot take a build down."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """The limits of a report; 0 stands for none. Generous: a report of ours takes seconds and a quarter of a megabyte a cell."""

    cell_seconds: int = 600
    report_seconds: int = 1800
    cell_output_mb: int = 8
    memory_mb: int = 2048  # of its kernel, and of the process that renders it; where the system has such limits


class LimitExceeded(RuntimeError):  # noqa: N818 (named for what happened)
    """A cell was stopped; the message says what it took too much of, and where to allow more."""

    def __init__(self, what: str, limit: str) -> None:
        super().__init__(f"{what}; `limits.{limit}` in reports.toml allows more")
