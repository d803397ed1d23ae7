import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from relations.errors import DataError, UsageError
from relations.measures import ideal_point_distance

COLUMNS = ["session", "year", "n", "difference", "distance", "low", "high"]


def points(*rows: tuple) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["session", "year", "state", "n", "estimate", "low", "high"])


def test_by_hand():
    """Halves of the 90 per cent intervals 0.3 and 0.4, of the difference 0.5, of its 95 per cent interval 0.5 · 1.959964 / 1.644854 = 0.59579."""
    frame = points((1, 1946, "A", 20, 1.0, 0.7, 1.3), (1, 1946, "B", 18, -0.5, -0.9, -0.1), (2, 1947, "A", 9, 0, -1, 1))
    found = ideal_point_distance(frame, "A", "B")
    assert list(found.columns) == COLUMNS
    assert found.iloc[0].tolist() == pytest.approx([1, 1946, 18, 1.5, 1.5, 0.90421, 2.09579], abs=1e-4)
    assert len(found) == 1  # in session 2 only one has a point
    # Given as 95 per cent intervals, they are narrower ones.
    assert ideal_point_distance(frame, "A", "B", level=0.95)[["low", "high"]].iloc[0].tolist() == pytest.approx(
        [1.0, 2.0]
    )


def test_a_difference_that_may_be_none_begins_at_0():
    frame = points((1, 1946, "A", 20, 0.1, -0.2, 0.4), (1, 1946, "B", 18, 0.3, -0.1, 0.7))
    found = ideal_point_distance(frame, "A", "B").iloc[0]
    assert found[["difference", "distance", "low", "high"]].tolist() == pytest.approx([-0.2, 0.2, 0, 0.79579], abs=1e-4)


def test_without_intervals_there_are_no_bounds():
    found = ideal_point_distance(
        points((1, 1946, "A", 20, 1.0, np.nan, np.nan), (1, 1946, "B", 18, -0.5, -0.9, -0.1)), "A", "B"
    )
    assert found["distance"].tolist() == [1.5]
    assert found[["low", "high"]].isna().all(axis=None)


def test_issues_and_wrong_use():
    frame = points((1, 1946, "A", 20, 1.0, 0.7, 1.3), (1, 1946, "B", 18, -0.5, -0.9, -0.1))
    both = pd.concat([frame.assign(issue="all"), frame.assign(issue="middle-east", estimate=0.0)])
    assert ideal_point_distance(both, "A", "B", issue="all")["distance"].tolist() == [1.5]
    assert ideal_point_distance(both, "A", "B", issue="middle-east")["distance"].tolist() == [0]
    with pytest.raises(DataError, match="A has several ideal points in a session; choose an issue"):
        ideal_point_distance(both, "A", "B")
    with pytest.raises(DataError, match="lack the column issue"):
        ideal_point_distance(frame, "A", "B", issue="all")
    with pytest.raises(DataError, match="lack the column estimate"):
        ideal_point_distance(frame.drop(columns="estimate"), "A", "B")
    with pytest.raises(UsageError, match="between 0 and 1, not 95"):
        ideal_point_distance(frame, "A", "B", level=95)


def test_without_points():
    frame = points((1, 1946, "A", 20, 1.0, 0.7, 1.3))
    for found in (ideal_point_distance(frame, "A", "Z"), ideal_point_distance(frame.iloc[:0], "A", "B")):
        assert list(found.columns) == COLUMNS
        assert len(found) == 0


def test_the_pair_of_the_data(dossier):
    """Session 1: USSR -2.055966, Syria 1.128281 (published estimates, release of June 2024)."""
    found = ideal_point_distance(dossier.ideal_points, "RUS", "SYR", issue="all").set_index("session")
    assert found.loc[1, "distance"] == pytest.approx(2.055966 + 1.128281)
    assert not set(found.index) & {13, 14, 15, 19}
    assert ((found["low"] <= found["distance"]) & (found["distance"] <= found["high"])).all()


values = st.floats(-3, 3)


@given(a=values, b=values, wide=st.floats(0.01, 2), narrow=st.floats(0.01, 2), shift=values)
def test_symmetry_range_and_shift(a, b, wide, narrow, shift):
    def at(move: float) -> pd.DataFrame:
        low, high = (a + move - wide, b + move - narrow), (a + move + wide, b + move + narrow)
        return points((1, 1946, "A", 9, a + move, low[0], high[0]), (1, 1946, "B", 9, b + move, low[1], high[1]))

    there, back, moved = (
        ideal_point_distance(frame, *pair).iloc[0] for frame, pair in ((at(0), "AB"), (at(0), "BA"), (at(shift), "AB"))
    )
    assert 0 <= there["low"] <= there["distance"] <= there["high"]
    assert there["difference"] == -back["difference"]
    for other in (back, moved):
        assert other[["distance", "low", "high"]].tolist() == pytest.approx(
            there[["distance", "low", "high"]].tolist(), abs=1e-9
        )
