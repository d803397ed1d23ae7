import by_hand
import pytest

from relations.exhibits import NoData, briefing_headline

pytestmark = pytest.mark.slow


def test_to_the_present_it_says_what_is_unsettled(whole):
    visits = [
        row for row in by_hand.between("visits") if row["start"] >= "2024-12-08" and row["level"].startswith("head-of-")
    ]
    assert {row["sender"] for row in visits} == {"SYR"}
    assert len(visits) == 2
    for period in ("all", "transition"):
        title = briefing_headline(whole.during(period)).title
        assert (
            title
            == "Syrian leaders have gone to Russia twice since December 2024, yet six of nine agreements are disputed"
        )


@pytest.mark.parametrize(
    ("period", "title"),
    [
        ("cold-war", "The Soviet Union supplied 95\u202f% of Syria’s major arms and kept at least two facilities there to the end"),
        ("recognition", "Syria and the Soviet Union cast the same vote on 53 of 136 resolutions of the General Assembly"),
        ("1973-10/1973-10", "12 main events fall in the period; sources dispute none"),
    ],
)  # fmt: skip
def test_a_past_period_says_how_things_stood(whole, period, title):
    assert briefing_headline(whole.during(period)).title == title


def test_before_all_there_is_none(before):
    assert isinstance(briefing_headline(before), NoData)
