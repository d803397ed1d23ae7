"""Isolation of a permanent member when it vetoed: how many members voted yes against the veto, and how many voted no with it.

isolation = yes / (yes + abstain + no − 1), the share of the other voting members that voted for the draft, from 0 (none) to 1 (all).
`with_state` = no − 1 counts the other negative votes, of permanent and of elected members alike. Where the list of votes is not
complete (a count is missing) both are missing and n = 0; the counts that are known are shown.

Members that took no part are not counted on either side.
"""

from collections.abc import Mapping

import pandas as pd

from relations.errors import DataError
from relations.measures.columns import check_columns
from relations.measures.council.vetoes import vetoed_by

COUNTS = ["yes", "no", "abstain"]
UNITS: Mapping[str, str] = {**dict.fromkeys((*COUNTS, "with_state", "n"), "members"), "isolation": "share"}
LABELS: Mapping[str, str] = {"n": "Other voting members", "isolation": "Share for the draft"}


def veto_isolation(drafts: pd.DataFrame, state: str) -> pd.DataFrame:
    """Return one row per draft that the state vetoed: `draft`, `date`, `year`, `topic`, `yes`, `no`, `abstain`, `with_state`, `n`, `isolation`.

    `n` is the number of other members that voted. Empty when the state vetoed nothing. Raises DataError for a veto without any
    negative vote.
    """
    check_columns(drafts, ("draft", "earliest", "topic", "vetoed_by", *COUNTS), "drafts")
    own = drafts[vetoed_by(drafts, state)].sort_values(["earliest", "draft"], ignore_index=True)
    counts = own[COUNTS].astype("Int64")
    wrong = own.loc[(counts["no"] == 0).fillna(False).astype(bool), "draft"]
    if not wrong.empty:
        raise DataError(f"the draft {wrong.iloc[0]} was vetoed by {state}, but no vote against is counted")
    others = counts.sum(axis=1, skipna=False) - 1
    table = own[["draft"]].assign(
        date=own["earliest"],
        year=own["earliest"].dt.year.astype("int64"),
        topic=own["topic"],
        **{column: counts[column] for column in COUNTS},
        with_state=counts["no"] - 1,
        n=others.fillna(0).astype("int64"),
    )
    return table.assign(isolation=(counts["yes"] / others.where(others > 0)).astype("Float64").astype("float64"))
