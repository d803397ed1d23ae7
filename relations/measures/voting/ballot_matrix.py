"""A votes frame as a matrix, roll calls x states, for measures of all states at once."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from relations.errors import DataError
from relations.measures.voting.joint_votes import CAST, VOTES, check_votes

NONE = -1


@dataclass(frozen=True)
class BallotMatrix:
    """`votes[i, j]` is the position of the vote of `states[j]` in CAST (0 yes, 1 abstention, 2 no) on the i-th roll call, or NONE where
    it was absent or had no row. `rollcalls` has the other columns of the frame, one row per roll call, in order of its number.
    """

    rollcalls: pd.DataFrame
    states: list[str]
    votes: npt.NDArray[np.int8]

    def of(self, state: str) -> npt.NDArray[np.int8]:
        """Return the votes of a state by roll call; NONE throughout for one that is not in the matrix."""
        if state not in self.states:
            return np.full(len(self.votes), NONE, "int8")
        column: npt.NDArray[np.int8] = self.votes[:, self.states.index(state)]
        return column

    def alike(self, a: str, b: str, among: npt.NDArray[np.bool_]) -> tuple[int, int]:
        """Return on how many of the roll calls `among` (a truth value for each) both cast a vote, and on how many of those the same."""
        first, second = self.of(a), self.of(b)
        joint = among & (first != NONE) & (second != NONE)
        return int(joint.sum()), int((joint & (first == second)).sum())


def ballot_matrix(votes: pd.DataFrame) -> BallotMatrix:
    """Return the matrix of a votes frame; text and categories are read alike.

    Raises DataError for a column that is missing, an unknown vote, or a state with two votes on a roll call.
    """
    check_votes(votes)
    _, first, rollcall = np.unique(votes["rollcall"].to_numpy(), return_index=True, return_inverse=True)
    states = votes["state"].astype("category").cat.remove_unused_categories()
    names, state = [str(name) for name in states.cat.categories], states.cat.codes.to_numpy("int64")
    places = rollcall * len(names) + state
    if len(places) and np.bincount(places).max() > 1:
        number, twice = np.divmod(np.bincount(places).argmax(), len(names))
        found = votes["rollcall"].iloc[first[number]]
        raise DataError(f"{names[twice]} has more than one vote on roll call {found}")
    codes = pd.Categorical(votes["vote"], categories=list(VOTES)).codes
    matrix = np.full(len(first) * len(names), NONE, "int8")
    matrix[places] = np.where(codes < len(CAST), codes, NONE)
    rest = [column for column in votes.columns if column not in ("state", "vote")]
    rollcalls = votes[rest].iloc[first].reset_index(drop=True)
    return BallotMatrix(rollcalls, names, matrix.reshape(len(first), len(names)))
