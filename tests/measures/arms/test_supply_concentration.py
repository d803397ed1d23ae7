import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from relations.measures import preferred_transfers, supplier_shares, supply_concentration


def rows_of(frame: pd.DataFrame) -> list[tuple]:
    return list(frame.itertuples(index=False, name=None))


def test_shares_of_a_half_and_two_quarters_by_hand(transfers_of):
    """0.5² + 0.25² + 0.25² = 0.375, as concentrated as 2 2/3 equal suppliers."""
    transfers = transfers_of((1990, "AAA", "RRR", 20), (1990, "BBB", "RRR", 10), (1990, "CCC", "RRR", 10))
    found = supply_concentration(transfers, "RRR", window=1)
    assert list(found.columns) == ["year", "n", "tiv", "hhi", "effective_suppliers"]
    assert rows_of(found) == [(1990, 3, 40, 0.375, pytest.approx(8 / 3))]


@pytest.mark.parametrize("k", [1, 2, 5])
def test_equal_suppliers_count_as_themselves(k, transfers_of):
    found = supply_concentration(transfers_of(*[(1990, f"S{i}", "RRR", 7) for i in range(k)]), "RRR", window=1)
    assert rows_of(found) == [(1990, k, 7 * k, pytest.approx(1 / k), pytest.approx(k))]


def test_the_window_is_five_years_and_sums_before_it_squares(transfers_of):
    """One supplier in each year is no concentration of 1: over 1990 to 1994 each of two has half."""
    transfers = transfers_of((1990, "AAA", "RRR", 10), (1994, "BBB", "RRR", 10), (1995, "CCC", "QQQ", 1))
    assert rows_of(supply_concentration(transfers, "RRR")) == [(1994, 2, 20, 0.5, 2), (1995, 1, 10, 1, 1)]


def test_windows_without_a_delivery_are_absent(transfers_of):
    transfers = transfers_of((1990, "AAA", "RRR", 10), (1993, "AAA", "RRR", 10))
    assert supply_concentration(transfers, "RRR", window=2)["year"].tolist() == [1991, 1993]
    empty = supply_concentration(transfers, "ZZZ")
    assert len(empty) == 0
    assert list(empty.columns) == ["year", "n", "tiv", "hhi", "effective_suppliers"]


@given(
    rows=st.lists(
        st.tuples(
            st.integers(1990, 1995),
            st.sampled_from(["AAA", "BBB", "CCC", "DDD"]),
            st.just("RRR"),
            st.integers(0, 10_000).map(lambda hundredths: hundredths / 100),
        ),
        max_size=14,
        unique_by=lambda row: row[:2],
    ),
    window=st.integers(1, 5),
)
def test_the_index_lies_between_1_over_k_and_1(rows, window, transfers_of):
    transfers = transfers_of(*rows)
    found = supply_concentration(transfers, "RRR", window=window)
    dust = 1e-9
    assert (found["hhi"] >= 1 / found["n"] - dust).all()
    assert (found["hhi"] <= 1 + dust).all()
    assert (found["effective_suppliers"] <= found["n"] + dust).all()
    shares = supplier_shares(transfers, "RRR", window=window)
    assert found["year"].tolist() == sorted(set(shares["year"]))
    assert found["n"].tolist() == shares.groupby("year").size().tolist()


def test_a_supplier_of_95_percent_alone_makes_an_index_of_nine_tenths(dossier):
    """A share of s bounds the index: s² at least, and s² + (1 - s)² at most."""
    transfers = preferred_transfers(dossier.arms_tiv, dossier.arms_editions)
    found = supply_concentration(transfers, "SYR", window=10).set_index("year")
    shares = supplier_shares(transfers, "SYR", window=10).set_index(["year", "supplier"])["share"]
    for year in (1979, 1989):
        share = shares[year, "RUS"]
        assert 0.9 < share**2 <= found.loc[year, "hhi"] <= share**2 + (1 - share) ** 2 < 0.94
