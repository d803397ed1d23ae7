from collections import Counter

import by_hand
import pytest

from relations.exhibits import NoData, drafts_by_subject


@pytest.fixture(scope="module")
def chart(whole):
    return drafts_by_subject(whole)


def drafts():
    return [row for row in by_hand.rows("sc_drafts") if row["unit"] == "draft"]


def test_the_data_hold_all_drafts_and_no_amendment(chart):
    assert len(chart.data) == len(drafts()) == 202
    assert chart.data["date"].is_monotonic_increasing
    names = {row["topic"]: row["name"] for row in by_hand.rows("sc_topics")}
    assert Counter(chart.data["topic"]) == Counter(names[row["topic"]] for row in drafts())


def test_the_note_and_the_alternative_text_count_the_fates(chart):
    fates = Counter(row["outcome"] for row in drafts())
    assert (fates["adopted"], fates["vetoed"], fates["not-adopted"]) == (162, 28, 12)
    assert chart.note == (
        "Grey dot: adopted (162). Square: vetoed by the Soviet Union and Russia (25). Triangle: vetoed by another member (3). Ring: too few votes (12, 11 of "
        "them put forward by the Soviet Union and Russia). "
        "Adopted drafts are listed to 29 December 2025, those that failed to 4 June 2025."
    )
    assert "Chemical weapons 6 of 14" in chart.alt


@pytest.mark.parametrize(
    ("period", "title"),
    [
        ("all", "The Soviet Union and Russia vetoed 25 of 202 drafts, most often under “Chemical weapons”"),
        ("cold-war", "41 of 44 drafts passed; the Soviet Union vetoed none"),
        ("1993/1993", "Both drafts passed; Russia vetoed none"),
        ("transition", "All four drafts passed; Russia vetoed none"),
        ("1973-10/1973-10", "One draft was put to the vote and adopted: Ceasefire call, October 1973 war"),
        ("recognition", "The Soviet Union vetoed two of five drafts"),
    ],
)
def test_titles_say_what_there_is(whole, period, title):
    assert drafts_by_subject(whole.during(period)).title == title


def test_without_drafts_there_is_a_sentence(before):
    assert drafts_by_subject(before) == NoData(
        "The Security Council voted on no draft that concerned Syria in this period."
    )
