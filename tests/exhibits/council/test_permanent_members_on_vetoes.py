import by_hand
import pytest

from relations.exhibits import NoData, permanent_members_on_vetoes
from relations.measures import co_vetoes


@pytest.fixture(scope="module")
def chart(whole):
    return permanent_members_on_vetoes(whole)


def votes_of(state):
    drafts = {row["draft"] for row in by_hand.rows("sc_drafts") if "RUS" in row["vetoed_by"].split("; ")}
    return [row["vote"] for row in by_hand.rows("sc_draft_votes") if row["draft"] in drafts and row["state"] == state]


def test_the_data_hold_every_known_vote_of_the_four_others(chart):
    for state in ("CHN", "FRA", "GBR", "USA"):
        assert sorted(chart.data.loc[chart.data["state"] == state, "vote"]) == sorted(votes_of(state))
    assert set(chart.data["state"]) == {"CHN", "FRA", "GBR", "USA"}


def test_the_title_agrees_with_the_measure(whole, chart):
    joint = co_vetoes(whole.sc_drafts, "RUS").set_index("partner")["together"]
    assert joint["CHN"] == votes_of("CHN").count("N") == 10
    assert chart.title == "China joined 10 of the 25 vetoes; no other permanent member joined one"


def test_the_alternative_text_counts_each_member(chart):
    assert "China: against 10, abstained 9, for 3, not known 3; " in chart.alt
    assert votes_of("USA").count("Y") == 22
    assert "United States: for 22, not known 3." in chart.alt


@pytest.mark.parametrize(
    ("period", "title"),
    [
        ("opening", "No other permanent member joined any of the five vetoes"),
        ("recognition", "No other permanent member joined either of the two vetoes"),
        ("uprising", "China joined all four vetoes; no other permanent member joined one"),
        ("2014-05/2014-06", "China joined the veto"),
        ("2022-07/2022-07", "No other permanent member joined the veto"),
    ],
)
def test_titles_say_who_joined(whole, period, title):
    assert permanent_members_on_vetoes(whole.during(period)).title == title


def test_without_votes_or_vetoes_there_is_a_sentence(whole, cold_war):
    assert isinstance(permanent_members_on_vetoes(cold_war), NoData)
    assert permanent_members_on_vetoes(whole.during("1954/1954")) == NoData(
        "The votes of the other permanent members on these drafts are not known."
    )
