"""Agreement of two states while one of them sat on the Security Council.

agreement = identical votes / joint votes, from 0 to 1, in each term of the member (see `council_terms`). Most resolutions are adopted
unanimously, on which agreement says nothing; it is therefore given a second time for the divided roll calls, those on which the members
that voted did not all vote alike. The interval is Wilson's at 95 per cent. Terms without a joint vote have n = 0 and no value.

Literature: Lijphart (1963), The analysis of bloc voting in the General Assembly: a critique and a proposal, American Political Science
Review 57(4), for agreement indices; Wilson (1927), see `intervals`.
"""

from collections.abc import Mapping

import pandas as pd

from relations.measures.columns import check_columns
from relations.measures.council.council_terms import council_terms
from relations.measures.intervals import wilson
from relations.measures.voting.agreement import LABELS as AGREEMENT_LABELS
from relations.measures.voting.agreement import UNITS as AGREEMENT_UNITS
from relations.measures.voting.joint_votes import joint_votes

UNITS: Mapping[str, str] = {
    **AGREEMENT_UNITS,
    "rollcalls": "votes",
    "opposed": "votes",
    "n_divided": "joint votes",
    "same_divided": "votes",
    "agreement_divided": "share",
}
LABELS = AGREEMENT_LABELS


def council_agreement(votes: pd.DataFrame, member: str, other: str) -> pd.DataFrame:
    """Return one row per term of `member`: `term`, `first`, `last`, `rollcalls`, `n` joint votes, `same`, `agreement`, `low`, `high`,
    `opposed` (yes against no), `n_divided`, `same_divided`, `agreement_divided`.

    `votes` has one row per roll call and state with `yes`, `no`, `abstain` of the whole Council. Empty if `member` was never on it.
    """
    check_columns(votes, ("rollcall", "date", "state", "vote", "yes", "no", "abstain"), "votes")
    terms = council_terms(votes, member).rename(columns={"n": "rollcalls"})
    joint = joint_votes(votes, member, other)
    first = terms["first"].to_numpy()
    term = first.searchsorted(joint["date"].dt.year.to_numpy(), side="right") - 1
    joint = joint.assign(
        term=terms["term"].to_numpy()[term] if len(joint) else pd.Series(dtype="str"),
        same=joint["vote_a"] == joint["vote_b"],
        opposed=(joint["vote_a"] + joint["vote_b"]).isin(["YN", "NY"]),
        divided=(joint[["yes", "no", "abstain"]] > 0).sum(axis=1) > 1,
    )
    joint["same_divided"] = joint["same"] & joint["divided"]
    counts = joint.groupby("term").agg(
        n=("same", "size"),
        same=("same", "sum"),
        opposed=("opposed", "sum"),
        n_divided=("divided", "sum"),
        same_divided=("same_divided", "sum"),
    )
    table = terms.merge(counts.reset_index(), on="term", how="left")
    table = table.fillna(dict.fromkeys(counts.columns, 0)).astype(dict.fromkeys(counts.columns, "int64"))
    low, high = wilson(table["same"].to_numpy("int64"), table["n"].to_numpy("int64"))
    table = table.assign(
        agreement=table["same"] / table["n"].where(table["n"] > 0),
        low=low,
        high=high,
        agreement_divided=table["same_divided"] / table["n_divided"].where(table["n_divided"] > 0),
    )
    columns = ["n", "same", "agreement", "low", "high", "opposed", "n_divided", "same_divided", "agreement_divided"]
    return table[["term", "first", "last", "rollcalls", *columns]]
