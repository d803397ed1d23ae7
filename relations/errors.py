"""Errors meant for people: one short message that says what, where, and what to do."""

from pathlib import Path


class RelationsError(Exception):
    """Base of all errors that the command line prints without a traceback; `exit_code` is what it then exits with."""

    exit_code = 1


class UsageError(RelationsError, ValueError):
    """A wrong argument, parameter or name; the message lists what is allowed."""

    exit_code = 2


class DataError(RelationsError, ValueError):
    """Data that cannot be used; the message names file, line and column."""

    exit_code = 3


class LineError(DataError):
    """Data that cannot be used, on a known line of a file; line 0 is the file as a whole."""

    def __init__(self, file: Path, line: int, problem: str) -> None:
        super().__init__(f"{file}:{line}: {problem}" if line else f"{file}: {problem}")
        self.line, self.problem = line, problem


class Interrupted(RelationsError):  # noqa: N818 (no error: the user stopped)
    """The user gave up; the message says what was left as it was."""

    exit_code = 130
