import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from relations.errors import DataError, UsageError
from relations.measures import dependence_index

BOUNDS = {"arms": (0, 1), "trade": (0, 1), "distance": (4, 0)}


@pytest.fixture
def parts():
    return pd.DataFrame(
        {"year": [1981, 1980, 1982], "arms": [0.9, 0.6, 1.0], "trade": [0.3, 0.2, None], "distance": [1.0, 4.0, 0.0]}
    )


def test_the_parts_their_normalisation_and_the_mean(parts):
    found = dependence_index(parts, BOUNDS)
    assert list(found.columns) == ["year", "n", "arms", "trade", "distance", "index", "low", "high"]
    # A distance of 4 is no dependence and of 0 the most, so that 1 becomes 0.75.
    assert found.iloc[0].tolist()[:5] == [1980, 3, 0.6, 0.2, 0.0]
    assert found.iloc[1]["distance"] == 0.75
    assert found["index"].tolist()[:2] == pytest.approx([0.8 / 3, 1.95 / 3])


def test_a_year_with_a_missing_part_has_its_parts_and_no_index(parts):
    row = dependence_index(parts, BOUNDS).iloc[2]
    assert row[["year", "n", "arms", "distance"]].tolist() == [1982, 2, 1.0, 1.0]
    assert row[["index", "low", "high"]].isna().all()


def test_weights(parts):
    found = dependence_index(parts, BOUNDS, weights={"arms": 0.5, "trade": 0.5, "distance": 0})
    assert found["index"].tolist()[:2] == pytest.approx([0.4, 0.6])


def test_the_band_of_two_parts_is_the_middle_90_per_cent():
    # With two parts of 0 and 1 the index is one weight, which is drawn evenly from 0 to 1.
    found = dependence_index(
        pd.DataFrame({"year": [1980], "a": [0.0], "b": [1.0]}), {"a": (0, 1), "b": (0, 1)}, draws=20_000
    )
    assert found[["low", "high"]].values.tolist()[0] == pytest.approx([0.05, 0.95], abs=0.01)


@given(st.floats(0, 1), st.floats(0, 1), st.floats(0, 1))
def test_the_index_lies_between_its_parts_and_the_band_within_them(a, b, c):
    parts = pd.DataFrame({"year": [1980], "a": [a], "b": [b], "c": [c]})
    row = dependence_index(parts, dict.fromkeys("abc", (0, 1)), draws=200).iloc[0]
    least, most = min(a, b, c) - 1e-9, max(a, b, c) + 1e-9
    assert least <= row["index"] <= most
    assert least <= row["low"] <= row["high"] <= most


def test_new_years_do_not_change_old_ones_and_names_do_not_matter(parts):
    old = dependence_index(parts.iloc[:2], BOUNDS)
    pd.testing.assert_frame_equal(dependence_index(parts, BOUNDS).iloc[:2], old)
    renamed = dependence_index(parts.rename(columns={"arms": "x"}), {"x": (0, 1), "trade": (0, 1), "distance": (4, 0)})
    assert renamed["index"].tolist()[:2] == old["index"].tolist()


def test_bad_input_is_an_error(parts):
    with pytest.raises(UsageError, match="an index of fewer than two parts is the part itself"):
        dependence_index(parts, {"arms": (0, 1)})
    with pytest.raises(UsageError, match="the two bounds of a part must differ"):
        dependence_index(parts, {"arms": (0, 1), "trade": (1, 1)})
    for weights in (
        {"arms": 1.0},
        {"arms": 0.9, "trade": 0.3, "distance": 0.2},
        {"arms": 1.5, "trade": -0.5, "distance": 0},
    ):
        with pytest.raises(
            UsageError, match="weights are 0 or more, add up to 1, and name the parts arms, trade, distance"
        ):
            dependence_index(parts, BOUNDS, weights=weights)
    with pytest.raises(DataError, match=r"trade is 0.3 in 1981, outside its bounds 0 to 0.25"):
        dependence_index(parts, {"arms": (0, 1), "trade": (0, 0.25)})
    with pytest.raises(DataError, match="the parts have a year twice"):
        dependence_index(pd.concat([parts, parts]), BOUNDS)
    with pytest.raises(UsageError, match="no column 'debt' in the parts"):
        dependence_index(parts, {"arms": (0, 1), "debt": (0, 1)})


def test_no_years_give_no_rows(parts):
    assert dependence_index(parts.iloc[:0], BOUNDS).empty
