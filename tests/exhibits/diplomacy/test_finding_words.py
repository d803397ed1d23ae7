import pytest

from relations.exhibits.diplomacy.finding_words import (
    calls_said,
    conflict_said,
    one_standing_said,
    standing_said,
    top_said,
    undated_said,
    visits_said,
)


@pytest.mark.parametrize(
    ("n", "there", "text"),
    [
        (1, 1, "The sources report **one visit** between the two states, to A."),
        (1, 0, "The sources report **one visit** between the two states, to B."),
        (2, 0, "The sources report **two visits** between the two states, both to B."),
        (5, 5, "The sources report **five visits** between the two states, all to A."),
        (5, 2, "The sources report **five visits** between the two states: two to A, three to B."),
        (20, 15, "The sources report **20 visits** between the two states: 15 (75 per cent) to A, five to B."),
    ],
)
def test_visits_and_their_direction(n, there, text):
    assert visits_said(n, there, "A", "B") == text


@pytest.mark.parametrize(
    ("n", "there", "text"),
    [
        (0, 0, "**None** of these visits is known to have been by a head of state or government."),
        (1, 0, "**One** of these visits was by a head of state or government, to B."),
        (2, 2, "**Two** of these visits were by heads of state or government, both to A."),
        (3, 1, "**Three** of these visits were by heads of state or government: one to A, two to B."),
    ],
)
def test_visits_at_the_top(n, there, text):
    assert top_said(n, there, "A", "B") == text


@pytest.mark.parametrize(
    ("n", "top", "text"),
    [
        (1, 0, "**One call** between the two states is in the data, in 2020."),
        (1, 1, "**One call** between the two states is in the data, by a head of state or government, in 2020."),
        (2, 0, "**Two calls** between the two states are in the data; the last was in 2020."),
        (
            2,
            2,
            "**Two calls** between the two states are in the data, both of them by heads of state or government; the last was in 2020.",
        ),
        (
            9,
            4,
            "**Nine calls** between the two states are in the data, four of them by heads of state or government; the last was in 2020.",
        ),
    ],
)
def test_calls(n, top, text):
    assert calls_said(n, top, 2020) == text


@pytest.mark.parametrize(
    ("unknown", "disputed", "text"),
    [
        (0, 0, "the standing today of all is known"),
        (0, 1, "the standing today of **one** is disputed"),
        (0, 3, "the standing today of **all three** is disputed"),
        (3, 0, "the standing today of **all three** is not known from the sources"),
        (2, 1, "the standing today of **two** is not known from the sources and that of one is disputed"),
    ],
)
def test_standing_of_several(unknown, disputed, text):
    assert standing_said(unknown, disputed, 3) == text


def test_all_of_two_are_both():
    assert standing_said(2, 0, 2) == "the standing today of **both** is not known from the sources"


@pytest.mark.parametrize(
    ("status", "standing"),
    [("unknown", "not known"), ("disputed", "disputed"), ("in-force", "known"), ("ended", "known")],
)
def test_standing_of_one(status, standing):
    text = f"**One contract** belongs to the period (On wheat); its standing today is {standing}."
    assert one_standing_said("contract", "On wheat", status) == text


def test_texts_without_a_date():
    assert undated_said(0, "text") == ""
    assert undated_said(1, "text") == "; one more text without a date of signature is left out"
    assert undated_said(2, "contract") == "; two more contracts without a date of signature are left out"


@pytest.mark.parametrize(
    ("bad", "n", "text"),
    [
        (0, 1, "**One event** between the two states is dated to the period; it was not conflictual."),
        (1, 1, "**One event** between the two states is dated to the period; it was conflictual."),
        (
            0,
            30,
            "**None** of the 30 events between the two states was conflictual (95 per cent interval 0 to 50 per cent).",
        ),
        (
            1,
            9,
            "**One** of the nine events between the two states was conflictual (95 per cent interval 0 to 50 per cent).",
        ),
        (
            2,
            9,
            "**Two** of the nine events between the two states were conflictual (95 per cent interval 0 to 50 per cent).",
        ),
        (
            3,
            30,
            "**10 per cent** of the 30 events between the two states were conflictual (95 per cent interval 0 to 50 per cent).",
        ),
    ],
)
def test_conflict(bad, n, text):
    assert conflict_said(bad, n, 0.0, 0.5) == text
