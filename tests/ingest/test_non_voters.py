"""Ballots written as text: one letter a member, a dash where the producer has no row."""

import numpy as np
import pandas as pd
import pytest

from relations.ingest.ballots import VOTES, Ballots
from relations.ingest.non_voters import Gap, seat_gaps, with_non_voters
from relations.ingest.un_ga import load_un_ga, read_un_ga
from relations.ingest.un_sc import load_un_sc, read_un_sc

STATES = ["AAA", "BBB", "CCC", "DDD"]


@pytest.fixture
def ballots_of(tmp_path):
    def make(*calls: tuple[str, str]) -> Ballots:
        entries = [
            (i, j, VOTES.index(v)) for i, (_, votes) in enumerate(calls) for j, v in enumerate(votes) if v != "-"
        ]
        rollcall, state, vote = np.array(entries, dtype="int64").T
        rollcalls = pd.DataFrame(
            {
                "undl_id": [str(number) for number in range(1, len(calls) + 1)],
                "date": [day for day, _ in calls],
                "absent": [votes.count("X") for _, votes in calls],
                "members": [len(votes.replace("-", "")) for _, votes in calls],
            }
        )
        return Ballots(tmp_path / "f.csv", rollcalls, STATES, rollcall, state, vote)

    return make


def told(found: Ballots) -> list[tuple[str, str, int, int, int]]:
    """Return, for each roll call, the votes as text, and non_voters, listed, absent, members."""
    table = []
    for i, row in enumerate(found.rollcalls.itertuples()):
        votes = ["-"] * len(STATES)
        for call, state, vote in zip(found.rollcall, found.state, found.vote, strict=True):
            if call == i:
                votes[state] = VOTES[vote]
        table.append(("".join(votes), row.non_voters, row.listed, row.absent, row.members))
    return table


def test_a_member_without_a_row_did_not_vote_where_non_voters_are_not_listed(ballots_of):
    found = with_non_voters(ballots_of(("2025-01-01", "YNXY"), ("2025-02-01", "Y-AY")))
    assert told(found) == [("YNXY", "listed", 4, 1, 4), ("YXAY", "unlisted", 3, 1, 4)]


def test_the_last_whole_list_before_tells_who_is_a_member(ballots_of):
    """DDD joins with the third roll call, so its absence from the first two is none, and from the fourth is one."""
    found = with_non_voters(
        ballots_of(("2025-01-01", "YNX-"), ("2025-01-02", "Y-A-"), ("2025-01-03", "YYXY"), ("2025-01-04", "YYY-"))
    )
    assert told(found) == [
        ("YNX-", "listed", 3, 1, 3), ("YXA-", "unlisted", 2, 1, 3), ("YYXY", "listed", 4, 1, 4), ("YYYX", "unlisted", 3, 1, 4),
    ]  # fmt: skip


def test_several_unlisted_in_a_row_keep_the_members(ballots_of):
    found = with_non_voters(ballots_of(("2025-01-01", "YNXY"), ("2025-01-02", "Y---"), ("2025-01-03", "---Y")))
    assert [votes for votes, *_ in told(found)] == ["YNXY", "YXXX", "XXXY"]


def test_a_shorter_whole_list_is_believed(ballots_of):
    """A producer that counts an absence lists non-voters: a state that is missing there has left."""
    found = with_non_voters(ballots_of(("2025-01-01", "YNXY"), ("2025-01-02", "YNX-"), ("2025-01-03", "YN--")))
    assert told(found) == [("YNXY", "listed", 4, 1, 4), ("YNX-", "listed", 3, 1, 3), ("YNX-", "unlisted", 2, 1, 3)]


def test_a_state_in_a_declared_gap_is_no_member(ballots_of):
    calls = (("1958-01-01", "YNXY"), ("1959-01-01", "YN-Y"), ("1962-01-01", "YN-Y"))
    found = with_non_voters(ballots_of(*calls), gaps=[Gap("CCC", "1958-02-22", "1961-10-12")])
    assert list(found.rollcalls["non_voters"]) == ["listed", "listed", "unlisted"]
    assert list(found.rollcalls["members"]) == [4, 3, 4]


def test_members_of_a_term_are_told_by_its_own_lists_even_later_ones(ballots_of):
    calls = (("2024-12-01", "YYX-"), ("2025-01-01", "Y--Y"), ("2025-02-01", "YX-Y"))
    found = with_non_voters(ballots_of(*calls), term=lambda day: day[:4], seats=3)
    assert told(found) == [("YYX-", "listed", 3, 1, 3), ("YX-Y", "unlisted", 2, 1, 3), ("YX-Y", "listed", 3, 1, 3)]


def test_no_more_members_than_seats(ballots_of):
    """A state that takes the place of another in the middle of a year leaves no seat to be absent from."""
    found = with_non_voters(
        ballots_of(("1990-01-01", "YYX-"), ("1990-06-01", "YY-Y")), term=lambda day: day[:4], seats=3
    )
    assert list(found.rollcalls["members"]) == [3, 3]


def test_the_gaps_of_the_package_are_those_of_states(package):
    (package.root / "gaps.csv").write_text(
        "gap,resource,state,start,end,label,reason,source\na,ga_votes,SYR,1958-02-22,1961-10-12,L,R,book-1\n"
        "b,ga_rollcalls,,1964-01-01,1964-12-31,L,R,book-1\n"
    )
    assert seat_gaps(package, "ga_votes") == [Gap("SYR", "1958-02-22", "1961-10-12")]


def test_ingest_writes_the_absence(package, fixture_file):
    """Egypt has no row on roll call 900002, a day after it voted, and the producer counts no absence."""
    (package.root / "gaps.csv").write_text("gap,resource,state,start,end,label,reason,source\n")
    tables = read_un_ga(load_un_ga(fixture_file("un_ga.csv")), package, "edition-1")
    calls = tables["ga_rollcalls"].set_index("rollcall")
    assert calls.loc[900002, ["listed", "non_voters", "absent", "members"]].tolist() == [3, "unlisted", 1, 4]
    votes = tables["ga_votes"].set_index(["rollcall", "state"])["vote"]
    assert votes[900002, "EGY"] == "X"


def test_the_council_is_read_by_the_same_rule(package, fixture_file):
    tables = read_un_sc(load_un_sc(fixture_file("un_sc.csv")), package, "edition-1")
    assert set(tables["sc_rollcalls"]["non_voters"]) == {"listed"}
    assert (tables["sc_rollcalls"]["listed"] == tables["sc_rollcalls"]["members"]).all()
