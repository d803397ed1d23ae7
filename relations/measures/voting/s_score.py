"""Signorino and Ritter's S: similarity of two policy portfolios, here of two voting records.

S = 1 - 2 · (sum of distances) / (n · greatest distance), from -1 (always opposed) to 1 (always alike). With absolute distances an abstention
against a yes or a no is half the greatest distance, and S = 2 · Lijphart's index - 1; with squared ones it is a quarter. Every roll call
has the same weight. S is not corrected for chance: two states that vote yes on nearly everything are near 1.

Literature: Signorino and Ritter (1999), Tau-b or not tau-b: measuring the similarity of foreign policy positions, International Studies
Quarterly 43, 115–144; Häge (2011), see `scotts_pi`, for the critique.
"""

from typing import Literal

from relations.measures.voting.joint_tables import Tables, Values
from relations.measures.voting.vote_distances import LINEAR, SQUARED, mean_distance


def s_score(tables: Tables, *, distance: Literal["absolute", "squared"] = "absolute") -> Values:
    """Return S of each joint table (…, 3, 3); NaN for an empty one."""
    return 1 - 2 * mean_distance(tables, {"absolute": LINEAR, "squared": SQUARED}[distance])
