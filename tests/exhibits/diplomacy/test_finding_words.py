from datetime import date

import pandas as pd
import pytest

from relations.exhibits.diplomacy.finding_words import (
    attention_said,
    calls_said,
    conflict_said,
    last_said,
    standing_said,
    visits_said,
)


@pytest.mark.parametrize(
    ("n", "there", "said"),
    [
        (1, 1, "Sources report **one visit** between the two states, to A."),
        (1, 0, "Sources report **one visit** between the two states, to B."),
        (2, 2, "Sources report **two visits** between the two states, both to A."),
        (12, 5, "Sources report **12 visits** between the two states: five to A, seven to B."),
    ],
)
def test_visits(n, there, said):
    assert visits_said(n, there, "A", "B") == said


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


def dated(n):
    return pd.DataFrame({"title": ["Treaty"] * n, "status": ["disputed"] * n})


@pytest.mark.parametrize(
    ("unknown", "contested", "n", "said"),
    [
        (0, 1, 1, "**One agreement** belongs to the period, “Treaty”; its standing today is disputed."),
        (0, 0, 3, "The standing today of **all three** agreements and contracts is known."),
        (3, 0, 3, "No source says whether **any of the three** agreements and contracts still stand."),
        (0, 1, 2, "Of **two** agreements and contracts that belong to the period, the standing today of one is disputed."),
        (75, 7, 90, "No source says whether **75 of 90** agreements and contracts still stand; accounts of seven more differ."),
        (1, 6, 9, "Accounts differ on whether **six of nine** agreements and contracts still stand."),
    ],
)  # fmt: skip
def test_the_standing_of_agreements(unknown, contested, n, said):
    assert standing_said(unknown, contested, dated(n)) == said


@pytest.mark.parametrize(
    ("bad", "n", "said"),
    [
        (0, 1, "**One act** between the two states is dated to the period; it was not conflictual."),
        (1, 1, "**One act** between the two states is dated to the period; it was conflictual."),
        (0, 30, "**None** of 30 acts between the two states was conflictual."),
        (2, 30, "**Two** of 30 acts between the two states were conflictual."),
        (3, 30, "**10 per cent** of 30 acts between the two states were conflictual, against 4 in all years."),
    ],
)
def test_conflict(bad, n, said):
    assert conflict_said(bad, n, "in all years", 0.04) == said


def test_attention_has_its_highest_year_where_there_are_several():
    frame = pd.DataFrame({"year": [2016, 2017], "n": [10, 20], "named": [1, 5], "share": [0.1, 0.25]})
    assert attention_said(frame, "A", "B") == (
        "The president of A named B in **20 per cent** of 30 published texts, most in 2017 (25 per cent)."
    )
    assert (
        attention_said(frame.iloc[:1], "A", "B")
        == "The president of A named B in **10 per cent** of 10 published texts."
    )
    assert (
        attention_said(frame.assign(named=0), "A", "B")
        == "**None** of the 30 texts of the president of A in the sample names B."
    )
