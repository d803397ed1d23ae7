"""The step of the roll calls: better slopes and cutpoints, given normal beliefs about where the states stand.

What is maximised is the expected logarithm of the likelihood of `vote_model` plus that of the priors, by one damped Newton step for all
roll calls at once. The expectation over a belief is a sum over three points, which integrates polynomials of degree five exactly.
"""

import numpy as np

from relations.measures.voting.joint_tables import Values
from relations.measures.voting.vote_model import Crossings, Parameters, scores

# Normal priors with mean 0. Why the slopes have this one is told in docs/methods/voting/own_ideal_points.md; that of the cutpoints is wide.
SLOPE_VARIANCE = 0.5
CUTPOINT_VARIANCE = 25.0
# One abstention that nobody cast keeps apart the cutpoints of a roll call on which nobody abstained.
IMAGINED_ABSTENTIONS = 1.0
LARGEST_STEP = 2.0
# Points and weights of Gauss and Hermite, in standard deviations.
_NODES = ((-np.sqrt(3), 1 / 6), (0.0, 2 / 3), (np.sqrt(3), 1 / 6))


def rollcall_step(told: Crossings, parameters: Parameters, means: Values, deviations: Values) -> Parameters:
    """Return the parameters after one step. `means` and `deviations` (roll calls x states) are the beliefs at the time of each roll call."""
    gradient, information = np.zeros((len(means), 3)), np.zeros((len(means), 3, 3))
    for node, weight in _NODES:
        points = means + deviations * node
        lower, upper, lower_weight, upper_weight = scores(told, parameters, points)
        gradient += weight * np.stack([((lower + upper) * points).sum(1), -lower.sum(1), -upper.sum(1)], axis=1)
        for (row, column), values in {
            (0, 0): (lower_weight + upper_weight) * points**2,
            (0, 1): -lower_weight * points,
            (0, 2): -upper_weight * points,
            (1, 1): lower_weight,
            (2, 2): upper_weight,
        }.items():
            information[:, row, column] += weight * values.sum(1)
    gap = parameters.upper - parameters.lower
    abstentions = told.lower_passed.sum(axis=1) + IMAGINED_ABSTENTIONS
    pull = abstentions / np.expm1(gap)
    stiffness = pull * (1 + 1 / np.expm1(gap))
    gradient += np.stack([np.zeros(len(gap)), -pull, pull], axis=1)
    information[:, 1, 1] += stiffness
    information[:, 2, 2] += stiffness
    information[:, 1, 2] -= stiffness
    variances = (SLOPE_VARIANCE, CUTPOINT_VARIANCE, CUTPOINT_VARIANCE)
    for place, (values, variance) in enumerate(
        zip((parameters.slope, parameters.lower, parameters.upper), variances, strict=True)
    ):
        gradient[:, place] -= values / variance
        information[:, place, place] += 1 / variance
    for row, column in ((0, 1), (0, 2), (1, 2)):
        information[:, column, row] = information[:, row, column]
    step = np.linalg.solve(information, gradient[:, :, None])[:, :, 0].astype("float64")
    step = step * _damping(step, gap)[:, None]
    return Parameters(parameters.slope + step[:, 0], parameters.lower + step[:, 1], parameters.upper + step[:, 2])


def _damping(step: Values, gap: Values) -> Values:
    """Return the share of each step that is taken: none larger than LARGEST_STEP, and no gap of the cutpoints closed by more than 4/5."""
    closing = step[:, 1] - step[:, 2]
    with np.errstate(divide="ignore"):
        allowed = np.where(closing > 0, 0.8 * gap / np.where(closing > 0, closing, 1), 1.0)
        share: Values = np.minimum(np.minimum(1.0, LARGEST_STEP / np.abs(step).max(axis=1)), allowed)
    return share
