"""Cohen's κ: agreement beyond that expected by chance, each state with its own propensities.

κ = 1 - observed / expected distance, where the expected one is that of the votes of the two states paired at random: every vote of one
with every vote of the other. Unweighted, any difference is one of 1; with linear weights an abstention against a yes or a no is one of
1/2, with squared weights of 1/4. 1: always alike; 0: as near as by chance; below 0: further apart, at least -1. Undefined (NaN) where each
state always casts the same vote and both the same one.

Literature: Cohen (1960), A coefficient of agreement for nominal scales, Educational and Psychological Measurement 20(1), 37–46; Cohen (1968),
Weighted kappa: nominal scale agreement provision for scaled disagreement or partial credit, Psychological Bulletin 70(4), 213–220; Häge
(2011), see `scotts_pi`, for foreign policy.
"""

from typing import Literal

from relations.measures.voting.joint_tables import Tables, Values
from relations.measures.voting.vote_distances import LINEAR, NOMINAL, SQUARED, corrected, mean_distance

_WEIGHTS = {"none": NOMINAL, "linear": LINEAR, "squared": SQUARED}


def cohens_kappa(tables: Tables, *, weights: Literal["none", "linear", "squared"] = "none") -> Values:
    """Return κ of each joint table (…, 3, 3)."""
    first, second = (tables.sum(axis=axis, dtype="float64") for axis in (-1, -2))
    by_chance = first[..., :, None] * second[..., None, :]
    distances = _WEIGHTS[weights]
    return corrected(mean_distance(tables, distances), mean_distance(by_chance, distances))
