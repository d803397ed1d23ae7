"""The joint table of the votes of two states: how often each of the nine pairs of votes occurred.

Rows are the votes of the first state, columns those of the second, both in the order yes, abstention, no:

            yes  abstain  no
    yes      yy     ya    yn
    abstain  ay     aa    an
    no       ny     na    nn

All measures of similarity are functions of this table alone. It is exact: what the table forgets, the order of the roll calls and their
subjects, no measure of the family uses.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from relations.measures.columns import check_chosen, check_columns
from relations.measures.voting.joint_votes import CAST, Absence, joint_votes

CELLS = [f"{first}{second}".lower() for first in CAST for second in CAST]

Tables = npt.NDArray[np.integer[Any]]  # (…, 3, 3): numbers of roll calls
Values = npt.NDArray[np.float64]  # (…): one value per table
UNITS: Mapping[str, str] = dict.fromkeys(("n", *CELLS), "joint votes")


def joint_tables(
    votes: pd.DataFrame,
    a: str,
    b: str,
    *,
    by: str | None = "year",
    absence: Absence = "dropped",
    only: str | None = None,
) -> pd.DataFrame:
    """Return one row per group: the group, `n` joint roll calls, and the nine cells `yy`, `ya`, `yn`, `ay`, `aa`, `an`, `ny`, `na`, `nn`.

    `by` is "year", "topic" (a roll call counts in each of its topics), another column of the frame such as "session" or "period", or
    None for a single row. `absence` is that of `joint_votes`. `only` names a column of truth values, such as "adopted"; other rows are
    left out. Groups without a joint vote are absent; with `by=None` they give a row with n = 0. Raises UsageError for a column that is
    not there, DataError for votes that `joint_votes` refuses.
    """
    joint = grouped_votes(votes, a, b, by=by, absence=absence, only=only)
    counts = counted(joint, [] if by is None else [by])
    counts.insert(0 if by is None else 1, "n", counts[CELLS].sum(axis=1))
    return counts


def cells(frame: pd.DataFrame) -> Tables:
    """Return the cells of each row as a table, groups x 3 x 3."""
    tables: Tables = frame[CELLS].to_numpy("int64").reshape(-1, len(CAST), len(CAST))
    return tables


def grouped_votes(
    votes: pd.DataFrame, a: str, b: str, *, by: str | None, absence: Absence = "dropped", only: str | None = None
) -> pd.DataFrame:
    """Return the joint votes with a column `by` and, of the other columns, those that are counted by; by topic, a roll call stands once for each
    of its topics.
    """
    check_chosen(votes, [column for column in (by, only) if column], "votes", "year", "topic")
    check_columns(votes, ["topics"] if by == "topic" else [], "votes")
    if only is not None:
        votes = votes[votes[only].astype("bool")]
    # A votes frame has titles and links in it, and the less is joined the sooner it is done.
    needed = {"rollcall", "date", "state", "vote", "session", "topics" if by == "topic" else by}
    joint = joint_votes(votes[[column for column in votes.columns if column in needed]], a, b, absence=absence)
    if by == "year":
        return joint.assign(year=pd.to_datetime(joint["date"]).dt.year.astype("int64"))
    if by == "topic":
        joint = joint.assign(topic=joint["topics"].astype("str").where(joint["topics"].notna()).str.split())
        return joint.explode("topic").dropna(subset="topic")
    return joint


def counted(joint: pd.DataFrame, keys: Sequence[str]) -> pd.DataFrame:
    """Return one row per combination of `keys` that occurs, in order, with the nine cells; rows with a missing key are left out."""
    votes = [joint[column].astype("str") for column in ("vote_a", "vote_b")]
    codes = [pd.Categorical(cast, categories=list(CAST)).codes.astype("int64") for cast in votes]
    cell = codes[0] * len(CAST) + codes[1]
    if keys:
        groups = joint.groupby(list(keys), sort=True)
        number = groups.ngroup().to_numpy()
        found = groups.size().reset_index()[list(keys)]
        cell, number = cell[number >= 0], number[number >= 0]
    else:
        number, found = np.zeros(len(joint), "int64"), pd.DataFrame(index=range(1))
    counts = np.bincount(number.astype("int64") * len(CELLS) + cell, minlength=len(found) * len(CELLS))
    return found.join(pd.DataFrame(counts.reshape(-1, len(CELLS)), columns=CELLS, dtype="int64"))
