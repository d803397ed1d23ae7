"""Agreement of two states: the share of joint roll calls on which both cast the same vote.

agreement = identical votes / joint votes, from 0 (never alike) to 1 (always alike). Yes, no and abstention are three different votes;
absence is none of them (see `joint_votes`). The measure is the simplest of its family and the easiest to check by hand: it takes an
abstention against a yes for as much disagreement as a no against a yes, and it does not correct for agreement by chance.

Literature: Lijphart (1963), The analysis of bloc voting in the General Assembly: a critique and a proposal, American Political Science
Review, for agreement indices and their critique.
"""

import pandas as pd

from relations.measures.intervals import wilson
from relations.measures.joint_votes import joint_votes


def agreement(votes: pd.DataFrame, a: str, b: str, *, by: str | None = "year") -> pd.DataFrame:
    """Return one row per group: the group, `n` joint roll calls, `same`, `agreement`, and its 95 % Wilson interval `low`, `high`.

    `by` is "year", "topic" (a roll call counts in each of its topics), another column of the frame such as "session", or None for a
    single row. Groups without a joint vote are absent; with `by=None` they give a row with n = 0 and NaN.
    """
    joint = joint_votes(votes, a, b)
    if by == "year":
        joint["year"] = joint["date"].dt.year
    elif by == "topic":
        joint["topic"] = joint["topics"].str.split()
        joint = joint.explode("topic").dropna(subset="topic")
    joint["same"] = joint["vote_a"] == joint["vote_b"]
    if by is None:
        table = pd.DataFrame({"n": [len(joint)], "same": [int(joint["same"].sum())]})
    else:
        groups = joint.groupby(by, sort=True)["same"]
        table = groups.agg(n="size", same="sum").astype("int64").reset_index()
    n, same = table["n"].to_numpy("int64"), table["same"].to_numpy("int64")
    low, high = wilson(same, n)
    return table.assign(agreement=(table["same"] / table["n"]).astype("float64"), low=low, high=high)
