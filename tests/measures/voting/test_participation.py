"""Six roll calls worked by hand; a dash is no row, and `u` marks a roll call of which the producer lists voters alone."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from relations.errors import DataError
from relations.measures import agreement, participation

# (year, who is listed, votes of AAA and BBB)
CALLS = [
    ("2024-05-01", "listed", "YY"),
    ("2024-06-01", "listed", "YX"),
    ("2025-01-01", "unlisted", "NX"),
    ("2025-02-01", "unlisted", "AN"),
    ("2025-03-01", "listed", "XX"),
    ("2025-04-01", "listed", "Y-"),
]


def frame(calls) -> pd.DataFrame:
    rows = [
        (number, pd.Timestamp(day), state, vote, listed)
        for number, (day, listed, votes) in enumerate(calls, start=1)
        for state, vote in zip(("AAA", "BBB"), votes, strict=True)
        if vote != "-"
    ]
    return pd.DataFrame(rows, columns=["rollcall", "date", "state", "vote", "non_voters"])


def test_of_one_state():
    """BBB was a member on five roll calls, voted on two and not on three, of which one is inferred."""
    (row,) = participation(frame(CALLS), "BBB").to_dict("records")
    assert row == {"n": 5, "cast": 2, "absent": 3, "inferred": 1, "share": 0.4}


def test_of_two_states_is_what_their_agreement_rests_on():
    (row,) = participation(frame(CALLS), "AAA", "BBB").to_dict("records")
    assert row == {"n": 5, "cast": 2, "absent": 3, "inferred": 1, "share": 0.4}
    assert agreement(frame(CALLS), "AAA", "BBB", by=None)["n"].iloc[0] == row["cast"]


def test_by_year():
    found = participation(frame(CALLS), "BBB", by="year")
    assert found[["year", "n", "cast", "inferred"]].to_numpy().tolist() == [[2024, 2, 1, 0], [2025, 3, 1, 1]]


def test_no_roll_call_gives_no_share():
    (row,) = participation(frame(CALLS), "CCC").to_dict("records")
    assert row["n"] == 0 and np.isnan(row["share"])
    assert participation(frame(CALLS), "CCC", by="year").empty


def test_without_the_column_nothing_is_inferred():
    assert participation(frame(CALLS).drop(columns="non_voters"), "BBB")["inferred"].iloc[0] == 0


def test_an_unknown_vote_is_refused():
    with pytest.raises(DataError, match="unknown votes Z"):
        participation(frame([("2024-05-01", "listed", "YZ")]), "BBB")


@given(
    st.lists(st.tuples(st.sampled_from(["listed", "unlisted"]), st.text("YNAX", min_size=2, max_size=2)), min_size=1)
)
def test_cast_and_absent_add_up(calls):
    dated = [(f"20{number:02d}-01-01", *call) for number, call in enumerate(calls[:50])]
    (row,) = participation(frame(dated), "AAA", "BBB").to_dict("records")
    assert row["cast"] + row["absent"] == row["n"] == len(dated)
    assert 0 <= row["inferred"] <= row["absent"]
    assert 0 <= row["share"] <= 1
