"""Roll call 10 has 4 members of whose votes the table holds 3; roll call 11 has 3 and the table holds all."""

import pytest


@pytest.mark.parametrize(
    ("name", "old", "new", "problem"),
    [
        (
            "ga_rollcalls",
            "A/RES/2,Second,2,1,0,1,4",
            "A/RES/2,Second,2,1,1,1,4",
            "ga_rollcalls.csv:3:members: yes, no, abstain and absent add up to 5, not to 4",
        ),
        (
            "sc_rollcalls",
            "S/RES/1,1,0,0,1,2",
            "S/RES/1,1,0,0,1,3",
            "sc_rollcalls.csv:2:members: yes, no, abstain and absent add up to 2, not to 3",
        ),
        (
            "ga_rollcalls",
            "A/RES/2,Second,2,1,0,1,4",
            "A/RES/2,Second,1,1,0,2,4",
            "ga_rollcalls.csv:3:yes: is 1, but ga_votes.csv holds 2 votes Y of roll call 10",
        ),
    ],
)
def test_totals_that_do_not_add_up_or_are_below_the_votes_are_found(name, old, new, problem, edit, found):
    edit(name, old, new)
    assert found() == [problem]


def test_fewer_votes_than_the_total_are_no_problem_where_some_members_are_not_held(edit, found):
    edit("ga_rollcalls", "A/RES/2,Second,2,1,0,1,4", "A/RES/2,Second,2,2,0,1,5")
    assert found() == []


def test_where_all_members_are_held_the_votes_must_be_just_the_totals(edit, found):
    edit("sc_rollcalls", "S/RES/1,1,0,0,1,2", "S/RES/1,0,1,0,1,2")
    assert found() == [
        "sc_rollcalls.csv:2:no: is 1, but sc_votes.csv holds 0 votes N of roll call 20",
        "sc_rollcalls.csv:2:yes: is 0, but sc_votes.csv holds 1 votes Y of roll call 20",
    ]


def test_counts_of_a_partner_that_do_not_add_up_are_found(edit, found):
    edit("ga_partners", "AAA,DDD,5,2,2,1", "AAA,DDD,6,2,2,1")
    assert found() == ["ga_partners.csv:5:joint: is 6, but same, opposed and one_abstained add up to 5"]


def test_counts_of_a_partner_that_the_votes_belie_are_found(edit, found):
    """Roll calls 10 and 11 of 1990: AAA Y, BBB N; AAA Y, BBB A."""
    edit("ga_partners", "AAA,BBB,2,0,1,1", "AAA,BBB,2,1,1,0")
    assert found() == [
        "ga_partners.csv:3:one_abstained: is 0, but ga_votes.csv gives 1 for AAA and BBB in 1990",
        "ga_partners.csv:3:same: is 1, but ga_votes.csv gives 0 for AAA and BBB in 1990",
    ]


def test_an_absence_is_no_joint_vote(edit, found):
    """CCC was absent from roll call 11; had it abstained, it would have had one more vote with AAA and with BBB."""
    edit("ga_votes", "11,CCC,X", "11,CCC,A")
    edit("ga_rollcalls", "A/RES/3,Third,1,0,1,1,3", "A/RES/3,Third,1,0,2,0,3")
    assert found() == [
        "ga_partners.csv:4:joint: is 1, but ga_votes.csv gives 2 for AAA and CCC in 1990",
        "ga_partners.csv:4:one_abstained: is 0, but ga_votes.csv gives 1 for AAA and CCC in 1990",
        "ga_partners.csv:7:joint: is 1, but ga_votes.csv gives 2 for BBB and CCC in 1990",
        "ga_partners.csv:7:same: is 0, but ga_votes.csv gives 1 for BBB and CCC in 1990",
    ]


def test_a_partner_in_a_year_without_a_joint_vote_is_found(edit, found):
    edit("ga_partners", "1990,AAA,BBB", "1960,AAA,DDD,1,1,0,0,votes-1\n1989,AAA,BBB,1,0,0,1,votes-1\n1990,AAA,BBB")
    assert found() == [
        f"ga_partners.csv:4:{column}: is 1, but ga_votes.csv gives 0 for AAA and BBB in 1989"
        for column in ("joint", "one_abstained")
    ]


def test_each_topic_outside_the_vocabulary_is_found(edit, found):
    edit("ga_rollcalls", "nuclear rights", "atoms nuclear right")
    assert found() == [
        "ga_rollcalls.csv:3:topics: 'atoms' is not in ga_topics.csv",
        "ga_rollcalls.csv:3:topics: 'right' is not in ga_topics.csv",
    ]


def test_a_vote_of_a_state_in_its_gap_is_found(edit, found):
    """A value of the union's other member, or a zero, entered for the state that had no seat."""
    edit("ga_votes", "9,AAA,Y\n", "9,AAA,Y\n9,BBB,X\n")
    assert found() == ["ga_votes.csv:3: falls in the gap 'union' (1958-02-22 to 1961-09-28)"]


def test_a_row_of_any_state_in_a_gap_of_all_is_found(edit, found):
    edit("ga_rollcalls", "9,1960-05-01", "9,1964-12-31")
    edit("ga_partners", "1960,AAA", "1964,AAA")
    assert found() == ["ga_rollcalls.csv:2: falls in the gap 'ga-1964' (1964-01-01 to 1964-12-31)"]


@pytest.mark.parametrize("day", ["1963-12-31", "1965-01-01"])
def test_the_days_beside_a_gap_are_free(day, edit, found):
    edit("ga_rollcalls", "9,1960-05-01", f"9,{day}")
    edit("ga_partners", "1960,AAA", f"{day[:4]},AAA")
    assert found() == []


def test_a_gap_of_a_table_that_does_not_exist_is_found(edit, found):
    edit("gaps", "ga-1964,ga_rollcalls", "ga-1964,ga_rollcall")
    assert found() == ["gaps.csv:2:resource: 'ga_rollcall' is not a table of the package"]
