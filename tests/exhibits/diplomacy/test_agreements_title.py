import re

import by_hand
import pandas as pd
import pytest

from relations.exhibits import agreements_of_weight
from relations.exhibits.diplomacy.agreements_title import agreements_title, years_of_term

SAID = {
    "2025-10-15-al-sharaa-meets-putin-moscow-vows-respect": ("one", "respected"),
    "2025-10-18-al-shaibani-old-agreements-russia-are": ("the other", "suspended"),
}


@pytest.mark.parametrize(
    ("term", "years"),
    [("49 years", 49), ("20 years", 20), ("five years", 0), ("48 months of exploration and 25 years", 25), ("5 years, then 9 years", 9), (None, 0)],
)  # fmt: skip
def test_years_are_those_of_the_longest_stretch_of_a_term(term, years):
    assert years_of_term(term) == years


@pytest.mark.parametrize(
    ("period", "title"),
    [
        ("cold-war", "Of nine agreements signed or standing in these years one was said to stand long after: the treaty of 1980"),
        ("drift", "Eight agreements signed or standing in these years, and what became of them"),
        ("recognition", "One agreement: Secret Soviet-Syrian agreement (alleged)"),
    ],
)  # fmt: skip
def test_small_numbers_read_well(whole, period, title):
    assert agreements_of_weight(whole.during(period)).title == title


def test_long_terms_are_counted_in_all_agreements_of_the_period(whole):
    """The treaty of 1980, of years before; both texts of January 2017, the phosphate, the fertilisers, the port and offshore block 1.

    The Amrit contract is of 2013.
    """
    rows = [
        row
        for row in by_hand.rows("agreements")
        if row["parties"] == "RUS SYR" and "2015-09-30" <= row["signed"] <= "2024"
    ]
    assert sorted(row["term"] for row in rows if re.search(r"[2-9]\d years", row["term"])) == [
        "40 years", "48 months of exploration and 25 years of development", "49 years", "49 years", "49 years", "50 years",
    ]  # fmt: skip
    title = agreements_of_weight(whole.during("intervention")).title
    assert title == "Seven of 34 agreements signed or standing in these years were made for 20 years or more"


def test_statements_at_odds_leave_it_open_in_their_period_alone(whole):
    transition, cold_war = whole.during("transition"), whole.during("cold-war")
    assert agreements_of_weight(transition, statements=SAID).title == (
        "Which agreements stand is open: Damascus called them respected, then suspended"
    )
    assert agreements_of_weight(cold_war, statements=SAID).title == agreements_of_weight(cold_war).title


def test_of_the_present_those_whose_standing_nobody_tells_are_counted():
    table = pd.DataFrame({"title": ["A", "B", "C"], "status": ["open", "unknown", "expired"], "term": [None] * 3})
    assert (
        agreements_title(table, over=False, statements=None)
        == "Whether two of three agreements still stand is not known"
    )
    assert agreements_title(table.iloc[1:], over=False, statements=None) == (
        "Whether one of two agreements still stands is not known"
    )
    assert agreements_title(table.head(2), over=False, statements=None) == (
        "Which of two agreements still stand is not known"
    )
    ended = table.assign(status="expired")
    assert agreements_title(ended, over=False, statements=None) == "What became of three agreements is known"
