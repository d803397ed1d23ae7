import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from relations.measures.voting.vote_model import Parameters, crossings, scores, start_parameters


def probabilities(slope: float, lower: float, upper: float, point: float) -> list[float]:
    """Return those of yes, abstention and no, by the definition of the model."""
    above, top = (1 / (1 + np.exp(cut - slope * point)) for cut in (lower, upper))
    return [top, above - top, 1 - above]


def test_what_votes_tell_of_the_cutpoints():
    told = crossings(np.array([[0, 1, 2, -1]], "int8"))
    assert told.lower_told.tolist() == [[0, 1, 1, 0]]
    assert told.lower_passed.tolist() == [[0, 1, 0, 0]]
    assert told.upper_told.tolist() == [[1, 1, 0, 0]]
    assert told.upper_passed.tolist() == [[1, 0, 0, 0]]


def test_the_start_gives_the_observed_shares():
    """Six yes, two abstentions, one no: (8 + 1) / 11 above the lower cutpoint, (6 + 1/2) / 11 above the upper."""
    start = start_parameters(crossings(np.array([[0] * 6 + [1] * 2 + [2] + [-1] * 5], "int8")))
    yes, abstained, no = probabilities(start.slope[0], start.lower[0], start.upper[0], 0.3)
    assert (yes, no) == pytest.approx((6.5 / 11, 2 / 11))
    assert abstained == pytest.approx(2.5 / 11)


reals = st.floats(-3, 3)


@given(inner=reals, lower=reals, gap=st.floats(0.1, 3), vote=st.sampled_from([0, 1, 2]))
def test_the_derivatives_are_those_of_the_likelihood(inner, lower, gap, vote):
    """Against differences of log P(vote) in the product βθ; the abstention is where the product form of its probability counts."""
    told = crossings(np.array([[vote]], "int8"))
    items = Parameters(np.array([1.0]), np.array([lower]), np.array([lower + gap]))
    first, second, first_weight, second_weight = (value[0, 0] for value in scores(told, items, np.array([[inner]])))

    def log_likelihood(at: float) -> float:
        return float(np.log(probabilities(1.0, lower, lower + gap, at)[vote]))

    h = 1e-3
    slope_there = (log_likelihood(inner + h) - log_likelihood(inner - h)) / (2 * h)
    bend_there = (log_likelihood(inner + h) - 2 * log_likelihood(inner) + log_likelihood(inner - h)) / h**2
    assert first + second == pytest.approx(slope_there, abs=1e-4)
    assert -(first_weight + second_weight) == pytest.approx(bend_there, abs=1e-3)


def test_absence_tells_nothing():
    told = crossings(np.array([[-1]], "int8"))
    items = Parameters(np.array([1.0]), np.array([-1.0]), np.array([1.0]))
    assert [value[0, 0] for value in scores(told, items, np.array([[0.5]]))] == [0, 0, 0, 0]
