"""Distances between two votes, and what they come to in a joint table.

Yes, abstention and no are three points of a scale, one step apart. Each distance is 0 for the same vote and 1 for yes against no:

    NOMINAL  1 for any two different votes
    LINEAR   1/2 for an abstention against a yes or a no: steps / 2
    SQUARED  1/4 for it: (steps / 2)²

Every measure of the family is 1 minus a mean distance, or 1 minus its ratio to the one expected by chance.
"""

import numpy as np

from relations.measures.voting.joint_tables import Tables, Values

_STEPS = np.abs(np.subtract.outer(np.arange(3), np.arange(3)))

NOMINAL: Values = (_STEPS > 0).astype("float64")
LINEAR: Values = _STEPS / 2
SQUARED: Values = LINEAR**2


def mean_distance(tables: Tables | Values, distances: Values) -> Values:
    """Return the mean distance of the votes of each joint table (…, 3, 3), from 0 to 1; NaN for an empty table."""
    # Cell by cell, since the tables of all pairs are large and lie in memory as one matrix per cell.
    pairs = [(i, j) for i in range(3) for j in range(3)]
    total = sum(tables[..., i, j].astype("float64") for i, j in pairs)
    apart = sum(distances[i, j] * tables[..., i, j] for i, j in pairs if i != j)
    with np.errstate(invalid="ignore"):
        mean: Values = np.asarray(apart / total, dtype="float64")
    return mean


def corrected(observed: Values, expected: Values) -> Values:
    """Return 1 - observed / expected distance: 1 for none observed, 0 for as much as by chance; NaN where none is expected."""
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio: Values = np.where(expected > 0, observed / expected, np.nan)
    return 1 - ratio
