from datetime import date

import pandas as pd
import pytest

from relations.exhibits.indicator import Summary
from relations.exhibits.overview.finding_words import (
    agreed_said,
    events_said,
    last_delivered,
    vetoes_said,
)

DAY, BEFORE = date(2024, 12, 7), pd.Timestamp("2015-09-29")


def test_agreement_has_the_time_before_beside_it():
    assert (
        agreed_said("syria", "Russia", 0.5, 20, None)
        == "Syria voted as Russia did on **50.0 per cent** of 20 joint votes."
    )
    then = Summary("Votes", "share", 0.7, "70 %")
    assert agreed_said("syria", "Russia", 0.5, 20, then).endswith(" of 20 joint votes, after 70 per cent before.")


def test_where_nothing_moved_the_median_member_stands_beside():
    said = agreed_said("syria", "Russia", 0.723, 852, None, median=0.6)
    assert said == "Syria voted as Russia did on **72 per cent** of joint votes; the median member did so on 60."
    then = Summary("Votes", "share", 0.7, "70 %")
    assert "median" not in agreed_said("syria", "Russia", 0.5, 20, then, median=0.6)


def test_many_roll_calls_without_a_joint_vote_stand_beside_the_agreement_on_the_others():
    said = agreed_said("syria", "Russia", 0.85, 107, Summary("Votes", "share", 0.72, "72 %"), missed=0.52)
    assert said.endswith(" of 107 joint votes, after 72 before; 52 per cent of roll calls had none.")
    assert "roll calls" not in agreed_said("syria", "Russia", 0.85, 107, None, missed=0.03)


def test_the_last_delivery_is_named_where_the_record_goes_on():
    frame = pd.DataFrame({"year": [2020, 2021]})
    assert last_delivered(frame, 2024, ends=True) == "; none from 2022 to 2024, where the data end"
    assert last_delivered(frame, 2024, ends=False) == "; none from 2022 to 2024"
    assert last_delivered(frame, 2022, ends=True) == ""


@pytest.mark.parametrize(
    ("on", "n", "said"),
    [
        (0, 1, "The **one veto** of A did not concern B."),
        (1, 1, "The **one veto** of A concerned B."),
        (0, 3, "**None of the 3 vetoes** of A concerned B."),
        (1, 3, "**1 of 3 vetoes** of A concerned B, in May 2014."),
        (2, 3, "**2 of 3 vetoes** of A concerned B; the last was in May 2014."),
    ],
)
def test_vetoes(on, n, said):
    assert vetoes_said(on, n, "A", "B", pd.Series(pd.to_datetime(["2014-05-22"] * on))) == said


def events(*confidence):
    return pd.DataFrame(
        {"title": [f"Event {i}" for i in range(len(confidence))], "group": "Diplomacy", "confidence": confidence}
    )


def test_few_events_are_named_and_many_counted():
    assert events_said(events("confirmed", "disputed")) == "There are **two main events**: Event 0; Event 1."
    assert events_said(events("confirmed")) == "There is **one main event**: Event 0."
    said = events_said(events("confirmed", "confirmed", "disputed", "reported"))
    assert said == "Sources dispute **one of four** main events."
    assert events_said(events(*["confirmed"] * 4)) == "Sources dispute none of the **four main events**."


def test_the_last_veto_of_a_time_that_goes_on_is_the_last_on_record():
    days = pd.Series(pd.to_datetime(["2014-05-22", "2023-07-11"]))
    assert vetoes_said(2, 3, "A", "B", days, so_far=True).endswith("B; none is on record since July 2023.")
    said = vetoes_said(2, 3, "A", "B", days, so_far=True, end=date(2025, 6, 4))
    assert said.endswith("B; none is on record since July 2023, by lists to June 2025.")
