from collections import Counter

import by_hand
import pytest

from relations.errors import UsageError
from relations.exhibits import NoData, agreement_by_year
from relations.measures import agreement


@pytest.fixture(scope="module")
def figure(cold_war):
    return agreement_by_year(cold_war, "RUS", "SYR")


def test_each_year_holds_its_roll_calls(whole):
    found = by_hand.joint("RUS", "SYR")
    n = Counter(int(call["date"][:4]) for call, _, _ in found)
    same = Counter(int(call["date"][:4]) for call, a, b in found if a == b)
    data = agreement_by_year(whole, "RUS", "SYR").data
    assert list(data.columns) == ["year", "n", "same", "agreement", "low", "high"]
    assert [tuple(row) for row in data[["year", "n", "same"]].itertuples(index=False)] == [
        (year, n[year], same[year]) for year in sorted(n)
    ]


def test_the_data_are_those_of_the_measure(figure, cold_war):
    assert figure.data.equals(agreement(cold_war.ga_votes, "RUS", "SYR"))


def test_the_message_names_the_sharpest_change_or_the_ends(figure, whole):
    assert figure.title == (  # 77 of 82, 37 of 66
        "Agreement of Syria and the Soviet Union fell from 94\u202f% in 1990 to 56\u202f% in 1991, the largest fall of any year"
    )
    assert agreement_by_year(whole.during("intervention"), "RUS", "SYR").title == (
        "No firm change in the agreement of Syria and Russia in 2015–2024"
    )
    for words in ("USSR and Syria voted alike, 1970–1991", "Highest 95.5\u202f% in 1989, lowest 56.1\u202f% in 1991"):
        assert words in figure.alt


def test_the_lowest_named_in_the_chart_has_many_votes_and_a_year_of_few_roll_calls_says_so(whole):
    """26 joint votes in 1946, 61 in 1993; in 2025 both voted on 93 of 192 roll calls."""
    svg = agreement_by_year(whole, "RUS", "SYR").svg
    calls = [row for row in by_hand.rows("ga_rollcalls") if row["date"].startswith("2025")]
    assert (len(by_hand.joint("RUS", "SYR", "2025")), len(calls)) == (93, 192)
    assert "34.4\u202f% in 1993" in svg
    assert "in 1946" not in svg
    assert "on 48\u202f% of roll calls" in svg


def test_events_stand_beside_the_line(cold_war):
    event = "1980-10-08-soviet-syrian-treaty-friendship-cooperation"
    assert "1980: treaty" in agreement_by_year(cold_war, "RUS", "SYR", {event: "treaty"}).svg
    with pytest.raises(UsageError, match="no-such-event"):
        agreement_by_year(cold_war, "RUS", "SYR", {"no-such-event": "treaty"})


def test_years_without_a_joint_vote_are_named(whole, figure):
    assert "No joint votes in 1958–1960, 1964." in agreement_by_year(whole, "RUS", "SYR").alt
    assert "No joint votes" not in figure.alt


def test_a_gap_that_the_line_shows_is_named_and_cited(whole, figure):
    long = agreement_by_year(whole, "RUS", "SYR")
    assert ">1964: no votes</text>" in long.svg
    assert "un-ask-session-19" in {source.id for source in long.sources}
    assert [source.id for source in figure.sources] == ["un-dl-ga-2025"]


def test_fewer_than_three_years_are_a_sentence(whole):
    assert agreement_by_year(whole.during("1993/1993"), "RUS", "SYR").statement.startswith(
        "The two cast the same vote on 34.4\u202f% of 61 joint votes in 1993;"
    )


def test_without_joint_votes_there_is_a_sentence(before):
    assert agreement_by_year(before, "RUS", "SYR") == NoData(
        "There is no recorded vote of the General Assembly in this period in which both took part."
    )
