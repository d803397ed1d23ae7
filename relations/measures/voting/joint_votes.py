"""Roll calls on which two states both voted.

A state takes part in a roll call when it votes yes, no or abstains. Absence is not abstention: a roll call on which either state
was absent or did not vote is left out, unless absence is asked to count as abstention. A roll call for which a state has no row (it
was not a member) is left out either way.
"""

from typing import Literal

import numpy as np
import pandas as pd

from relations.errors import DataError
from relations.measures.columns import check_columns, check_states
from relations.suggest import check_known

CAST = ("Y", "A", "N")  # in the order of the scale: for, in between, against
VOTES = (*CAST, "X")
Absence = Literal["dropped", "abstention"]


def joint_votes(votes: pd.DataFrame, a: str, b: str, *, absence: Absence = "dropped") -> pd.DataFrame:
    """Return one row per joint roll call: the columns of the votes frame but `state` and `vote`, then `vote_a` and `vote_b`.

    Empty when the two never voted together. Raises DataError for a vote other than Y, N, A or X, a state twice in a roll call or a
    column that is missing, UsageError for another treatment of absence than "dropped" or "abstention".
    """
    check_known("treatment of absence", (absence,), ("dropped", "abstention"))
    check_votes(votes)
    check_states(votes, a, b)
    # On columns of text, `isin` takes a third of the time of `==`; to look roll calls up takes a fraction of a join of frames.
    first, second = (votes.take(np.flatnonzero(votes["state"].isin([state]))) for state in (a, b))
    rollcalls, others = pd.Index(first["rollcall"]), pd.Index(second["rollcall"])
    if not (rollcalls.is_unique and others.is_unique):
        raise DataError(f"{a} or {b} has more than one vote on a roll call")
    place = others.get_indexer(rollcalls)
    joint = first.take(np.flatnonzero(place >= 0)).drop(columns="state").rename(columns={"vote": "vote_a"})
    joint["vote_b"] = second["vote"].array.take(place[place >= 0])
    if absence == "abstention":
        joint = joint.replace({"vote_a": {"X": "A"}, "vote_b": {"X": "A"}})
    joint = joint[joint["vote_a"].isin(CAST) & joint["vote_b"].isin(CAST)]
    return joint.sort_values(["date", "rollcall"], ignore_index=True)


def check_votes(votes: pd.DataFrame) -> None:
    """Raise DataError unless the frame has the columns of a votes frame and no vote other than Y, N, A or X."""
    check_columns(votes, ("rollcall", "date", "state", "vote"), "votes")
    if votes["vote"].isin(VOTES).all():
        return
    unknown = sorted(set(votes["vote"].dropna().unique()) - set(VOTES)) + ["missing"] * bool(votes["vote"].isna().any())
    if unknown:
        raise DataError(f"unknown votes {', '.join(map(str, unknown))}; a vote is Y, N, A or X")
