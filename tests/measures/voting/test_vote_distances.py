import numpy as np
import pytest

from relations.measures.voting.vote_distances import LINEAR, NOMINAL, SQUARED, corrected, mean_distance


def test_distances_of_yes_abstention_and_no():
    assert NOMINAL.tolist() == [[0, 1, 1], [1, 0, 1], [1, 1, 0]]
    assert LINEAR.tolist() == [[0, 0.5, 1], [0.5, 0, 0.5], [1, 0.5, 0]]
    assert SQUARED.tolist() == [[0, 0.25, 1], [0.25, 0, 0.25], [1, 0.25, 0]]


def test_mean_distance_of_a_stack_of_tables():
    tables = np.array([[[4, 1, 1], [1, 1, 0], [0, 1, 1]], np.zeros((3, 3), int)])
    for distances, expected in ((NOMINAL, 0.4), (LINEAR, 0.25), (SQUARED, 0.175)):
        found = mean_distance(tables, distances)
        assert found[0] == pytest.approx(expected)
        assert np.isnan(found[1])


def test_correction_for_chance():
    found = corrected(np.array([0.0, 0.2, 0.4, 0.6, 0.0]), np.array([0.4, 0.4, 0.4, 0.4, 0.0]))
    assert found[:4] == pytest.approx([1, 0.5, 0, -0.5])
    assert np.isnan(found[4])


def test_weighted_kappa_of_cohens_own_example():
    """Cohen (1968), as printed in the documentation of psych::cohen.kappa: disagreements of 1, 3 and 6 give 0.348, equal ones 0.492."""
    shares = np.array([[0.44, 0.07, 0.09], [0.05, 0.20, 0.05], [0.01, 0.03, 0.06]])
    by_chance = np.outer(shares.sum(axis=1), shares.sum(axis=0))
    weights = np.array([[0, 1, 3], [1, 0, 6], [3, 6, 0.0]])
    assert corrected(mean_distance(shares, weights), mean_distance(by_chance, weights)) == pytest.approx(
        0.348, abs=5e-4
    )
    assert corrected(mean_distance(shares, NOMINAL), mean_distance(by_chance, NOMINAL)) == pytest.approx(
        0.492, abs=5e-4
    )
