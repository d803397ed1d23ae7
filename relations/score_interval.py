"""The Wilson score interval, for numbers and for arrays of them alike; without numpy, so that pages can be made without it."""

from statistics import NormalDist
from typing import Any


def score_interval(successes: Any, n: Any, level: float = 0.95) -> tuple[Any, Any, Any]:
    """Return the share `successes / n` with the lower and the upper bound of its interval, which rounding can put some 1e-17 beyond 0, 1 or the share.

    Takes numbers or arrays, and gives the same; n = 0 raises ZeroDivisionError for numbers.

    Literature: Wilson (1927), Probable inference, the law of succession, and statistical inference, JASA 22(158).
    """
    z = NormalDist().inv_cdf((1 + level) / 2)
    share = successes / n
    centre = (share + z * z / (2 * n)) / (1 + z * z / n)
    half = z / (1 + z * z / n) * (share * (1 - share) / n + z * z / (4 * n * n)) ** 0.5
    return share, centre - half, centre + half
