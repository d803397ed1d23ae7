"""Vetoes of one permanent member on the drafts of a table, by year and topic.

vetoes = drafts that the state is named for in `vetoed_by`; share = vetoes / drafts put to the vote, from 0 to 1. Amendments and
paragraphs voted on by themselves are no drafts and are left out unless asked for. Groups without a draft are absent: a year in which
nothing was put to the vote tells nothing about the use of the veto, and a draft withdrawn in the face of one is not seen at all.

Literature: Charter of the United Nations, Article 27(3).
"""

from collections.abc import Mapping, Sequence

import pandas as pd

from relations.measures.columns import check_chosen, check_columns, check_states
from relations.suggest import check_known

VOTED_ON = ("draft", "amendment", "paragraph")
UNITS: Mapping[str, str] = {"n": "drafts", "adopted": "drafts", "vetoes": "drafts", "share": "share"}


def vetoes(
    drafts: pd.DataFrame, state: str, *, by: str | Sequence[str] = "year", units: Sequence[str] = ("draft",)
) -> pd.DataFrame:
    """Return one row per group: the columns of `by`, `n` drafts put to the vote, `adopted`, `vetoes` of the state, `share` vetoed.

    `drafts` has one row per draft: `earliest` (day of the vote), `unit`, `outcome`, `vetoed_by` (codes separated by "; "), and what
    `by` names: "year", "topic", another column, or several. Raises UsageError for an unknown unit or column of `by`,
    DataError for another column that is missing.
    """
    check_known("unit", units, VOTED_ON)
    keys = [by] if isinstance(by, str) else list(by)
    check_columns(drafts, ("earliest", "unit", "outcome", "vetoed_by"), "drafts")
    check_chosen(drafts, keys, "drafts", "year")
    voted = drafts[drafts["unit"].isin(list(units))]
    voted = voted.assign(
        year=voted["earliest"].dt.year.astype("int64"),
        adopted=voted["outcome"] == "adopted",
        vetoes=vetoed_by(voted, state),
    )
    table = voted.groupby(keys, sort=True).agg(
        n=("outcome", "size"), adopted=("adopted", "sum"), vetoes=("vetoes", "sum")
    )
    table = table.astype("int64").reset_index()
    return table.assign(share=(table["vetoes"] / table["n"]).astype("float64"))


def vetoers(drafts: pd.DataFrame) -> pd.Series:
    """Return the codes of the members that vetoed each draft, as a list; empty where none did."""
    return drafts["vetoed_by"].fillna("").map(lambda text: [code for code in text.split("; ") if code])


def vetoed_by(drafts: pd.DataFrame, state: str) -> pd.Series:
    """Tell for each draft whether the state vetoed it."""
    check_states(drafts, state)
    return vetoers(drafts).map(lambda codes: state in codes).astype(bool)
