import pandas as pd
import pytest

from relations.exhibits.overview.finding_words import (
    events_said,
    facilities_stood,
    most_delivered,
    vetoes_concerned,
    visits_said,
)


def yearly(*values):
    return pd.DataFrame({"year": range(1971, 1971 + len(values)), "value": [float(value) for value in values]})


def events(*groups, disputed=0):
    confidence = ["disputed"] * disputed + ["confirmed"] * (len(groups) - disputed)
    return pd.DataFrame(
        {"group": groups, "title": [f"Event {i}" for i in range(len(groups))], "confidence": confidence}
    )


@pytest.mark.parametrize(
    ("values", "text"),
    [
        ((7,), ""),
        ((1, 9), ", most of it in 1972 (9)"),
        ((4, 5, 4), ", in 1972 more than in any other year (5)"),
    ],
)
def test_the_year_of_the_most_deliveries(values, text):
    assert most_delivered(yearly(*values)) == text


def test_vetoes_in_digits():
    assert vetoes_concerned(0, 1) == "None of the 1 veto"
    assert vetoes_concerned(0, 4) == "None of the 4 vetoes"
    assert vetoes_concerned(1, 1) == "1 of 1 veto"
    assert vetoes_concerned(12, 40) == "12 of 40 vetoes"


def test_visits():
    assert visits_said(1, 1, yearly(1)) == "Sources report **one visit** between the two states."
    assert (
        visits_said(2, 0, yearly(1, 1))
        == "Sources report **two visits** between the two states, none of them by a head of state or government."
    )
    assert (
        visits_said(5, 2, yearly(1, 4))
        == "Sources report **five visits** between the two states, 2 of them by a head of state or government; the most in 1972 (4)."
    )


def test_facilities():
    assert facilities_stood(1, 1, "A") == "**one facility** in or off A"
    assert facilities_stood(0, 2, "A") == "**0 to 2 facilities** in or off A, none for certain"
    assert facilities_stood(4, 9, "A") == "**4 to 9 facilities** in or off A, 4 for certain"


def test_few_events_are_named_and_many_are_counted():
    assert events_said(events("Arms")) == "The data hold **one main event**: Event 0."
    assert (
        events_said(events("Arms", "Arms", "Arms", "United Nations", disputed=1))
        == "The data hold **four main events**, the most in arms (3) and the United Nations (1); sources dispute 1."
    )
    assert events_said(events("Arms", "Arms", "Arms", "Arms")).endswith("the most in arms (4); sources dispute none.")
