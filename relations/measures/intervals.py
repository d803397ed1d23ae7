"""Intervals for shares that are counted in cases."""

from statistics import NormalDist

import numpy as np
import numpy.typing as npt

Counts = npt.NDArray[np.int64]
Shares = npt.NDArray[np.float64]

# What the bounds of a 95 per cent interval are called where a measure gives them as columns.
BOUND_LABELS = {"low": "95 % from", "high": "95 % to"}


def wilson(successes: Counts, n: Counts, level: float = 0.95) -> tuple[Shares, Shares]:
    """Return the lower and upper bound of the Wilson score interval for each share `successes / n`; NaN where n = 0.

    The roll calls of a year are treated as draws from the agenda that might have been voted on. Unlike the textbook interval it keeps
    within 0 and 1 and has close to its stated coverage for small n.

    Literature: Wilson (1927), Probable inference, the law of succession, and statistical inference, JASA 22(158).
    """
    z = NormalDist().inv_cdf((1 + level) / 2)
    with np.errstate(divide="ignore", invalid="ignore"):
        share = successes / n
        centre = (share + z * z / (2 * n)) / (1 + z * z / n)
        half = z / (1 + z * z / n) * np.sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    # Rounding can put a bound 1e-17 beside a share of 0 or 1, on either side.
    return np.clip(centre - half, 0, share), np.clip(centre + half, share, 1)
