import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from relations.measures import median_pair, partner_rank

COLUMNS = ["year", "state", "partner", "joint", "same"]


def partners(*rows: tuple) -> pd.DataFrame:
    return pd.DataFrame([(year, "AAA", *rest) for year, *rest in rows], columns=COLUMNS)


def test_by_hand():
    """Agreement of 0.2, 0.4, 0.6, 0.8 and 0.9: quartiles 0.4 and 0.8, median 0.6."""
    counts = zip("BCDEF", (2, 4, 6, 8, 9), strict=True)
    frame = partners(*((1990, name, 10, same) for name, same in counts), (1990, "G", 9, 0), (1991, "B", 20, 10))
    found = median_pair(frame, "AAA", "F")
    assert list(found.columns) == ["year", "n", "agreement", "members", "lower", "median", "upper", "difference"]
    assert found.iloc[0].tolist() == pytest.approx([1990, 10, 0.9, 5, 0.4, 0.6, 0.8, 0.3])
    assert len(found) == 1  # in 1991 the partner had no joint vote
    assert median_pair(frame, "AAA", "B")["difference"].tolist() == pytest.approx([-0.4, 0])


def test_empty_where_there_is_nothing_to_compare():
    frame = partners((1990, "B", 10, 2))
    for found in (
        median_pair(frame, "AAA", "Z"),
        median_pair(frame, "ZZZ", "B"),
        median_pair(frame.iloc[:0], "AAA", "B"),
    ):
        assert len(found) == 0
        assert "difference" in found.columns


def test_the_median_and_the_years_are_those_of_the_rank(dossier):
    counts = dossier.ga_partners
    for state, partner in (("RUS", "SYR"), ("SYR", "RUS")):
        found, rank = median_pair(counts, state, partner), partner_rank(counts, state, partner)
        columns = ["year", "n", "agreement", "members", "median"]
        assert found[columns].to_numpy() == pytest.approx(rank[columns].to_numpy())
        # Above the median just where more than half of the others agreed less.
        above = rank["percentile"] > 0.5
        assert (found.loc[above, "difference"] >= 0).all()
        assert (found.loc[rank["percentile"] < 0.5, "difference"] <= 0).all()


@given(st.lists(st.integers(0, 30), min_size=1, max_size=12))
def test_the_quartiles_are_numpys_and_enclose_the_median(same):
    frame = partners(*((1990, f"M{i:02}", 30, number) for i, number in enumerate(same)))
    found = median_pair(frame, "AAA", "M00").iloc[0]
    assert 0 <= found["lower"] <= found["median"] <= found["upper"] <= 1
    expected = np.quantile(np.array(same) / 30, [0.25, 0.5, 0.75])
    assert found[["lower", "median", "upper"]].tolist() == pytest.approx(expected)
    assert found["difference"] == pytest.approx(same[0] / 30 - expected[1])
