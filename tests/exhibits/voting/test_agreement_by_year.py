from collections import Counter

import by_hand
import pytest

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


def test_the_message_names_the_highest_and_the_lowest_year(figure):
    assert figure.title == "Agreement lay between 56.1\u202f% (1991) and 95.5\u202f% (1989)"  # 37 of 66, 106 of 111
    for words in ("USSR and Syria voted alike, 1970–1991", "Highest 95.5\u202f% in 1989, lowest 56.1\u202f% in 1991"):
        assert words in figure.alt


def test_years_without_a_joint_vote_are_named(whole, figure):
    assert "No joint votes in 1958–1960, 1964." in agreement_by_year(whole, "RUS", "SYR").alt
    assert "No joint votes" not in figure.alt


def test_a_gap_that_the_line_shows_is_named_and_cited(whole, figure):
    long = agreement_by_year(whole, "RUS", "SYR")
    assert ">1964: no votes</text>" in long.svg
    assert "un-ask-session-19" in {source.id for source in long.sources}
    assert [source.id for source in figure.sources] == ["un-dl-ga-2025"]


@pytest.mark.parametrize(
    ("period", "year", "who", "share"),
    [("1993/1993", 1993, "Russia", "34.4"), ("1954/1955", 1954, "the Soviet Union", "45.5")],
)
def test_one_year_with_enough_votes_is_named_as_such(whole, period, year, who, share):
    """In 1954 and 1955 together it was 52.9 per cent, so the title must say of which year it speaks."""
    title = agreement_by_year(whole.during(period), "RUS", "SYR").title
    assert title == f"In {year} Syria and {who} cast the same vote on {share}\u202f% of their joint votes"


def test_years_with_few_votes_are_not_said_to_have_many(whole):
    alt = agreement_by_year(whole.during("1973-10/1973-10"), "RUS", "SYR").alt
    assert "100.0\u202f% in 1973" in alt
    assert "at least" not in alt


def test_without_joint_votes_there_is_a_sentence(before):
    assert agreement_by_year(before, "RUS", "SYR") == NoData(
        "There is no recorded vote of the General Assembly in this period in which both took part."
    )
