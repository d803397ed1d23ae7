import by_hand
import pytest

from relations.exhibits import KeyFigure, NoData, agreement_by_period, agreement_by_year, voting_findings
from relations.exhibits.voting.findings import _sharpest, _topic
from relations.exhibits.voting.place_findings import others_moved
from relations.measures import agreement

pytestmark = pytest.mark.slow  # the findings of whole periods are computed for each


def findings(dossier):
    return {finding.id: finding for finding in voting_findings(dossier, "RUS", "SYR")}


@pytest.fixture(scope="module")
def found(cold_war):
    return findings(cold_war)


def test_the_order_is_that_of_the_report(found):
    assert list(found) == ["who-moved", "median-member-moved", "agreement-overall", "peak-among-others", "partner-rank"]
    assert all(isinstance(finding, KeyFigure) and finding.sources for finding in found.values())


def test_the_overall_share_is_that_of_all_joint_votes(found):
    n, same = by_hand.counts(by_hand.joint("RUS", "SYR", "1970-11-13", "1991-12-25"))
    overall = found["agreement-overall"]
    assert (n, same, overall.value) == (2286, 1865, same / n)
    assert overall.low < overall.value < overall.high
    assert overall.statement == (
        "Syria voted as the Soviet Union did on **81.6 per cent** of 2,286 joint votes, the median member on 76 per cent in 1971–1991."
    )
    assert round(overall.beside["median member"], 2) == 0.76


def test_the_sharpest_change_is_that_of_two_neighbouring_years(whole, cold_war):
    """37 of 66 in 1991 and 77 of 82 in 1990."""
    for year, expected in (("1991", (66, 37)), ("1990", (82, 77))):
        span = (f"{year}-01-01", f"{year}-12-25" if year == "1991" else f"{year}-12-31")
        assert by_hand.counts(by_hand.joint("RUS", "SYR", *span)) == expected
    (told,) = _sharpest(whole, "RUS", "SYR")
    assert told.statement == (
        "From 1990 to 1991 agreement fell from 93.9 to **56.1 per cent**, the largest fall of any year with 10 votes or more."
    )
    by_year = agreement(cold_war.ga_votes, "RUS", "SYR").set_index("year")["agreement"]
    assert by_year.diff().abs().idxmax() == 1991


def test_where_the_table_shows_it_the_median_member_is_set_beside_the_sharpest_change(found, whole):
    """The median of the shares of 152 and 162 members, each with a third of the votes or more, counted by another script."""
    moved = found["median-member-moved"]
    assert moved.statement == (
        "Not only Syria: the median member’s agreement with the Soviet Union fell from 92.8 to **58.3 per cent** from 1990 to 1991."
    )
    assert (round(moved.beside["before"], 4), round(moved.value, 4)) == (0.9277, 0.5827)
    assert others_moved(whole, "RUS", "SYR") == []  # whose table has the last ten years only


def test_the_topic_with_the_least_agreement_is_told_where_the_votes_tell_it_apart(cold_war):
    topics = agreement(cold_war.ga_votes, "RUS", "SYR", by="topic").set_index("topic")["agreement"]
    assert topics.idxmin() == "budget-administration"
    (told,) = _topic(cold_war, "RUS", "SYR")
    assert told.value == topics.min()
    assert told.statement == (
        "They were furthest apart on budget and administration, with the same vote on **24 per cent**, against 82 on all votes."
    )


def test_where_no_topic_is_below_all_votes_beyond_its_interval_there_is_none(whole):
    assert _topic(whole.during("transition"), "RUS", "SYR") == []


@pytest.mark.parametrize(
    ("period", "words"),
    [
        ("recognition", "on **43** of 136 joint votes."),
        ("intervention", "on **92** of 852 joint votes, 77 of them on arms control and disarmament."),
    ],
)
def test_opposition_is_counted_where_no_topic_tells_more(whole, period, words):
    found = findings(whole.during(period))
    assert found["opposed-share"].statement.endswith(words)
    assert "topic-lowest" not in found


@pytest.mark.parametrize(("period", "told"), [("all", False), ("intervention", False), ("cold-war", True)])
def test_a_rank_in_the_headline_is_not_told_again(whole, period, told):
    assert ("partner-rank" in findings(whole.during(period))) is told


def test_a_few_votes_are_counted_and_no_share_is_given(whole):
    found = findings(whole.during("1973-10/1973-10"))
    assert list(found) == ["agreement-overall"]
    assert found["agreement-overall"].statement.endswith("on **the one vote** in which both took part.")


@pytest.mark.parametrize("period", ["all", "transition", "recognition", "1956-10-29/1967-06-11"])
def test_there_are_at_most_five_of_one_breath(whole, period):
    made = voting_findings(whole.during(period), "RUS", "SYR")
    assert 0 < len(made) <= 5
    assert max(len(finding.statement.split()) for finding in made) <= 25


def test_a_report_on_what_followed_the_change_leads_with_it(whole):
    assert list(findings(whole.during("transition"))) == [
        "since-parting", "turned-on-topic", "cast-on-topics", "absent-since-change", "agreement-overall",
    ]  # fmt: skip


def test_what_a_finding_counts_stands_in_the_note_of_its_chart(cold_war):
    assert (
        "The Soviet Union abstained on 3 of 82 joint votes in 1990, on 28 of 66 in 1991."
        in agreement_by_year(cold_war, "RUS", "SYR").note
    )
    assert (
        "The median member cast the same vote as the Soviet Union on 75.9\u202f% of joint votes"
        in agreement_by_period(cold_war, "RUS", "SYR").note
    )


@pytest.mark.parametrize(
    ("period", "ids"),
    [
        ("all", ["parted-on-topic", "came-closer", "others-left", "who-moved", "absent-since-change"]),
        ("intervention", ["united-on-topic", "others-left", "agreement-overall", "opposed-share", "closer-to-others"]),
    ],
)
def test_the_strongest_come_first(whole, period, ids):
    assert list(findings(whole.during(period))) == ids


def test_without_joint_votes_there_is_one_statement(before):
    (shown,) = voting_findings(before, "RUS", "SYR")
    assert isinstance(shown, NoData)
    assert shown.statement.startswith("**No finding.**")
