"""An ordinal model of votes: how likely a state at a given point is to vote yes, to abstain or to vote no on a roll call.

For a state at θ and a roll call with slope β and cutpoints lower < upper, with σ the logistic function:

    P(no) = 1 - σ(βθ - lower)     P(yes) = σ(βθ - upper)     P(abstention) = the rest

The slope is the discrimination: its sign says which side is for, its size how sharply the roll call divides. This is the graded response
model of Samejima. Since P(abstention) = σ(βθ - lower) · (1 - σ(βθ - upper)) · (1 - exp(lower - upper)), a vote is the outcome of one or two
crossings: a no or an abstention tells on which side of the lower cutpoint the state stood, an abstention or a yes on which side of the
upper one. The logarithm of the likelihood is therefore concave, and its derivatives are short.

Literature: Samejima (1969), Estimation of latent ability using a response pattern of graded scores, Psychometrika Monograph 17.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from relations.measures.voting.joint_tables import Values


@dataclass(frozen=True)
class Crossings:
    """What votes (roll calls x states) tell about the cutpoints: whether a vote tells of it (1 or 0), and whether it lies above."""

    lower_told: Values
    lower_passed: Values
    upper_told: Values
    upper_passed: Values


def crossings(votes: npt.NDArray[np.int8]) -> Crossings:
    """Return the crossings of votes as `ballot_matrix` codes them: 0 yes, 1 abstention, 2 no, -1 none."""
    yes, abstained, no = ((votes == vote).astype("float64") for vote in range(3))
    return Crossings(no + abstained, abstained, abstained + yes, yes)


@dataclass(frozen=True)
class Parameters:
    """The parameters of each roll call."""

    slope: Values
    lower: Values
    upper: Values


def start_parameters(told: Crossings) -> Parameters:
    """Return slopes of 0 and the cutpoints that then give the observed shares of yes, abstention and no (with half a vote added)."""
    yes, abstained = told.upper_passed.sum(axis=1), told.lower_passed.sum(axis=1)
    cast = told.lower_told.sum(axis=1) + yes
    above, top = (abstained + yes + 1) / (cast + 2), (yes + 0.5) / (cast + 2)
    return Parameters(np.zeros(len(cast)), np.log((1 - above) / above), np.log((1 - top) / top))


def scores(told: Crossings, parameters: Parameters, points: Values) -> tuple[Values, Values, Values, Values]:
    """Return for the lower and the upper cutpoint the derivative of the log-likelihood by βθ, then for both its negative second one.

    `points` (roll calls x states) are the points of the states at the time of each roll call, as are the results. The term of the gap,
    log(1 - exp(lower - upper)) for each abstention, does not depend on βθ.
    """
    inner = parameters.slope[:, None] * points
    below, above = (1 / (1 + np.exp(cut[:, None] - inner)) for cut in (parameters.lower, parameters.upper))
    return (
        told.lower_passed - told.lower_told * below,
        told.upper_passed - told.upper_told * above,
        told.lower_told * below * (1 - below),
        told.upper_told * above * (1 - above),
    )
