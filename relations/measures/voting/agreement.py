"""Agreement of two states: the share of joint roll calls on which both cast the same vote.

agreement = identical votes / joint votes = (yy + aa + nn) / n of the joint table, from 0 (never alike) to 1 (always alike). Yes, no and
abstention are three different votes; absence is none of them (see `joint_votes`). The measure is the simplest of its family and the
easiest to check by hand: it takes an abstention against a yes for as much disagreement as a no against a yes, and it does not correct
for agreement by chance. The interval is Wilson's, which a share has in closed form and which does not collapse where all votes agree, as
resampling does; `vote_similarity` gives the resampled one beside those of the other measures.

Literature: Lijphart (1963), The analysis of bloc voting in the General Assembly: a critique and a proposal, American Political Science
Review 57(4), 902–917, for agreement indices and their critique; Wilson (1927), see `intervals`.
"""

from collections.abc import Mapping

import pandas as pd

from relations.measures.intervals import BOUND_LABELS, wilson
from relations.measures.voting.joint_tables import Tables, Values, joint_tables
from relations.measures.voting.joint_votes import Absence
from relations.measures.voting.vote_distances import NOMINAL, mean_distance

UNITS: Mapping[str, str] = {"n": "joint votes", "same": "votes", "agreement": "share", "low": "share", "high": "share"}
LABELS: Mapping[str, str] = {"n": "Joint votes", "same": "Same vote", **BOUND_LABELS}


def agreement(
    votes: pd.DataFrame, a: str, b: str, *, by: str | None = "year", absence: Absence = "dropped"
) -> pd.DataFrame:
    """Return one row per group: the group, `n` joint roll calls, `same`, `agreement`, and its 95 % Wilson interval `low`, `high`.

    `by`, `absence`, groups and errors are those of `joint_tables`; with `by=None` and no joint vote the values are NaN.
    """
    table = joint_tables(votes, a, b, by=by, absence=absence)
    table["same"] = table["yy"] + table["aa"] + table["nn"]
    table = table[[*([] if by is None else [by]), "n", "same"]]
    n, same = table["n"].to_numpy("int64"), table["same"].to_numpy("int64")
    low, high = wilson(same, n)
    return table.assign(agreement=(table["same"] / table["n"]).astype("float64"), low=low, high=high)


def identical_share(tables: Tables) -> Values:
    """Return the share of identical votes of each joint table (…, 3, 3); NaN for an empty one."""
    return 1 - mean_distance(tables, NOMINAL)
