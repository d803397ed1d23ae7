"""One pair of states in figures: what its page says, and what rankings put in order."""

from dataclasses import dataclass

import numpy as np

from relations.dyads.all_states import AllStates, Pair, Point
from relations.measures.intervals import wilson

LEAST = 10  # joint votes of a year or a span, below which its share is no ground for a statement


@dataclass(frozen=True)
class Share:
    """`same` of `joint` roll calls, and the bounds of the 95 per cent interval (Wilson) of the share."""

    joint: int
    same: int
    low: float
    high: float

    @property
    def share(self) -> float:
        return self.same / self.joint


@dataclass(frozen=True)
class PairFigures:
    """A pair: the share of like votes by year and in all, arms (million TIV) by year both ways, ideal points by year of either."""

    codes: tuple[str, str]
    names: tuple[str, str]
    in_sentences: tuple[str, str]
    votes: dict[int, Share]
    whole: Share | None
    arms: tuple[dict[int, float], dict[int, float]]
    points: tuple[dict[int, Point], dict[int, Point]]

    @property
    def years(self) -> list[int]:
        """All years of which the page says something of both."""
        pointed = self.points[0].keys() & self.points[1].keys()
        return sorted(self.votes.keys() | self.arms[0].keys() | self.arms[1].keys() | pointed)


def pair_figures(states: AllStates, pair: Pair) -> PairFigures:
    """Return the figures of a pair."""
    i, j = pair
    joint, same = states.joint[:, i, j], states.same[:, i, j]
    low, high = wilson(same, joint)
    votes = {
        int(states.years[y]): Share(int(joint[y]), int(same[y]), float(low[y]), float(high[y]))
        for y in np.flatnonzero(joint)
    }
    return PairFigures(
        (states.codes[i], states.codes[j]),
        (states.name(i), states.name(j)),
        (states.in_sentence(i), states.in_sentence(j)),
        votes,
        _whole(joint, same),
        (states.arms.get((i, j), {}), states.arms.get((j, i), {})),
        (states.points.get(i, {}), states.points.get(j, {})),
    )


def _whole(joint: np.ndarray, same: np.ndarray) -> Share | None:
    n, alike = joint.sum(keepdims=True), same.sum(keepdims=True)
    if not n[0]:
        return None
    low, high = wilson(alike, n)
    return Share(int(n[0]), int(alike[0]), float(low[0]), float(high[0]))
