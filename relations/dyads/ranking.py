"""Who votes with whom: the partners of each state in order of their like votes, and all states on a map of agreement."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from relations.dyads.all_states import AllStates
from relations.dyads.pair_figures import LEAST
from relations.measures.intervals import wilson

SPAN = 10  # years up to the last that rankings and map look at
_ROUNDS = 200  # of refining the map; it rests long before

Floats = npt.NDArray[np.float64]


class Partner(NamedTuple):
    """A state as a partner of another: its position, their joint votes, the share of like ones and its 95 per cent interval (Wilson)."""

    state: int
    joint: int
    share: float
    low: float
    high: float


def span(states: AllStates) -> tuple[int, int]:
    """Return the first and last year that rankings look at."""
    last = int(states.years[-1])
    return max(int(states.years[0]), last - SPAN + 1), last


def partners(states: AllStates, state: int) -> list[Partner]:
    """Return the partners with LEAST joint votes in the span or more, the closest first; equal ones in the order of their codes."""
    joint, same = (counts[state] for counts in _counted(states))
    low, high = wilson(same, joint)
    found = [
        Partner(int(other), int(joint[other]), float(same[other] / joint[other]), float(low[other]), float(high[other]))
        for other in np.flatnonzero(joint >= LEAST)
        if other != state
    ]
    return sorted(found, key=lambda partner: (-partner.share, states.codes[partner.state]))


def agreement_map(states: AllStates) -> dict[int, tuple[float, float]]:
    """Return a place for each state with votes in the span, so that states lie the further apart the less they agree.

    Multidimensional scaling of 1 − share of like votes: the classical solution (Torgerson 1952) as a start, refined by SMACOF (de Leeuw 1977), pairs with few
    joint votes without weight. The first axis runs along the greatest spread; signs are fixed by the first state, so that the same votes give the same map.
    """
    joint, same = _counted(states)
    present = np.flatnonzero((joint >= LEAST).sum(axis=0) > len(states.codes) // 4)
    if len(present) < 3:
        return {}
    joint, same = joint[np.ix_(present, present)], same[np.ix_(present, present)]
    known = (joint >= LEAST) & ~np.eye(len(present), dtype=bool)
    share = np.divide(same, joint, out=np.zeros(joint.shape), where=known)
    apart = np.where(known, 1 - share, 0.0)
    places = _refined(_classical(np.where(known, apart, apart[known].mean())), apart, known)
    places -= places.mean(axis=0)
    places = places @ np.linalg.svd(places, full_matrices=False)[2].T
    places *= np.where(places[0] < 0, -1.0, 1.0)
    return {int(state): (float(x), float(y)) for state, (x, y) in zip(present, places, strict=True)}


def _counted(states: AllStates) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    first, _ = span(states)
    return states.joint[states.years >= first].sum(axis=0), states.same[states.years >= first].sum(axis=0)


def _classical(apart: Floats) -> Floats:
    np.fill_diagonal(apart, 0)
    centre = np.eye(len(apart)) - 1 / len(apart)
    values, vectors = np.linalg.eigh(-centre @ apart**2 @ centre / 2)
    return np.asarray(vectors[:, [-1, -2]] * np.sqrt(np.maximum(values[[-1, -2]], 0)))


def _refined(places: Floats, apart: Floats, known: npt.NDArray[np.bool_]) -> Floats:
    weights = known.astype("float64")
    laplacian = np.diag(weights.sum(axis=1)) - weights
    inverse = np.linalg.pinv(laplacian)
    for _ in range(_ROUNDS):
        distance = np.linalg.norm(places[:, None] - places[None], axis=2)
        ratio = np.divide(weights * apart, distance, out=np.zeros_like(distance), where=distance > 0)
        pull = np.diag(ratio.sum(axis=1)) - ratio
        places = inverse @ pull @ places
    return places
