import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from relations.measures.voting.ideal_point_step import LARGEST_MOVE, START_VARIANCE, STEP_VARIANCE, ideal_point_step

SESSIONS = np.array([1, 2, 4, 5])


def dense(
    information: np.ndarray, right: np.ndarray, sessions: np.ndarray, first: int
) -> tuple[np.ndarray, np.ndarray]:
    """Return mean and variances by the covariance of a walk: START + STEP · sessions since the first, for each pair the earlier of the two."""
    since = sessions[first:] - sessions[first]
    prior = START_VARIANCE + STEP_VARIANCE * np.minimum.outer(since, since)
    covariance = np.linalg.inv(np.linalg.inv(prior) + np.diag(information[first:]))
    return covariance @ right[first:], np.diag(covariance)


@given(
    information=st.lists(st.floats(0, 20), min_size=4, max_size=4).map(np.array),
    pull=st.lists(st.floats(-0.5, 0.5), min_size=4, max_size=4).map(np.array),
    first=st.integers(0, 2),
)
def test_it_is_the_mean_and_the_variance_given_a_random_walk(information, pull, first):
    information[:first] = 0
    gradient = pull * np.minimum(information, 1)
    moved, variances = ideal_point_step(
        np.zeros((4, 1)), gradient[:, None], information[:, None], SESSIONS, np.array([first])
    )
    mean, expected = dense(information, gradient, SESSIONS, first)
    assert moved[first:, 0] == pytest.approx(np.clip(mean, -LARGEST_MOVE, LARGEST_MOVE))
    assert variances[first:, 0] == pytest.approx(expected)


def test_by_hand():
    """The example of docs/methods/voting/own_ideal_points.md: one session, one yes, one abstention, and the prior of variance 1."""
    moved, variances = ideal_point_step(
        np.zeros((1, 1)), np.array([[0.622459]]), np.array([[0.705011]]), np.array([1]), np.array([0])
    )
    assert (moved[0, 0], np.sqrt(variances[0, 0])) == pytest.approx((0.365, 0.766), abs=5e-4)


def test_a_gap_widens_the_uncertainty():
    information = np.array([[10.0], [0], [0], [10]])
    _, variances = ideal_point_step(np.zeros((4, 1)), np.zeros((4, 1)), information, SESSIONS, np.array([0]))
    assert variances[1, 0] > variances[0, 0]
    assert variances[2, 0] > variances[3, 0]


def test_states_do_not_touch_one_another():
    chance = np.random.default_rng(1)
    information, gradient = chance.uniform(0, 5, (4, 3)), chance.normal(size=(4, 3)) / 9
    together = ideal_point_step(np.zeros((4, 3)), gradient, information, SESSIONS, np.array([0, 0, 0]))
    for place in range(3):
        one = [slice(None), slice(place, place + 1)]
        alone = ideal_point_step(
            np.zeros((4, 1)), gradient[tuple(one)], information[tuple(one)], SESSIONS, np.array([0])
        )
        for whole, part in zip(together, alone, strict=True):
            assert whole[tuple(one)] == pytest.approx(part)


def test_no_move_is_larger_than_allowed():
    moved, _ = ideal_point_step(np.zeros((4, 1)), np.full((4, 1), 50.0), np.ones((4, 1)), SESSIONS, np.array([0]))
    assert np.abs(moved).max() == LARGEST_MOVE
