"""The joint tables of every pair of states at once, by year.

With the votes of a year as three matrices of zeros and ones, roll calls x states, one for each of yes, abstention and no, the cell of
votes v and w of all pairs is the matrix product of the two matrices: its entry (a, b) counts the roll calls on which a cast v and b cast
w. One product of the three side by side gives all nine cells. A product of zeros and ones is the number of bits that two rows have in
common, so that 64 roll calls are multiplied and added at once.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from relations.errors import DataError
from relations.measures.columns import check_chosen
from relations.measures.voting.ballot_matrix import ballot_matrix
from relations.measures.voting.joint_tables import Tables
from relations.measures.voting.joint_votes import CAST

LARGEST = np.iinfo(np.uint16).max
UNITS: Mapping[str, str] = {"n": "joint votes", "same": "votes", "agreement": "share"}


@dataclass(frozen=True)
class PairTables:
    """`tables[g, i, j]` is the joint table (3 x 3, see `joint_tables`) of `states[i]` and `states[j]` in `groups[g]`."""

    groups: npt.NDArray[np.generic]
    states: list[str]
    tables: Tables


def pair_tables(votes: pd.DataFrame, *, by: str = "year") -> PairTables:
    """Return the joint tables of all pairs of states of the frame, in each year or in each value of another column.

    A table of zeros is a pair without a joint vote. Absence is dropped. Raises DataError for frames that `ballot_matrix` refuses, a column
    that is missing, and groups of more than 65,535 roll calls.
    """
    check_chosen(votes, (by,), "votes", "year")
    ballots = ballot_matrix(votes)
    rollcalls = ballots.rollcalls
    values = (pd.to_datetime(rollcalls["date"]).dt.year if by == "year" else rollcalls[by]).to_numpy()
    groups, group = np.unique(values, return_inverse=True)
    size, kinds = len(ballots.states), len(CAST)
    # Cells first, so that each is a matrix in one piece; the cells come last only in the view that is handed out.
    tables = np.zeros((len(groups), kinds, kinds, size, size), "uint16")
    for number in range(len(groups)):
        own = ballots.votes[group == number]
        if len(own) > LARGEST:
            raise DataError(f"{groups[number]}: {len(own):,} roll calls; at most {LARGEST:,} can be counted in a group")
        cast = np.concatenate([own == vote for vote in range(kinds)], axis=1)
        tables[number] = _product(cast.T).reshape(kinds, size, kinds, size).swapaxes(1, 2)
    return PairTables(groups, ballots.states, np.moveaxis(tables, (1, 2), (3, 4)))


def _product(rows: npt.NDArray[np.bool_]) -> npt.NDArray[np.uint16]:
    """Return rows · rowsᵀ for a matrix of truth values, by and-ing and counting packed bits.

    The multiplication of floating-point matrices takes as long on an idle machine and many times longer on a busy one, where the threads
    that the library starts for each product wait for one another.
    """
    bits = np.packbits(rows, axis=1)
    words = np.ascontiguousarray(np.pad(bits, ((0, 0), (0, -bits.shape[1] % 8)))).view("uint64")
    product = np.zeros((len(rows), len(rows)), "uint16")
    for word in words.T:
        product += np.bitwise_count(word[:, None] & word[None, :])
    return product


def pair_agreement(pairs: PairTables) -> pd.DataFrame:
    """Return one row per group and pair with joint votes: `group`, `a`, `b` (in order of the alphabet), `n`, `same`, `agreement`."""
    count = len(pairs.states)
    first, second = np.triu_indices(count, k=1)
    cells = [[pairs.tables[..., i, j] for j in range(len(CAST))] for i in range(len(CAST))]
    n = sum(cell.astype("int32") for row in cells for cell in row)
    same = sum(row[i].astype("int32") for i, row in enumerate(cells))
    shape = (len(pairs.groups), count * count)
    n, same = (np.asarray(counts).reshape(shape)[:, first * count + second] for counts in (n, same))
    group, pair = np.nonzero(n)
    n, same = n[group, pair], same[group, pair]
    return pd.DataFrame(
        {
            "group": pairs.groups[group],
            "a": pd.Categorical.from_codes(first[pair], pairs.states),
            "b": pd.Categorical.from_codes(second[pair], pairs.states),
            "n": n,
            "same": same,
            "agreement": same / n,
        }
    )
