from datetime import date

import pandas as pd
import pytest

from relations.exhibits.diplomacy.finding_words import (
    again_said,
    attention_said,
    calls_said,
    conflict_said,
    disputed_said,
    first_said,
    hosts_said,
    last_said,
    latest_said,
    lower_visits_said,
    treaty_said,
    visitor_said,
)


@pytest.mark.parametrize(
    ("n", "back", "top", "said"),
    [
        (1, 1, (0, 0), "**One visit** below the top is known, to B."),
        (1, 0, (0, 0), "**One visit** below the top is known, to A."),
        (2, 2, (1, 0), "**Both** known visits below the top went to B."),
        (3, 0, (2, 0), "**All three** known visits below the top went to A."),
        (130, 70, (35, 5), "Of 130 visits below the top **70** went to B, against five of 35 at the top."),
        (8, 4, (2, 0), "Of eight visits below the top **four** went to B."),
    ],
)
def test_visits_below_the_top(n, back, top, said):
    assert lower_visits_said(n, back, "B", "A", top=top) == said


def test_who_came_most_often():
    assert (
        visitor_said("A. Orr", 7, "A", "B")
        == "Of the visitors whom A sent to B, A. Orr came most often: **seven times**."
    )


def test_what_was_at_the_top():
    assert first_said("A. Orr", "May 2010", "July 1999") == (
        "The visit of A. Orr in **May 2010** was the first known at the top since July 1999."
    )
    assert first_said("", "May 2010", "July 1999").startswith("A visit in **May 2010**")
    assert hosts_said("A. Orr", 3, "B leaders", "C. Poe", 1) == (
        "A. Orr received B leaders **three times**, more often than any other; C. Poe did once."
    )
    assert again_said("A. Orr", "C. Poe", 105, "1 May 2010") == (
        "A. Orr received C. Poe on 1 May 2010, and again **105 days** later."
    )
    assert latest_said("Treaty", "about 1980", "") == "The latest agreement is the “Treaty”, of **about 1980**."
    assert latest_said("Treaty", "1980", "reported") == "The latest agreement is the “Treaty”, of **1980** (reported)."
    assert treaty_said("Treaty", "1 May 1980", "") == "The “Treaty” was signed on **1 May 1980**."


def test_the_last_visit_is_so_to_the_present_or_to_the_end_of_the_period():
    day = date(2020, 1, 7)
    assert last_said(day, "A", "B", open_=True) == "No leader of A is known to have come to B since **January 2020**."
    assert last_said(day, "A", "B", open_=False) == (
        "From **January 2020** to the end of the period no leader of A is known to have come to B."
    )


@pytest.mark.parametrize(
    ("n", "top", "said"),
    [
        (1, 1, "**One call** between the two states is known, at the top, in 2025."),
        (3, 3, "**Three calls** between the two states are known, all of them at the top; the last was in 2025."),
        (13, 12, "**13 calls** between the two states are known, 12 of them at the top; the last was in 2025."),
        (2, 0, "**Two calls** between the two states are known; the last was in 2025."),
    ],
)
def test_calls(n, top, said):
    assert calls_said(n, top, 2025) == said


def test_agreements_on_which_accounts_differ():
    disputed = pd.DataFrame({"title": ["Treaty"] * 7})
    assert (
        disputed_said(disputed, 1980, 2020)
        == "Accounts differ on whether **seven** agreements and contracts of 1980 to 2020 still stand."
    )
    assert (
        disputed_said(disputed.head(2), 2019, 2019)
        == "Accounts differ on whether **two** agreements and contracts of 2019 still stand."
    )
    assert (
        disputed_said(disputed.head(1), 1980, 1980)
        == "Accounts differ on whether **one agreement** still stands: “Treaty”."
    )


@pytest.mark.parametrize(
    ("bad", "n", "said"),
    [
        (0, 1, "**One act** between the two states is dated to the period; it was not conflictual."),
        (1, 1, "**One act** between the two states is dated to the period; it was conflictual."),
        (0, 30, "**None** of 30 acts between the two states, from aid to protests, was conflictual."),
        (2, 30, "**Two** of 30 acts between the two states, from aid to protests, were conflictual."),
        (
            3,
            30,
            "**10 per cent** of 30 acts between the two states, from aid to protests, were conflictual, against 4 in all years.",
        ),
    ],
)
def test_conflict(bad, n, said):
    assert conflict_said(bad, n, "in all years", 0.04) == said


def test_attention_has_its_highest_year_where_there_are_several():
    frame = pd.DataFrame({"year": [2016, 2017], "n": [10, 20], "named": [1, 5], "share": [0.1, 0.25]})
    assert attention_said(frame, "A", "B") == (
        "Of 30 texts of the president of A in one collection **20 per cent** named B, most in 2017 (25 per cent)."
    )
    assert (
        attention_said(frame.iloc[:1], "A", "B")
        == "Of 10 texts of the president of A in one collection **10 per cent** named B."
    )
