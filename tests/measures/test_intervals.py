import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from relations.measures.intervals import wilson


def bounds(successes: int, n: int, level: float = 0.95) -> tuple[float, float]:
    low, high = wilson(np.array([successes]), np.array([n]), level)
    return float(low[0]), float(high[0])


# Newcombe (1998), Two-sided confidence intervals for the single proportion: comparison of seven methods, Statistics in
# Medicine 17, table I, method 3 (score interval without continuity correction).
@pytest.mark.parametrize(
    ("successes", "n", "low", "high"),
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0000, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_published_intervals_are_reproduced(successes, n, low, high):
    assert bounds(successes, n) == (pytest.approx(low, abs=5e-5), pytest.approx(high, abs=5e-5))


def test_one_success_in_one_case_by_hand():
    """With p = 1 and n = 1 the lower bound is 1 / (1 + z²), z = 1.959964."""
    assert bounds(1, 1) == (pytest.approx(1 / (1 + 1.959964**2)), 1)
    assert bounds(0, 1) == (0, pytest.approx(1 - 1 / (1 + 1.959964**2)))


def test_a_higher_level_gives_a_wider_interval():
    """z is 1.644854 for 90 % and 2.575829 for 99 %."""
    for level, z in ((0.9, 1.644854), (0.99, 2.575829)):
        assert bounds(1, 1, level)[0] == pytest.approx(1 / (1 + z * z))


def test_no_case_has_no_interval_and_leaves_the_others_alone():
    low, high = wilson(np.array([0, 5, 0]), np.array([0, 10, 3]))
    assert np.isnan([low[0], high[0]]).all()
    assert (low[1], high[1]) == bounds(5, 10)
    assert low[2] == 0


@st.composite
def cases(draw) -> tuple[int, int]:
    n = draw(st.integers(1, 10_000))
    return draw(st.integers(0, n)), n


@given(cases())
@example((0, 40))  # rounding alone would put the lower bound above 0
@example((40, 40))
def test_the_interval_holds_the_share_and_stays_within_0_and_1(case):
    successes, n = case
    low, high = bounds(successes, n)
    assert 0 <= low <= successes / n <= high <= 1
    assert low < high


@given(cases())
def test_the_bounds_are_where_the_score_test_is_at_its_limit(case):
    """The definition: p is a bound when |share - p| is z standard errors of p, (share - p)² n = z² p (1 - p)."""
    successes, n = case
    for p in bounds(successes, n):
        assert (successes / n - p) ** 2 * n == pytest.approx(1.959964**2 * p * (1 - p), rel=1e-5, abs=1e-9)


@given(cases())
def test_failures_have_the_mirrored_interval(case):
    successes, n = case
    low, high = bounds(successes, n)
    assert bounds(n - successes, n) == (pytest.approx(1 - high, abs=1e-12), pytest.approx(1 - low, abs=1e-12))


@given(cases(), st.integers(2, 10))
def test_more_cases_of_the_same_share_give_a_narrower_interval(case, times):
    successes, n = case
    few, many = bounds(successes, n), bounds(times * successes, times * n)
    assert many[1] - many[0] < few[1] - few[0]
