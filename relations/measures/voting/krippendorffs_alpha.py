"""Krippendorff's α for two states: agreement beyond chance, with a correction for few roll calls.

α = 1 - observed / expected distance, where the expected one is that of two votes drawn without replacement from the 2n votes of both.
Nominal, any difference is one of 1, and α = π + (1 - π) / 2n: Scott's π for few cases. Ordinal, the distance of two votes grows with the number
of votes between them: the square of the votes in the categories from one to the other, the two at the ends counted half. From below 0 to
1. Undefined (NaN) where all votes are the same.

Literature: Hayes and Krippendorff (2007), Answering the call for a standard reliability measure for coding data, Communication Methods
and Measures 1(1), 77–89.
"""

from typing import Literal

import numpy as np

from relations.measures.voting.joint_tables import Tables, Values
from relations.measures.voting.vote_distances import NOMINAL, corrected


def krippendorffs_alpha(tables: Tables, *, level: Literal["nominal", "ordinal"] = "nominal") -> Values:
    """Return α of each joint table (…, 3, 3) of numbers of roll calls."""
    coincidences = (tables + np.swapaxes(tables, -1, -2)).astype("float64")
    votes = coincidences.sum(axis=-1)
    total = votes.sum(axis=-1)
    pairs = votes[..., :, None] * votes[..., None, :]
    distances = NOMINAL if level == "nominal" else _ordinal(votes)
    with np.errstate(invalid="ignore", divide="ignore"):
        observed = (coincidences * distances).sum(axis=(-2, -1)) / total
        expected = (pairs * distances).sum(axis=(-2, -1)) / (total * (total - 1))
    return corrected(observed, expected)


def _ordinal(votes: Values) -> Values:
    # The middle of each category on the scale of ranks: the distance of two middles is the votes between them.
    middle = votes.cumsum(axis=-1) - votes / 2
    return (middle[..., :, None] - middle[..., None, :]) ** 2
