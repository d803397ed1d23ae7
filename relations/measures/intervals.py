"""Intervals for shares that are counted in cases."""

import numpy as np
import numpy.typing as npt

from relations.score_interval import score_interval

Counts = npt.NDArray[np.int64]
Shares = npt.NDArray[np.float64]

# What the bounds of a 95 per cent interval are called where a measure gives them as columns.
BOUND_LABELS = {"low": "95 % from", "high": "95 % to"}


def wilson(successes: Counts, n: Counts, level: float = 0.95) -> tuple[Shares, Shares]:
    """Return the lower and upper bound of the Wilson score interval for each share `successes / n`; NaN where n = 0.

    The roll calls of a year are treated as draws from the agenda that might have been voted on. Unlike the textbook interval it keeps
    within 0 and 1 and has close to its stated coverage for small n.

    `score_interval` has the formula and its source.
    """
    with np.errstate(divide="ignore", invalid="ignore"):
        share, low, high = score_interval(successes, n, level)
    # Rounding can put a bound 1e-17 beside a share of 0 or 1, on either side.
    return np.clip(low, 0, share), np.clip(high, share, 1)
