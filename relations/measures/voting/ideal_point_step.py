"""The step of the states: where each stood in every session, given the roll calls and that positions move gradually.

A state starts anywhere (normal, variance 1) and then walks at random: from one session to the next its point changes by a normal step with a
standard deviation of a half, more over a gap. With the likelihood of its votes replaced by the normal curve that touches it at the
present point, the path of a state is a linear system with a band of three, solved forwards and backwards for all states at once: the
smoother of Kalman, Rauch, Tung and Striebel in the form of information.
"""

import numpy as np
import numpy.typing as npt

from relations.measures.voting.joint_tables import Values

# As in the published model: a standard deviation of 1 over all states and sessions, and of a half from one session to the next.
START_VARIANCE = 1.0
STEP_VARIANCE = 0.25
LARGEST_MOVE = 1.0


def ideal_point_step(
    points: Values, gradient: Values, information: Values, sessions: npt.NDArray[np.int64], first: npt.NDArray[np.int64]
) -> tuple[Values, Values]:
    """Return points and their variances (sessions x states) after one step.

    `gradient` and `information` are the first and the negative second derivative of the log-likelihood of the votes by the points, 0
    where a state cast no vote; `sessions` are the numbers of the sessions, `first` the position of the first one of each state.
    """
    position = np.arange(len(sessions))[:, None]
    begun = position >= first
    links = begun[:-1] / (STEP_VARIANCE * np.diff(sessions))[:, None]
    precision = information + (position == first) / START_VARIANCE + ~begun
    precision[:-1] += links
    precision[1:] += links
    moved, variances = _solved(precision, links, information * points + gradient)
    return points + np.clip(moved - points, -LARGEST_MOVE, LARGEST_MOVE), variances


def _solved(precision: Values, links: Values, right: Values) -> tuple[Values, Values]:
    """Return x and the diagonal of the inverse for systems with `precision` on the diagonal and -`links` beside it, one per column."""
    pivot, value = precision.copy(), right.copy()
    carried = np.zeros_like(precision)
    for row in range(1, len(pivot)):
        carried[row] = links[row - 1] / pivot[row - 1]
        pivot[row] -= carried[row] * links[row - 1]
        value[row] += carried[row] * value[row - 1]
    value /= pivot
    inverse = 1 / pivot
    for row in range(len(pivot) - 2, -1, -1):
        value[row] += carried[row + 1] * value[row + 1]
        inverse[row] += carried[row + 1] ** 2 * inverse[row + 1]
    return value, inverse
