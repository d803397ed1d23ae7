"""Scott's π: identical votes beyond those expected by chance, with one propensity for both states.

π = (observed - expected) / (1 - expected), where expected is the chance that two votes drawn from the votes of both states together are
the same: the sum of squared shares of yes, abstention and no. 1: always alike; 0: as often as by chance; below 0: less often, at least
-1. Undefined (NaN) where all votes of both are the same, since then there is nothing that chance could have made different.

Literature: Scott (1955), Reliability of content analysis: the case of nominal scale coding, Public Opinion Quarterly 19, 321–325; Häge
(2011), Choice or circumstance? Adjusting measures of foreign policy similarity for chance agreement, Political Analysis 19(3), 287–305.
"""

import numpy as np

from relations.measures.voting.joint_tables import Tables, Values
from relations.measures.voting.vote_distances import NOMINAL, corrected, mean_distance


def scotts_pi(tables: Tables) -> Values:
    """Return π of each joint table (…, 3, 3)."""
    both = tables + np.swapaxes(tables, -1, -2)
    with np.errstate(invalid="ignore"):
        shares = both.sum(axis=-1) / both.sum(axis=(-2, -1))[..., None]
    return corrected(mean_distance(tables, NOMINAL), 1 - (shares**2).sum(axis=-1))
