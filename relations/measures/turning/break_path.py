"""The best divisions of yearly series for every penalty at once.

For each number of breaks k the exact best division has a cost (sum of squares about the levels, in units of noise). A k is the answer for
the penalties from penalty_low to penalty_high, between which cost + penalty · k is least; a k that no penalty chooses has neither. Breaks
that stay over a wide range of penalties do not depend on the one that was picked: persistence is read off the path, not
assumed. The ranges run from 0 (as many breaks as allowed) to infinity (none) without gap.

Literature: Haynes, Eckley and Fearnhead (2017), Computationally efficient changepoint detection for a range of penalties, Journal of
Computational and Graphical Statistics 26(1); see also `segmentation`.
"""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from relations.measures.turning.segmentation import cost, exact_divisions, signals

UNITS: Mapping[str, str] = {
    "n": "years",
    "breaks": "breaks",
    **dict.fromkeys(("cost", "penalty_low", "penalty_high"), "noise variances"),
}


def break_path(series: pd.DataFrame, *, least: int = 3, most: int = 10) -> pd.DataFrame:
    """Return one row per series and number of breaks: `series`, `n` years, `breaks`, `years` (first years of new levels, separated by
    spaces), `cost`, `penalty_low`, `penalty_high`, `default` (whether Schwarz's penalty lies in the range).

    `series` has `series`, `year`, `value`; several series are also divided jointly, as `joint`, on their common years. `least` is the
    shortest stretch in years with data, `most` the largest number of breaks.
    """
    rows = []
    for name, signal in signals(series, least).items():
        divisions = exact_divisions(signal.scaled, least, most)
        costs = np.array([cost(signal.scaled, starts) for starts in divisions])
        for k, starts in enumerate(divisions):
            # k beats fewer breaks below `high`, and more breaks above `low`.
            high = min(((costs[j] - costs[k]) / (k - j) for j in range(k)), default=np.inf)
            low = max(((costs[k] - costs[j]) / (j - k) for j in range(k + 1, len(costs))), default=0.0)
            chosen = max(low, 0.0) < high
            rows.append(
                {
                    "series": name,
                    "n": len(signal.years),
                    "breaks": k,
                    "years": " ".join(str(signal.years[start]) for start in starts),
                    "cost": costs[k],
                    "penalty_low": max(low, 0.0) if chosen else np.nan,
                    "penalty_high": high if chosen else np.nan,
                    "default": bool(chosen and max(low, 0.0) <= signal.penalty < high),
                }
            )
    columns = ["series", "n", "breaks", "years", "cost", "penalty_low", "penalty_high", "default"]
    return pd.DataFrame(rows, columns=columns).astype({"series": "str", "years": "str", "default": "bool"})
