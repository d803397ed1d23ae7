"""Roll calls on which two states both voted.

A state takes part in a roll call when it votes yes, no or abstains. Absence is not abstention: a roll call on which either state
was absent or did not vote, or for which it has no row (it was not a member), is left out.
"""

import pandas as pd

from relations.errors import DataError

CAST = ("Y", "N", "A")
VOTES = (*CAST, "X")


def joint_votes(votes: pd.DataFrame, a: str, b: str) -> pd.DataFrame:
    """Return one row per joint roll call: the columns of the votes frame but `state` and `vote`, then `vote_a` and `vote_b`.

    Empty when the two never voted together. Raises DataError for a vote other than Y, N, A or X, or a state twice in a roll call.
    """
    unknown = sorted(set(votes["vote"].dropna().unique()) - set(VOTES)) + ["missing"] * bool(votes["vote"].isna().any())
    if unknown:
        raise DataError(f"unknown votes {', '.join(map(str, unknown))}; a vote is Y, N, A or X")
    first = votes[votes["state"] == a].drop(columns="state").rename(columns={"vote": "vote_a"})
    second = votes.loc[votes["state"] == b, ["rollcall", "vote"]].rename(columns={"vote": "vote_b"})
    try:
        joint = first.merge(second, on="rollcall", validate="one_to_one")
    except pd.errors.MergeError:
        raise DataError(f"{a} or {b} has more than one vote on a roll call") from None
    joint = joint[joint["vote_a"].isin(CAST) & joint["vote_b"].isin(CAST)]
    return joint.sort_values(["date", "rollcall"], ignore_index=True)
