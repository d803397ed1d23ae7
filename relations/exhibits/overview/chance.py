"""Whether two counts of unlike spans of time may differ by chance."""

from math import comb

_LEVEL = 0.05


def by_chance(then: int, now: int, share: float) -> bool:
    """Tell whether `now` of all `then + now` events may fall by chance into the later span, which has `share` of the time.

    Exact binomial test of two sides: the probability of all outcomes that are no likelier than the one that is there, against 5 per cent.
    """
    n = then + now
    chances = [comb(n, k) * share**k * (1 - share) ** (n - k) for k in range(n + 1)]
    return sum(chance for chance in chances if chance <= chances[now] * (1 + 1e-9)) >= _LEVEL
