"""Security Council: the UN Digital Library's bulk file of votes to `sc_rollcalls` and `sc_votes`."""

from pathlib import Path

import pandas as pd

from relations.ingest.ballots import read_ballots
from relations.ingest.non_voters import COUNTS, with_non_voters
from relations.ingest.not_older import check_not_older
from relations.ingest.un_ga import votes_of
from relations.ingest.un_rows import UnFile, read_frame
from relations.package import Package

COLUMNS = [
    "undl_id", "ms_code", "ms_name", "permanent_member", "ms_vote", "date", "resolution", "draft", "meeting",
    "description", "agenda_title", "subjects", "modality", "total_yes", "total_no", "total_abstentions",
    "total_non_voting", "total_ms", "undl_link", "title",
]  # fmt: skip

SEATS = 15  # since 1966; 11 before, when the records list all of them


def load_un_sc(file: Path) -> UnFile:
    """Return the file as it stands. Raises as `read_frame`."""
    return UnFile(file, read_frame(file, COLUMNS))


def read_un_sc(loaded: UnFile, package: Package, edition: str) -> dict[str, pd.DataFrame]:
    """Return the two tables: all roll calls, and the votes of every member of the Council.

    Raises DataError with file, line and column for any file but a whole and sound one that is no older than the table.
    """
    ballots = with_non_voters(read_ballots(loaded, package), term=_calendar_year, seats=SEATS)
    check_not_older(ballots, package.table("sc_rollcalls"))
    rows = ballots.rollcalls
    rollcalls = pd.DataFrame(
        {
            "rollcall": rows["undl_id"].astype("int64"),
            "date": ballots.dates,
            "symbol": rows["resolution"],
            **{name: rows[name] for name in COUNTS},
            "link": rows["undl_link"],
            "source": edition,
        }
    )
    return {"sc_rollcalls": rollcalls, "sc_votes": votes_of(ballots, ballots.states)}


def _calendar_year(day: str) -> str:
    """Members of the Council are elected for calendar years, so within one they stay the same."""
    return day[:4]
