import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from relations.measures import agreement, break_years


def series_of(values: list, name: str = "a", first: int = 1990) -> pd.DataFrame:
    return pd.DataFrame({"series": name, "year": range(first, first + len(values)), "value": values}).astype(
        {"value": "float64"}
    )


STEP = [0.1, 0.2, 0.1, 0.2, 0.1, 0.9, 0.8, 0.9, 0.8, 0.9]


def test_one_step():
    found = break_years(series_of(STEP))
    assert len(found) == 1
    row = found.iloc[0]
    assert row[["series", "n", "year", "last_before", "pelt", "capped"]].tolist() == ["a", 10, 1995, 1994, True, False]
    assert row[["before", "after", "change"]].tolist() == pytest.approx([0.14, 0.86, 0.72])
    assert row["penalty"] == pytest.approx(2 * np.log(10))
    # Residuals of −.04, .06, −.04, .06, −.04 and back: products of neighbours −.0096 twice, squares .012 twice.
    assert row["autocorrelation"] == pytest.approx(-0.0096 / 0.012)


def test_a_gap_before_the_break_is_shown_and_not_filled():
    values = [*STEP[:5], None, None, None, *STEP[5:]]
    row = break_years(series_of(values)).iloc[0]
    assert row[["n", "last_before", "year"]].tolist() == [10, 1994, 1998]


def test_series_together():
    two = pd.concat([series_of(STEP), series_of([5 + 10 * value for value in STEP], "b")])
    found = break_years(two)
    assert found[["series", "year"]].values.tolist() == [["a", 1995], ["b", 1995], ["joint", 1995]]
    assert found.loc[2, ["before", "after", "change"]].isna().all()
    assert found.loc[2, "penalty"] == pytest.approx(3 * np.log(10))


def test_what_has_no_break_gives_no_rows():
    for values in ([1.0] * 12, [], [1, 2, 3, 4]):
        found = break_years(series_of(values))
        assert found.empty
        assert list(found.columns)[:4] == ["series", "n", "penalty", "year"]


def test_the_largest_number_of_breaks_is_flagged():
    found = break_years(series_of([0, 0, 0, 9, 9, 9, 0, 0, 0]), penalty=0.1, most=1)
    assert found["capped"].tolist() == [True]


@given(st.floats(0.01, 1000), st.floats(-1000, 1000), st.integers(0, 50))
def test_unit_and_origin_of_the_series_do_not_matter(factor, shift, years):
    rng = np.random.default_rng(5)
    values = np.concatenate([rng.normal(0, 1, 12), rng.normal(5, 1, 12)])
    found = break_years(series_of(list(values), first=1950))
    moved = break_years(series_of(list(values * factor + shift), first=1950 + years))
    assert (moved["year"] - years).tolist() == found["year"].tolist()


def test_the_end_of_the_union_is_a_break_in_the_votes(dossier):
    votes = agreement(dossier.ga_votes, *dossier.pair)
    series = votes[["year", "agreement"]].rename(columns={"agreement": "value"}).assign(series="agreement")
    found = break_years(series).set_index("year")
    assert 1991 in found.index
    assert found.loc[1991, "change"] < -0.3
    assert found["pelt"].all()
