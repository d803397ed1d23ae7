import by_hand
import pytest

from relations.exhibits import Headline, NoData, overview_headline
from relations.exhibits.overview.headline import headline_tells_votes

pytestmark = pytest.mark.slow  # the indicators of two spans are computed for each headline

SINCE = "Since December 2024 Syria has stopped voting with Russia on Ukraine; Russian forces were still there in August 2026"


@pytest.mark.parametrize("period", ["all", "2016/.."])
def test_to_the_present_it_says_what_changed_and_what_stayed(whole, period):
    headline = overview_headline(whole.during(period))
    assert isinstance(headline, Headline)
    assert headline.title == SINCE
    assert any(row["status"] == "in-use" and row["owner"] == "RUS" for row in by_hand.rows("presence"))
    since = headline.data[headline.data["date"] >= "2024-12-08"]
    assert not (since["RUS"] == since["SYR"]).any()
    assert (headline.data["RUS"] == headline.data["SYR"]).sum() == 20


@pytest.mark.parametrize("period", ["transition", "2025/.."])
def test_of_the_last_period_alone_it_counts_what_there_was(whole, period):
    """al-Sharaa in Moscow in October 2025 and January 2026; Khmeimim and Tartus."""
    headline = overview_headline(whole.during(period))
    assert (
        headline.title
        == "Since December 2024 Ahmed al-Sharaa went to Russia twice and two Russian bases remained, but Syria did not vote with it on Ukraine"
    )
    assert headline.beside == {"visits of leaders": 2, "bases": 2}


@pytest.mark.parametrize(
    ("period", "title"),
    [
        ("recognition", "Syria voted with the Soviet Union on 39\u202f% of joint votes; it received no Soviet arms"),
        ("opening", "Compared with 1944–1954, voting agreement rose from 39\u202f% to 70\u202f%"),
        ("cold-war", "Compared with 1955–1970, trade and Soviet arms deliveries rose about fivefold"),
        ("drift", "Compared with 1970–1991, Russian arms deliveries fell by 99\u202f% and voting agreement fell from 82\u202f% to 59\u202f%"),
    ],
)  # fmt: skip
def test_a_past_period_is_held_against_the_time_before(whole, period, title):
    assert overview_headline(whole.during(period)).title == title


def test_a_few_days_name_an_event_and_nothing_at_all_is_said(whole, before):
    title = "Soviet and Warsaw Pact airlift and sealift to Egypt and Syria; 11 more main events in the period"
    assert overview_headline(whole.during("1973-10/1973-10")).title == title
    # Of 6 to 25 October only what lies in these days, an act of one of the two before others.
    assert overview_headline(whole.during("1973-10-06/1973-10-25")).title.startswith("Brezhnev warned")
    assert isinstance(overview_headline(before), NoData)


@pytest.mark.parametrize(
    ("period", "told"),
    [("all", False), ("recognition", True), ("opening", True), ("cold-war", False), ("drift", True), ("1973-10-06/1973-10-25", False)],
)  # fmt: skip
def test_it_is_known_whether_it_tells_how_often_the_two_agreed(whole, period, told):
    assert headline_tells_votes(whole.during(period)) is told
