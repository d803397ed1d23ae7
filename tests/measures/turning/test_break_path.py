import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from relations.measures import break_path, break_years


def series_of(values: list, name: str = "a", first: int = 1990) -> pd.DataFrame:
    return pd.DataFrame({"series": name, "year": range(first, first + len(values)), "value": values}).astype(
        {"value": "float64"}
    )


def test_worked_by_hand():
    # 0, 1, 0 | 6, 7, 6: squares about the mean 328/6 = 54.67 in one stretch, 4/3 in two; noise² = (1+1+36+1+1) / (2 · 5) = 4.
    found = break_path(series_of([0, 1, 0, 6, 7, 6]), least=3)
    assert found["breaks"].tolist() == [0, 1]
    assert found["years"].tolist() == ["", "1993"]
    one, two = 122 - 20**2 / 6, 2 * (1 - 1 / 3)
    assert found["cost"].tolist() == pytest.approx([one / 4, two / 4])
    # One break pays as long as the penalty is below what it saves.
    assert found["penalty_high"].tolist() == [np.inf, pytest.approx((one - two) / 4)]
    assert found["penalty_low"].tolist() == [pytest.approx((one - two) / 4), 0]
    assert found["default"].tolist() == [False, True]
    assert found["n"].tolist() == [6, 6]


@given(st.lists(st.integers(-9, 9), min_size=6, max_size=25))
def test_the_ranges_cover_all_penalties_without_gap(values):
    found = break_path(series_of(values), least=2, most=6)
    chosen = found.dropna().sort_values("penalty_low")
    assert chosen["penalty_low"].iloc[0] == 0
    assert chosen["penalty_high"].iloc[-1] == np.inf
    assert chosen["penalty_high"].tolist()[:-1] == pytest.approx(chosen["penalty_low"].tolist()[1:])
    assert found["default"].sum() == 1


def test_the_path_has_the_breaks_of_each_penalty():
    rng = np.random.default_rng(3)
    series = series_of([*rng.normal(0, 1, 15), *rng.normal(4, 1, 12), *rng.normal(1, 1, 14)])
    for row in break_path(series).dropna().itertuples():
        middle = row.penalty_low + 1 if row.penalty_high == np.inf else (row.penalty_low + row.penalty_high) / 2
        found = break_years(series, penalty=middle)
        assert " ".join(map(str, found["year"])) == row.years


def test_no_series_give_no_rows():
    assert break_path(series_of([])).empty
