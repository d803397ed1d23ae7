from datetime import date

import pandas as pd
import pytest

from relations.exhibits.diplomacy.at_odds import AtOdds
from relations.exhibits.diplomacy.attention_years import ShareMoved
from relations.exhibits.diplomacy.finding_words import (
    at_odds_said,
    attention_moved_said,
    attention_said,
    calls_said,
    conflict_said,
    ended_said,
    first_said,
    hosts_said,
    last_before_said,
    last_said,
    latest_said,
    lower_visits_said,
    obtained_said,
    open_said,
    risen_said,
    told_by_period,
    treaty_said,
    visitor_said,
)
from relations.exhibits.diplomacy.quarrel_periods import QuarrelSpan


@pytest.mark.parametrize(
    ("n", "back", "top", "said"),
    [
        (1, 1, (0, 0), "**One visit** below the top is known, to B."),
        (1, 0, (0, 0), "**One visit** below the top is known, to A."),
        (2, 2, (1, 0), "**Both** known visits below the top went to B."),
        (3, 0, (2, 0), "**All three** known visits below the top went to A."),
        (130, 70, (35, 5), "Below presidents and premiers **70 of 130** visits went to B; at the top five of 35 did."),
        (8, 4, (2, 0), "Below presidents and premiers **four of eight** visits went to B."),
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
    assert hosts_said("A. Orr", 3, "B leaders", "C. Poe", 1, unsure=(0, 0)) == (
        "A. Orr received B leaders **three times**, more often than any other; C. Poe did once."
    )
    assert hosts_said("A. Orr", 3, "B leaders", "C. Poe", 2, unsure=(2, 1)) == (
        "A. Orr received B leaders **three times**, two of them not confirmed; C. Poe did twice, one of them not confirmed."
    )


def test_what_was_agreed():
    assert latest_said(1, "since 1980", "May 1980", "", "A did it") == (
        "**One agreement** is known since 1980, of May 1980: A did it."
    )
    assert latest_said(9, "", "May 1980", "reported", "A did it") == (
        "The latest of 9 agreements and contracts is of **May 1980** (reported): A did it."
    )
    assert (
        treaty_said("May 1980", "20 years", "help", renewable=False)
        == "The treaty of **May 1980** bound the two states for 20 years: help."
    )
    assert (
        treaty_said("May 1980", "20 years", "help", renewable=True)
        == "The treaty of **May 1980** bound the two states for 20 years, renewable: help."
    )
    assert (
        treaty_said("May 1980", "", "help", renewable=False) == "The treaty of **May 1980** bound the two states: help."
    )
    assert obtained_said("A", "1980 and 1982", ["a port", "a mine"], 30) == (
        "In 1980 and 1982 A and its firms obtained a port and a mine for **30 years**."
    )


def statements(first, second):
    events = pd.DataFrame({"earliest": pd.to_datetime([first, second])})
    return AtOdds(("a president", "a minister"), ("kept", "dropped"), events, "Bee")


def test_statements_at_odds():
    assert at_odds_said(statements("1980-05-01", "1980-05-04")) == (
        "In May 1980 a president called past agreements kept; **three days** later a minister called them dropped."
    )
    assert at_odds_said(statements("1980-05-01", "1980-05-01")) == (
        "In May 1980 a president called past agreements kept; **the same day** a minister called them dropped."
    )
    assert open_said(statements("1980-05-01", "1980-05-04")) == (
        "Which past agreements stand is open: in **May 1980** Bee called them both kept and dropped."
    )


def test_the_last_visit_is_so_to_the_present_or_to_the_end_of_the_period():
    day = date(2020, 1, 7)
    assert last_said(day, "A", "B", open_=True) == "No leader of A is known to have come to B since **January 2020**."
    assert last_said(day, "A", "B", open_=False) == (
        "From **January 2020** to the end of the period no leader of A is known to have come to B."
    )
    assert last_before_said(day, "A. Orr", "A", "B", date(2024, 12, 7)) == (
        "By December 2024 the last leader of A known to have come to B was A. Orr, in **January 2020**."
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


@pytest.mark.parametrize(
    ("bad", "n", "peak", "about", "said"),
    [
        (0, 1, None, "", "**One act** between the two states is dated to the period; it was no quarrel."),
        (1, 1, (1980, 1), "", "**One act** between the two states is dated to the period; it was a quarrel."),
        (0, 30, None, "", "**None** of 30 acts between the two states, from aid to protests, was a quarrel."),
        (2, 30, None, "debt", "**Two** of 30 acts between the two states, from aid to protests, were quarrels, over debt."),
        (3, 30, None, "debt", "**Three** of 30 acts between the two states were quarrels."),
        (12, 109, (1980, 5), "a war", "**12** of 109 acts between the two states were quarrels; five fell in 1980, over a war."),
        (12, 109, (1980, 5), "", "**12** of 109 acts between the two states were quarrels; five fell in 1980."),
        (20, 30, None, "", "**20** of 30 acts between the two states, from aid to protests, were quarrels."),
    ],
)  # fmt: skip
def test_quarrels(bad, n, peak, about, said):
    assert conflict_said(bad, n, peak, about) == said


def test_quarrels_that_grew():
    assert risen_said(7, 76, "since May 1980", "debt", (1, 215), "in 1970–1980") == (
        "**Seven** of 76 acts between the two states since May 1980 were quarrels, over debt; in 1970–1980 one of 215 was."
    )
    assert risen_said(7, 76, "since May 1980", "debt", (1, 215), "in 1970–1980", disputed=4) == (
        "**Seven** of 76 acts between the two states since May 1980 are counted as quarrels, four of them disputed; in 1970–1980 one of 215 was."
    )
    assert risen_said(1, 3, "since May 1980", "", (2, 215), "in 1970–1980") == (
        "**One** of three acts between the two states since May 1980 was a quarrel; in 1970–1980 two of 215 were."
    )


def test_attention():
    assert attention_said(5, 20, "posts of A", "B") == "Of 20 posts of A **25.0 per cent** named B."
    assert attention_moved_said(ShareMoved(2017, 0.25, 2020, 0.125, 20, apart=True), "posts of A", "B") == (
        "**12.5 per cent** of posts of A named B in 2020, after 25.0 in 2017."
    )


def test_quarrels_over_periods():
    spans = [QuarrelSpan(9, 100, "in 1970–1991", 0.05, 0.16), QuarrelSpan(1, 2000, "since May 2000", 0.0, 0.01)]
    assert (
        told_by_period(spans, bold=False)
        == "Quarrels were nine of 100 acts in 1970–1991 and one of 2,000 since May 2000"
    )
    assert "**one of 2,000** since" in told_by_period(spans, bold=True)
    assert ended_said(date(2020, 5, 4), 1) == (
        "After **4 May 2020** no quarrel between the two states is recorded; one other act followed."
    )
