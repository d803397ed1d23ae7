"""A Dask scheduler that reports are sent to, as a build is asked for it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from relations.errors import RelationsError


@dataclass(frozen=True)
class Cluster:
    """The address of a scheduler; the folder of the project, and who is told what a person has to know."""

    address: str
    project: Path
    say: Callable[[str], None]


class ClusterError(RelationsError):
    """A cluster that cannot be used, or not any more; the message says what to do."""

    exit_code = 4
