"""A new edition reaches at least as far as the table that it replaces."""

from relations.errors import DataError
from relations.ingest.ballots import Ballots
from relations.package import DataTable


def check_not_older(ballots: Ballots, table: DataTable) -> None:
    """Raise DataError when the last vote of the file is before the last one in the table.

    The files are in order of time, so one that was cut between two roll calls is sound in itself and shows only here.
    """
    if not table.file.is_file():
        return
    before = max((row["date"] for _, row in table.rows()), default="")
    last = max(ballots.rollcalls["date"])
    if last < before:
        raise DataError(
            f"{ballots.file}: date: the file ends on {last}, {table.file.name} on {before}; the file is cut short or older. "
            f"To go back to it on purpose, remove {table.file.name} first"
        )
