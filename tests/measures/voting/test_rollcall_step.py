import numpy as np
import pytest
from scipy.optimize import minimize

from relations.measures.voting.rollcall_step import (
    CUTPOINT_VARIANCE,
    IMAGINED_ABSTENTIONS,
    SLOPE_VARIANCE,
    rollcall_step,
)
from relations.measures.voting.vote_model import crossings, start_parameters

CHANCE = np.random.default_rng(5)
POINTS = CHANCE.normal(size=(1, 60))


def votes_at(points: np.ndarray, slope: float, lower: float, upper: float) -> np.ndarray:
    position = slope * points + CHANCE.logistic(size=points.shape)
    return np.where(position > upper, 0, np.where(position > lower, 1, 2)).astype("int8")


def steps(votes: np.ndarray, points: np.ndarray, deviations: np.ndarray, rounds: int = 60):
    told = crossings(votes)
    items = start_parameters(told)
    for _ in range(rounds):
        items = rollcall_step(told, items, points, deviations)
    return items


def test_it_comes_to_the_maximum_that_a_general_optimiser_finds():
    """The expected log-likelihood with normal priors, written out from the definition and maximised by SciPy."""
    votes = votes_at(POINTS, 1.3, -0.8, 0.5)
    deviations = np.full(POINTS.shape, 0.3)
    nodes = [(-np.sqrt(3), 1 / 6), (0, 2 / 3), (np.sqrt(3), 1 / 6)]

    def loss(values: np.ndarray) -> float:
        slope, lower, upper = values[0], values[1], values[1] + np.exp(values[2])
        total = -(slope**2) / (2 * SLOPE_VARIANCE) - (lower**2 + upper**2) / (2 * CUTPOINT_VARIANCE)
        total += IMAGINED_ABSTENTIONS * np.log(1 - np.exp(lower - upper))
        for node, weight in nodes:
            inner = slope * (POINTS + node * deviations)
            above, top = (1 / (1 + np.exp(cut - inner)) for cut in (lower, upper))
            chances = np.stack([top, above - top, 1 - above])
            total += weight * np.log(np.take_along_axis(chances, votes[None].astype(int), axis=0)).sum()
        return -float(total)

    best = minimize(
        loss, [0.5, -1.0, 0.0], method="Nelder-Mead", options={"xatol": 1e-8, "fatol": 1e-10, "maxiter": 5000}
    ).x
    items = steps(votes, POINTS, deviations)
    assert items.slope[0] == pytest.approx(best[0], abs=1e-4)
    assert items.lower[0] == pytest.approx(best[1], abs=1e-4)
    assert items.upper[0] == pytest.approx(best[1] + np.exp(best[2]), abs=1e-4)


def test_exchanging_yes_and_no_mirrors_the_parameters():
    votes = votes_at(POINTS, 1.0, -0.5, 0.5)
    there, back = (steps(cast, POINTS, np.full(POINTS.shape, 0.2)) for cast in (votes, (2 - votes).astype("int8")))
    assert back.slope == pytest.approx(-there.slope, abs=1e-6)
    assert back.lower == pytest.approx(-there.upper, abs=1e-6)


@pytest.mark.parametrize("cast", [(0, 2), (0, 1), (1, 2), (0,)])
def test_roll_calls_without_one_of_the_votes_stay_finite_and_in_order(cast):
    votes = np.array([[cast[i % len(cast)] for i in range(60)]], "int8")
    items = steps(votes, np.sort(POINTS), np.full(POINTS.shape, 0.1))
    assert np.isfinite([items.slope[0], items.lower[0], items.upper[0]]).all()
    assert items.lower[0] < items.upper[0]
