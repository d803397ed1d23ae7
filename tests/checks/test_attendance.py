"""Roll calls 9 to 11 of the small package with who is listed, and faults put in one at a time."""

import json
from pathlib import Path

import pytest

DESCRIPTOR = Path(__file__).parents[2] / "data/datapackage.json"
HEAD = "rollcall,date,session,symbol,title,yes,no,abstain,absent,members,listed,non_voters,topics,link,source\n"
SOUND = """\
9,1960-05-01,14,A/RES/1,First,2,0,0,1,3,3,listed,nuclear,https://example.org/9,votes-1
10,1990-05-01,44,A/RES/2,Second,2,1,0,1,4,3,unlisted,nuclear rights,https://example.org/10,votes-1
11,1990-06-01,ES-7,A/RES/3,Third,1,0,1,2,4,4,listed,,https://example.org/11,votes-1
"""


@pytest.fixture
def rollcalls(package, redeclare):
    """Return a function that writes the roll calls, with the columns that tell who is listed declared."""
    declared = {one["name"]: one for one in json.loads(DESCRIPTOR.read_text(encoding="utf-8"))["resources"]}

    def write(old: str = "", new: str = "") -> None:
        redeclare(lambda of: of["ga_rollcalls"]["schema"].update(fields=declared["ga_rollcalls"]["schema"]["fields"]))
        assert old in SOUND
        (package.root / "ga_rollcalls.csv").write_text(HEAD + SOUND.replace(old, new), encoding="utf-8")

    return write


def test_a_sound_table_has_no_problem(rollcalls, found):
    rollcalls()
    assert found() == []


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("1,4,3,unlisted", "1,4,3,listed", "3:listed: is 3 of 4 members, but non-voters are said to be listed"),
        ("2,4,4,listed", "2,4,4,unlisted", "4:listed: is 4 of 4 members, but non-voters are said not to be listed"),
    ],
)
def test_what_is_said_of_the_list_must_fit_its_length(old, new, problem, rollcalls, found):
    rollcalls(old, new)
    assert found() == [f"ga_rollcalls.csv:{problem}"]


def test_a_member_of_whom_a_row_is_missing_is_found(rollcalls, edit, found):
    """The defect of session 80: no row where a member did not vote, as if it were no member."""
    rollcalls("1,0,1,2,4,4,listed", "1,0,1,2,4,2,unlisted")
    edit("ga_votes", "11,CCC,X\n", "")
    assert found() == [
        "ga_rollcalls.csv:4: ga_votes.csv has no row of CCC on roll call 11; a member that did not vote has X"
    ]


def test_a_body_that_shrinks_at_once_does_not_count_those_that_did_not_vote(rollcalls, found):
    rollcalls("2,0,0,1,3,3,listed", "2,0,0,8,10,10,listed")
    assert found() == [
        "ga_rollcalls.csv:3:members: is 4, after 10 on the roll call before; members that did not vote count too",
        "ga_rollcalls.csv:4:members: is 4, after 10 on the roll call before; members that did not vote count too",
    ]


def test_a_gap_and_the_time_before_a_first_vote_are_no_absence(rollcalls, edit, found):
    """BBB has no row on roll call 9, before its first; a declared gap covers a later one."""
    rollcalls()
    edit("ga_votes", "11,BBB,A\n", "")
    edit("gaps", "1958-02-22,1961-09-28", "1990-05-15,1990-06-15")
    assert [one for one in found() if "no row of BBB" in one] == []
