import by_hand
import pytest

from relations.exhibits import Headline, NoData, overview_headline
from relations.exhibits.overview.headline import told_by_the_headline

pytestmark = pytest.mark.slow  # the indicators of two spans are computed for each headline

SINCE = (
    "Since December 2024 Syria has not voted with Russia on Ukraine; Russia still had two bases in Syria in August 2026"
)


@pytest.mark.parametrize("period", ["all", "2016/.."])
def test_to_the_present_it_says_what_changed_and_what_stayed(whole, period):
    headline = overview_headline(whole.during(period))
    assert isinstance(headline, Headline)
    assert headline.title == SINCE
    assert sum(row["status"] == "in-use" and row["owner"] == "RUS" for row in by_hand.rows("presence")) == 2
    since = headline.data[headline.data["date"] >= "2024-12-08"]
    assert not (since["RUS"] == since["SYR"]).any()
    assert (headline.data["RUS"] == headline.data["SYR"]).sum() == 20


@pytest.mark.parametrize("period", ["transition", "2025/.."])
def test_of_the_last_period_alone_it_tells_on_how_much_the_partner_voted(whole, period):
    dates = {row["rollcall"]: row["date"] for row in by_hand.rows("ga_rollcalls")}
    cast = {row["rollcall"] for row in by_hand.rows("ga_votes") if row["state"] == "SYR" and row["vote"] in "YNA"}
    since = [call for call, day in dates.items() if day >= "2024-12-08"]
    share = f"{100 * sum(call in cast for call in since) / len(since):.0f}\u202f%"
    title = overview_headline(whole.during(period)).title
    assert title.startswith(
        f"Since December 2024 Syria has cast a vote on {share} of roll calls, after 97\u202f% before; "
    )
    assert title.endswith("; two Russian bases remained")


@pytest.mark.parametrize(
    ("period", "title"),
    [
        ("recognition", "By 1954 the Soviet Union had vetoed two drafts on Syria, but sent it no arms"),
        ("opening", "The Soviet Union began to arm Syria in 1955"),
        ("cold-war", "The Soviet Union supplied 95\u202f% of Syria’s major arms until 1991, when voting agreement, "),
        ("drift", "Compared with 1970–1991, Russian arms deliveries fell by 99\u202f%"),
        ("intervention", "From September 2015 Russia fought in Syria from the air"),
    ],
)  # fmt: skip
def test_a_past_period_has_the_strongest_that_holds(whole, period, title):
    assert overview_headline(whole.during(period)).title.startswith(title)


def test_of_arms_nothing_is_said_where_the_figures_do_not_reach(whole):
    assert (
        overview_headline(whole.during("2024-12-08/2025-03-01")).title
        == "Syria voted with Russia on 75\u202f% of joint votes"
    )


def test_a_few_days_name_an_event_and_nothing_at_all_is_said(whole, before):
    title = "Soviet and Warsaw Pact airlift and sealift to Egypt and Syria; 11 more main events in the period"
    assert overview_headline(whole.during("1973-10/1973-10")).title == title
    # Of 6 to 25 October only what lies in these days, an act of one of the two before others.
    assert overview_headline(whole.during("1973-10-06/1973-10-25")).title.startswith("Brezhnev warned")
    assert isinstance(overview_headline(before), NoData)


@pytest.mark.parametrize(
    ("period", "told"),
    [
        ("all", set()),
        ("opening", {"overview-arms", "overview-votes"}),
        ("cold-war", {"overview-arms"}),
        ("drift", {"overview-votes"}),
        ("rapprochement", set()),
        ("intervention", {"overview-vetoes", "bases-at-the-end"}),
    ],
)
def test_it_is_known_which_findings_it_tells(whole, period, told):
    assert told_by_the_headline(whole.during(period)) == told
