from datetime import date

import by_hand
import pytest

from relations.exhibits import NoData, resolutions_on_partner
from relations.exhibits.words.days import short_day


@pytest.fixture(scope="module")
def table(whole):
    return resolutions_on_partner(whole)


def adopted():
    return [row for row in by_hand.rows("sc_drafts") if row["outcome"] == "adopted"]


def test_the_data_hold_all_adopted_resolutions_with_the_vote(table):
    own = {row["draft"]: row["vote"] for row in by_hand.rows("sc_draft_votes") if row["state"] == "RUS"}
    votes = [own.get(row["draft"]) for row in adopted()]
    assert len(table.data) == len(votes) == 162
    assert (votes.count("Y"), votes.count("A")) == (152, 10)
    assert (
        table.title
        == "The Soviet Union and Russia voted for 152 of the 162 resolutions that were adopted and abstained on 10; without the Golan and its observers, "
        "for 46 of 56"
    )


def test_a_long_period_shows_those_that_say_most(table):
    """The ten without the vote of the first state, the first of the files on each other subject, and the latest, in order of time."""
    own = {row["draft"]: row["vote"] for row in by_hand.rows("sc_draft_votes") if row["state"] == "RUS"}
    aside = [row["date"] for row in adopted() if own[row["draft"]] != "Y"]
    firsts = {}
    for row in sorted(adopted(), key=lambda row: row["date"]):
        firsts.setdefault(row["topic"], row["date"])
    days = sorted({*aside, *firsts.values(), max(row["date"] for row in adopted())})
    assert [row[0] for row in table.rows] == [short_day(date.fromisoformat(day)) for day in days]
    assert table.subtitle.endswith(
        "18 of 162: those without the vote of USSR/Russia, then the first on each subject, then the latest of the others"
    )


def test_where_there_is_room_all_are_shown_that_are_not_on_the_subject_of_most(whole):
    """Of 35 from September 2015 to December 2024, 17 are not on the Golan; Moscow abstained on four of these."""
    table = resolutions_on_partner(whole.during("intervention"))
    besides = [row for row in adopted() if "2015-09-30" <= row["date"] < "2024-12-08" and row["topic"] != "golan-undof"]
    assert len(table.rows) == len(besides) == 17
    assert table.title.endswith("and abstained on four; without the Golan and its observers, for 13 of 17")
    assert table.subtitle.endswith("17 of 35: those not on the Golan and its observers")


def test_resolutions_alike_that_follow_one_another_are_one_row(whole):
    """Eight renewals from May 1978 to November 1981, each 14 to none with one that took no part."""
    table = resolutions_on_partner(whole, rows=100)
    assert sum(int(row[2]) for row in table.rows) == 162
    row = next(row for row in table.rows if row[0] == "1978–1981")
    assert row == [
        "1978–1981",
        {"text": "S/RES/493(1981)", "href": "https://undocs.org/S/RES/493(1981)"},
        "8",
        "UNDOF mandate renewed",
        "?",
        "14–0–1",
        "yes",
    ]
    assert "Until 1981 the records show some members that took no part as abstaining" in table.note


def test_a_short_period_shows_all(whole):
    table = resolutions_on_partner(whole.during("uprising"), rows=20)
    assert len(table.rows) == len(table.data) == 20
    assert "Number" not in [label for label, _ in table.columns]
    assert "divided" not in table.subtitle
    assert "Until 1981" not in table.note


def test_few_are_not_counted_together(whole):
    """The four since December 2024, of which two that follow one another are alike."""
    table = resolutions_on_partner(whole.during("transition"))
    assert [row[0] for row in table.rows] == [
        "20\u00a0Dec\u00a02024",
        "30\u00a0Jun\u00a02025",
        "6\u00a0Nov\u00a02025",
        "29\u00a0Dec\u00a02025",
    ]


@pytest.mark.parametrize(
    ("period", "title"),
    [
        ("uprising", "Russia voted for all 20 resolutions that were adopted"),
        ("1993/1993", "Russia voted for both resolutions that were adopted"),
        ("1973-10/1973-10", "The Soviet Union voted for the one resolution that was adopted"),
        ("2004-09/2004-10", "Russia abstained on the one resolution that was adopted"),
    ],
)
def test_titles_say_how_it_voted(whole, period, title):
    assert resolutions_on_partner(whole.during(period)).title == title


def test_it_says_who_put_them_forward_where_that_is_known(whole, cold_war):
    table = resolutions_on_partner(whole.during("transition"))
    both = "Russia and United States"
    assert [row[3] for row in table.rows] == [both, both, "United States", both]
    assert "Put forward by" not in [label for label, _ in resolutions_on_partner(cold_war).columns]


def test_without_resolutions_there_is_a_sentence(before):
    assert resolutions_on_partner(before) == NoData(
        "The Security Council adopted no resolution that concerned Syria in this period."
    )
