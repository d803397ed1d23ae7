from collections import Counter

import pytest

from relations.package import open_package
from relations.site.roll_calls import BODIES, RollCall, bodies_in, roll_calls, topics_in


@pytest.fixture(scope="module")
def calls():
    return roll_calls(open_package())


def call(votes):
    return RollCall("a", BODIES[0], "1980-01-01", "A/1", None, "T", (), votes, "1–0–0")


@pytest.mark.parametrize(
    ("votes", "how"),
    [("YY", "same"), ("AA", "same"), ("YN", "opposed"), ("NY", "opposed"), ("YA", "abstained"), ("AN", "abstained"), ("YX", "absent"), ("XX", "absent")],
)  # fmt: skip
def test_how_two_voted(votes, how):
    assert call(votes).how == how


def test_roll_calls_at_which_both_were_listed(events_package):
    (first,) = [one for one in roll_calls(events_package) if one.id == "assembly-9"]
    assert (first.votes, first.how, first.result, first.link) == ("YN", "opposed", "1–1–0", "https://example.org/9")
    assert [topic.name for topic in first.topics] == ["Nuclear"]
    assert [body.id for body in bodies_in(events_package)] == ["assembly"]


def test_the_joint_votes_are_those_of_the_tables(calls):
    package = open_package()
    first, second = package.dossier["pair"]
    for body in BODIES:
        votes = {code: {} for code in (first, second)}
        for _, row in package.table(body.votes).rows():
            if row["state"] in votes:
                votes[row["state"]][row["rollcall"]] = row["vote"]
        both = Counter(a + votes[second][id_] for id_, a in votes[first].items() if id_ in votes[second])
        assert Counter(one.votes for one in calls if one.body is body) == both


def test_a_resolution_of_the_council_has_the_title_of_its_draft(calls):
    package = open_package()
    drafts = {row["resolution"]: row["title"] for _, row in package.table("sc_drafts").rows() if row["resolution"]}
    council = [one for one in calls if one.body is BODIES[1]]
    titled = [one for one in council if one.title]
    assert titled
    assert all(one.title == drafts[one.symbol] and one.topics for one in titled)
    assert not {one.symbol for one in council if not one.title} & {*drafts}


def test_they_stand_by_year_and_body(calls):
    order = [(one.year, BODIES.index(one.body), one.date) for one in calls]
    assert order == sorted(order)
    assert len({one.id for one in calls}) == len(calls)


def test_a_vote_that_is_none_counts_as_none(events_package):
    file = events_package.table("ga_votes").file
    file.write_text(file.read_text(encoding="utf-8").replace("9,AAA,Y", "9,AAA,?"), encoding="utf-8")
    assert next(one for one in roll_calls(events_package) if one.id == "assembly-9").votes == "XN"


def test_topics_of_two_bodies_are_told_apart():
    keys = [topic.key for topic in topics_in(open_package())]
    assert len(set(keys)) == len(keys)
    assert {key.partition(".")[0] for key in keys} == {"assembly", "council"}
