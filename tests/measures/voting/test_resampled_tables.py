import numpy as np
import pytest

from relations.measures.voting.agreement import identical_share
from relations.measures.voting.resampled_tables import percentile_interval, resampled_tables

STRATA = np.array(
    [[[6, 1, 0], [0, 2, 0], [0, 0, 1]], [[0, 0, 5], [0, 0, 0], [0, 0, 0]], [[1, 0, 1], [0, 0, 0], [0, 0, 0]]]
)
GROUP = np.array([0, 0, 1])


def test_each_stratum_keeps_its_number_of_roll_calls_and_its_cells():
    drawn = resampled_tables(STRATA, GROUP, draws=50, seed=1)
    assert drawn.shape == (50, 2, 3, 3)
    assert (drawn.sum(axis=(-2, -1)) == [15, 2]).all()
    # The second stratum of the first group has one cell alone, and its five roll calls stay there in every draw.
    assert (drawn[:, 0, 0, 2] == 5).all()
    assert (drawn[:, :, 1, 2] == 0).all()


def test_the_mean_of_the_draws_is_the_table():
    drawn = resampled_tables(STRATA, GROUP, draws=20_000, seed=1)
    expected = [STRATA[0] + STRATA[1], STRATA[2]]
    assert drawn.mean(axis=0) == pytest.approx(np.array(expected, float), abs=0.05)


def test_drawing_the_cells_is_drawing_the_roll_calls():
    """The share of identical votes among n = 10 resampled roll calls, 9 of 10 identical, is binomial: variance 0.9 · 0.1 / 10."""
    drawn = resampled_tables(STRATA[:1], np.array([0]), draws=20_000, seed=2)
    assert identical_share(drawn).var() == pytest.approx(0.009, rel=0.03)
    chance = np.random.default_rng(2)
    same = np.repeat([1, 0], [9, 1])
    by_roll_call = same[chance.integers(0, 10, (20_000, 10))].mean(axis=1)
    for q in (0.025, 0.25, 0.5, 0.975):
        assert np.quantile(identical_share(drawn), q) == pytest.approx(np.quantile(by_roll_call, q), abs=1e-9)


def test_the_same_seed_gives_the_same_draws():
    first, again, other = (resampled_tables(STRATA, GROUP, draws=20, seed=seed) for seed in (1, 1, 2))
    assert (first == again).all()
    assert (first != other).any()


def test_the_interval_is_numpys_quantiles():
    sample = np.random.default_rng(1).normal(size=(999, 3))
    low, high = percentile_interval(sample)
    assert low == pytest.approx(np.quantile(sample, 0.025, axis=0))
    assert high == pytest.approx(np.quantile(sample, 0.975, axis=0))


def test_few_undefined_values_are_left_out_and_many_leave_no_interval():
    sample = np.tile(np.linspace(0, 1, 100)[:, None], (1, 2))
    sample[:4, 0], sample[:6, 1] = np.nan, np.nan
    low, high = percentile_interval(sample)
    assert low[0] == pytest.approx(np.nanquantile(sample[:, 0], 0.025))
    assert np.isnan([low[1], high[1]]).all()


def test_values_that_never_change_leave_no_interval():
    low, high = percentile_interval(np.full((100, 1), 0.5))
    assert np.isnan([low[0], high[0]]).all()
