"""General Assembly: the UN Digital Library's bulk file of votes to `ga_rollcalls`, `ga_votes` and `ga_partners`."""

from pathlib import Path

import pandas as pd

from relations.ingest.ballots import VOTES, Ballots, read_ballots
from relations.ingest.joint import partner_counts
from relations.ingest.non_voters import COUNTS, seat_gaps, with_non_voters
from relations.ingest.not_older import check_not_older
from relations.ingest.sessions import session_of
from relations.ingest.topics import declared_rules, topics_of
from relations.ingest.un_rows import UnFile, read_frame
from relations.package import Package

COLUMNS = [
    "undl_id", "ms_code", "ms_name", "ms_vote", "date", "session", "resolution", "draft", "committee_report", "meeting",
    "title", "agenda_title", "subjects", "vote_note", "total_yes", "total_no", "total_abstentions", "total_non_voting",
    "total_ms", "undl_link",
]  # fmt: skip

_ADOPTED = r"\s*:?\s*\b(?:resolution|resolultion|decision)s?\s*(?:/\s*)?(?:(?:adopted|by the)\b.*)?$"


def load_un_ga(file: Path) -> UnFile:
    """Return the file as it stands. Raises as `read_frame`."""
    return UnFile(file, read_frame(file, COLUMNS))


def read_un_ga(loaded: UnFile, package: Package, edition: str) -> dict[str, pd.DataFrame]:
    """Return the three tables: all roll calls, the votes of the pair and the benchmark states, the pair's joint votes with all members.

    Raises DataError with file, line and column for any file but a whole and sound one that is no older than the table.
    """
    ballots = _read(loaded, package)
    check_not_older(ballots, package.table("ga_rollcalls"))
    dossier = package.dossier
    shown = [*dossier["pair"], *dossier["benchmarks"]]
    partners = pd.concat([partner_counts(ballots, state) for state in dossier["pair"]], ignore_index=True)
    return {
        "ga_rollcalls": _rollcalls(ballots, package).assign(source=edition),
        "ga_votes": votes_of(ballots, shown),
        "ga_partners": partners.assign(source=edition),
    }


def read_votes(file: Path, package: Package) -> pd.DataFrame:
    """Return every vote of a bulk file as a votes frame: `rollcall`, `date`, `session`, `state`, `vote`, the last three as categories; members that did not
    vote have X whether the file lists them or not.

    This is for measures of all states at once, which the tables of the package, with the votes of some, do not serve. Errors are those of
    `read_un_ga`.
    """
    ballots = _read(load_un_ga(file), package)
    ids = ballots.rollcalls["undl_id"].astype("int64").to_numpy()
    return pd.DataFrame(
        {
            "rollcall": ids[ballots.rollcall],
            "date": ballots.dates.to_numpy()[ballots.rollcall],
            "session": pd.Categorical(_sessions(ballots))[ballots.rollcall],
            "state": pd.Categorical.from_codes(ballots.state, ballots.states),
            "vote": pd.Categorical.from_codes(ballots.vote, list(VOTES)),
        }
    )


def votes_of(ballots: Ballots, states: list[str]) -> pd.DataFrame:
    """Return `rollcall`, `state`, `vote` for the given states."""
    ids = ballots.rollcalls["undl_id"].astype("int64").to_numpy()
    frame = pd.DataFrame(
        {
            "rollcall": ids[ballots.rollcall],
            "state": pd.Categorical.from_codes(ballots.state, ballots.states),
            "vote": pd.Categorical.from_codes(ballots.vote, list(VOTES)),
        }
    )
    return frame[frame["state"].isin(states)].astype({"state": "str", "vote": "str"})


def _read(loaded: UnFile, package: Package) -> Ballots:
    return with_non_voters(read_ballots(loaded, package), gaps=seat_gaps(package, "ga_votes"))


def _rollcalls(ballots: Ballots, package: Package) -> pd.DataFrame:
    rows = ballots.rollcalls
    return pd.DataFrame(
        {
            "rollcall": rows["undl_id"].astype("int64"),
            "date": ballots.dates,
            "session": _sessions(ballots),
            "symbol": rows["resolution"],
            "title": _titles(rows["title"]),
            **{name: rows[name] for name in COUNTS},
            "topics": topics_of(list(zip(rows["title"], rows["agenda_title"], strict=True)), declared_rules(package)),
            "link": rows["undl_link"],
        }
    )


def _titles(titles: pd.Series) -> pd.Series:
    """Return the titles as reports show them: without the words on how the text was adopted, which the library adds to nearly all."""
    return titles.str.replace(_ADOPTED, "", regex=True).str.split().str.join(" ")


def _sessions(ballots: Ballots) -> list[str]:
    sessions = []
    for i, (session, symbol) in enumerate(
        zip(ballots.rollcalls["session"], ballots.rollcalls["resolution"], strict=True)
    ):
        try:
            sessions.append(session_of(session, symbol))
        except ValueError as error:
            ballots.fail(i, "session", str(error))
    return sessions
