"""Lijphart's index of agreement: identical votes count whole, an abstention against a yes or a no counts half.

index = (identical + one abstained / 2) / n, from 0 (always opposed) to 1 (always alike); Lijphart writes it in per cent. The half is a
convention: an abstention lies midway between yes and no. Roll calls on which either state was absent do not count (see `joint_votes`).

Literature: Lijphart (1963), The analysis of bloc voting in the General Assembly: a critique and a proposal, American Political Science
Review 57(4), 902–917.
"""

from relations.measures.voting.joint_tables import Tables, Values
from relations.measures.voting.vote_distances import LINEAR, mean_distance


def lijphart_index(tables: Tables) -> Values:
    """Return the index of each joint table (…, 3, 3); NaN for an empty one."""
    return 1 - mean_distance(tables, LINEAR)
