import by_hand
import pytest

from relations.exhibits import Headline, NoData, diplomacy_headline


def test_it_counts_leaders_by_direction(whole):
    rows = [row for row in by_hand.between("visits") if row["level"].startswith("head-of-")]
    top = [row["sender"] for row in rows]
    headline = diplomacy_headline(whole)
    assert isinstance(headline, Headline)
    graded = {row["event"]: row["confidence"] for row in by_hand.rows("events")}
    there, back = top.count("SYR"), top.count("RUS")
    sure = sum(graded[row["event"]] == "confirmed" for row in rows)
    assert (there, back, sure) == (30, 5, 26)
    assert headline.beside == {"to the first state": there, "to its partner": back, "confirmed": sure}
    assert headline.title == (
        "Syrian leaders went to the Soviet Union and Russia 30 times, Soviet and Russian leaders came to Syria five times; "
        "26 of 35 visits are confirmed"
    )


@pytest.mark.parametrize(
    ("period", "title"),
    [
        ("transition", "Ahmed al-Sharaa went to Russia twice; no Russian leader came to Syria"),
        ("drift", "Hafez al-Assad went to Russia once; no Russian leader came to Syria"),
        ("cold-war", "Hafez al-Assad went to the Soviet Union 15 times, Alexei Kosygin came to Syria once; nine of 16 visits are confirmed"),
        ("opening", "Syrian leaders went to the Soviet Union three times, Nikolai Podgorny came to Syria once; two of four visits are confirmed"),
        ("intervention", "Bashar al-Assad went to Russia six times; Vladimir Putin came to Syria twice"),
        ("uprising", "No leader of either state went to the other; the 24 known visits were of lower rank"),
        ("1993/1993", "No leader of either state went to the other; the one known visit was of lower rank"),
        ("1973-10/1973-10", "Six acts between the Soviet Union and Syria, none of them in conflict; no visit is known"),
        ("1957-06-25/1957-06-25", "One agreement was signed (Agreement on wireless telegraph communications); no visit is known"),
    ],
)  # fmt: skip
def test_it_falls_back_to_what_there_is(whole, period, title):
    assert diplomacy_headline(whole.during(period)).title == title


def test_before_all_there_is_none(before):
    assert isinstance(diplomacy_headline(before), NoData)
