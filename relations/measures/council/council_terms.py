"""Terms of a state on the Security Council, found in the votes.

A state was a member in every calendar year in which it has a row in the votes, voting or not; years that follow one another are one
term. Terms begin and end with the calendar year, so the years are exact wherever the Council voted at least once in each of them.
A state with a permanent seat has one long term.
"""

from collections.abc import Mapping

import pandas as pd

from relations.measures.columns import check_columns, check_states, empty_frame

UNITS: Mapping[str, str] = {"n": "roll calls"}


def council_terms(votes: pd.DataFrame, state: str) -> pd.DataFrame:
    """Return one row per term: `term` (such as 1970–1971), `first` and `last` year, `n` roll calls in it. Empty if it was never a member."""
    check_columns(votes, ("rollcall", "date", "state"), "votes")
    check_states(votes, state)
    years = votes.loc[votes["state"] == state, "date"].dt.year
    if years.empty:
        return empty_frame(term="str", first="int64", last="int64", n="int64")
    counts = years.value_counts().sort_index()
    run = (counts.index.to_series().diff() != 1).cumsum()
    table = counts.groupby(run).agg(first=lambda part: part.index[0], last=lambda part: part.index[-1], n="sum")
    table = table.astype("int64").reset_index(drop=True)
    same = table["first"] == table["last"]
    names = table["first"].astype(str) + ("–" + table["last"].astype(str)).where(~same, "")
    table.insert(0, "term", names)
    return table
