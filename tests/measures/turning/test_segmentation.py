from itertools import combinations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from relations.errors import DataError, UsageError
from relations.measures.turning.segmentation import best_division, cost, exact_divisions, pelt_division, signals


def series_of(**values: list) -> pd.DataFrame:
    """Return series that begin in 2000; None is a missing value."""
    rows = [(name, 2000 + i, value) for name, of in values.items() for i, value in enumerate(of)]
    return pd.DataFrame(rows, columns=["series", "year", "value"]).astype({"value": "float64"})


def all_divisions(n: int, least: int, k: int):
    """Yield every way to cut n values into k + 1 stretches of at least `least`."""
    for starts in combinations(range(least, n - least + 1), k):
        if all(b - a >= least for a, b in zip((0, *starts), (*starts, n), strict=True)):
            yield list(starts)


def test_the_noise_is_the_scale():
    # Differences 1, −1, 1, −1: noise² = 4 / (2 · 4) = 1/2.
    signal = signals(series_of(a=[0, 1, 0, 1, 0]), 2)["a"]
    assert signal.scaled[1, 0] == pytest.approx(2**0.5)
    assert signal.penalty == pytest.approx(2 * np.log(5))


def test_a_constant_series_has_no_break():
    signal = signals(series_of(a=[3, 3, 3, 3, 3, 3]), 2)["a"]
    assert best_division(signal.scaled, signal.penalty, 2, 5) == []


def test_missing_values_are_left_out_and_not_filled():
    signal = signals(series_of(a=[1, None, None, 2, 3]), 2)["a"]
    assert signal.years.tolist() == [2000, 2003, 2004]


def test_several_series_are_joined_on_their_common_years():
    found = signals(series_of(a=[1, 2, 3, None], b=[None, 5, 4, 9]), 2)
    assert list(found) == ["a", "b", "joint"]
    assert found["joint"].years.tolist() == [2001, 2002]
    assert found["joint"].penalty == pytest.approx(3 * np.log(2))
    assert list(signals(series_of(a=[1, 2]), 2)) == ["a"]


def test_bad_series_are_errors():
    with pytest.raises(UsageError, match="a stretch is 2 years or more, not 1"):
        signals(series_of(a=[1, 2]), 1)
    with pytest.raises(DataError, match="'joint' is the name of all series together"):
        signals(series_of(joint=[1, 2]), 2)
    with pytest.raises(DataError, match="a has the year 2000 twice"):
        signals(pd.concat([series_of(a=[1]), series_of(a=[2])]), 2)
    with pytest.raises(DataError, match="the series lack the column value"):
        signals(pd.DataFrame({"series": [], "year": []}), 2)
    assert signals(series_of(), 2) == {}


NUMBERS = st.lists(st.integers(-20, 20), min_size=4, max_size=9)


@given(NUMBERS, st.integers(2, 3))
def test_each_division_is_the_best_of_all_that_there_are(numbers, least):
    scaled = np.array(numbers, dtype="float64")[:, None]
    for k, starts in enumerate(exact_divisions(scaled, least, 10)):
        assert len(starts) == k
        assert cost(scaled, starts) == pytest.approx(min(cost(scaled, s) for s in all_divisions(len(scaled), least, k)))


@given(NUMBERS, st.floats(0.5, 200))
def test_the_penalised_division_is_the_best_of_all_that_there_are(numbers, penalty):
    scaled = np.array(numbers, dtype="float64")[:, None]
    every = [s for k in range(len(scaled)) for s in all_divisions(len(scaled), 2, k)]
    found = best_division(scaled, penalty, 2, 10)
    assert cost(scaled, found) + penalty * len(found) == pytest.approx(
        min(cost(scaled, s) + penalty * len(s) for s in every)
    )


def test_the_dynamic_programme_of_ruptures_agrees():
    from ruptures import Dynp

    rng = np.random.default_rng(1)
    scaled = np.concatenate([rng.normal(0, 1, (20, 2)), rng.normal(3, 1, (15, 2)), rng.normal(-2, 1, (20, 2))])
    slow = Dynp(model="l2", min_size=3, jump=1).fit(scaled)
    for k, starts in enumerate(exact_divisions(scaled, 3, 6)):
        assert starts == (slow.predict(n_bkps=k)[:-1] if k else [])


def test_pelt_finds_clear_breaks_and_short_series_have_none():
    scaled = np.array([0.0] * 10 + [9.0] * 10 + [0.0] * 10)[:, None]
    assert pelt_division(scaled, 5.0, 3) == best_division(scaled, 5.0, 3, 10) == [10, 20]
    assert pelt_division(scaled[:5], 5.0, 3) == exact_divisions(scaled[:5], 3, 9)[0] == []


@pytest.mark.parametrize(
    ("starts", "expected"),
    [
        ([], 5.0 + 20.0),  # means 2.5 and 5
        ([2], 0.5 + 0.5 + 2.0 + 2.0),  # means 1.5 and 3.5, 3 and 7
        ([0, 2, 2, 4], 0.5 + 0.5 + 2.0 + 2.0),  # a stretch without years costs nothing
    ],
)
def test_the_cost_is_the_sum_of_squares_about_the_means(starts, expected):
    scaled = np.array([[1.0, 3.0], [2.0, 3.0], [3.0, 7.0], [4.0, 7.0]])
    scaled[:, 1] += [-1.0, 1.0, -1.0, 1.0]
    assert cost(scaled, starts) == pytest.approx(expected)
