"""Roll calls on which two states opposed each other: a yes from one, a no from the other.

An abstention against a yes or a no is no divergence here; it may be a milder no, or no wish to take part in the matter.
"""

import pandas as pd

from relations.measures.voting.joint_votes import joint_votes


def divergences(votes: pd.DataFrame, a: str, b: str) -> pd.DataFrame:
    """Return one row per opposed roll call, the latest first: the columns of `joint_votes`, among them those of the frame such as
    `symbol` and `link`.

    Empty when the two never opposed each other. Errors are those of `joint_votes`.
    """
    joint = joint_votes(votes, a, b)
    opposed = joint["vote_a"].isin(["Y", "N"]) & joint["vote_b"].isin(["Y", "N"]) & (joint["vote_a"] != joint["vote_b"])
    return joint[opposed].sort_values(["date", "rollcall"], ascending=False, ignore_index=True)
