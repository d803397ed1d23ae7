import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from relations.measures import preferred_transfers, supplier_shares

# Deliveries to RRR; in 1993 only to QQQ, so 1993 is a year of the frame without a delivery to RRR.
ROWS = [
    (1990, "AAA", "RRR", 30.0),
    (1990, "BBB", "RRR", 10.0),
    (1991, "AAA", "RRR", 5.0),
    (1992, "BBB", "RRR", 20.0),
    (1992, "CCC", "RRR", 0.0),  # a delivery that rounds to nothing
    (1993, "AAA", "QQQ", 99.0),
    (1994, "AAA", "RRR", 1.0),
]


@pytest.fixture
def transfers(transfers_of):
    return transfers_of(*ROWS)


def table(frame: pd.DataFrame) -> list[tuple]:
    return list(frame.itertuples(index=False, name=None))


def test_shares_of_single_years(transfers):
    found = supplier_shares(transfers, "RRR")
    assert list(found.columns) == ["year", "supplier", "tiv", "share", "n"]
    assert table(found) == [
        (1990, "AAA", 30, 0.75, 2),
        (1990, "BBB", 10, 0.25, 2),
        (1991, "AAA", 5, 1, 1),
        (1992, "BBB", 20, 1, 1),
        (1994, "AAA", 1, 1, 1),
    ]


def test_a_window_sums_the_years_up_to_its_last(transfers):
    """Three years: 1990-92 AAA 35, BBB 30; 1991-93 AAA 5, BBB 20; 1992-94 BBB 20, AAA 1."""
    assert table(supplier_shares(transfers, "RRR", window=3)) == [
        (1992, "AAA", 35, 35 / 65, 2),
        (1992, "BBB", 30, 30 / 65, 2),
        (1993, "AAA", 5, 0.2, 2),
        (1993, "BBB", 20, 0.8, 2),
        (1994, "AAA", 1, 1 / 21, 2),
        (1994, "BBB", 20, 20 / 21, 2),
    ]


def test_windows_that_begin_before_the_first_year_are_absent(transfers):
    assert sorted(set(supplier_shares(transfers, "RRR", window=5)["year"])) == [1994]
    assert len(supplier_shares(transfers, "RRR", window=6)) == 0


def test_a_window_without_a_delivery_is_absent_and_not_filled(transfers):
    assert 1993 not in set(supplier_shares(transfers, "RRR")["year"])
    assert set(supplier_shares(transfers, "QQQ", window=2)["year"]) == {1993, 1994}


def test_a_recipient_without_deliveries_gives_an_empty_table_of_the_same_types(transfers):
    for frame in (transfers, transfers.iloc[:0]):
        found = supplier_shares(frame, "ZZZ", window=3)
        assert len(found) == 0
        types = {column: str(of) for column, of in found.dtypes.items()}
        assert list(types) == ["year", "supplier", "tiv", "share", "n"]
        assert (types["year"], types["tiv"], types["share"], types["n"]) == ("int64", "float64", "float64", "int64")


@pytest.mark.parametrize("window", [0, -1])
def test_a_window_below_one_year_is_an_error(window, transfers):
    with pytest.raises(ValueError, match=f"a window is 1 year or more, not {window}"):
        supplier_shares(transfers, "RRR", window=window)


@pytest.mark.parametrize(("decade", "percent"), [(1970, 95), (1980, 96)])
def test_known_shares_of_the_soviet_union_in_syrias_imports(decade, percent, dossier):
    """Shares of decades, as SIPRI's tables of 1950 to 2021 give them; a window of ten years ends with the decade."""
    transfers = preferred_transfers(dossier.arms_tiv, dossier.arms_editions)
    found = supplier_shares(transfers, "SYR", window=10).set_index(["year", "supplier"])
    assert round(100 * found.loc[(decade + 9, "RUS"), "share"]) == percent


rows = st.lists(
    st.tuples(
        st.integers(1990, 1996),
        st.sampled_from(["AAA", "BBB", "CCC"]),
        st.sampled_from(["RRR", "QQQ"]),
        st.integers(0, 50_000).map(lambda hundredths: hundredths / 100),
    ),
    max_size=12,
    unique_by=lambda row: row[:3],
)
windows = st.integers(1, 4)


@given(rows=rows, window=windows)
def test_a_plain_sum_gives_the_same(rows, window, transfers_of):
    years = [year for year, *_ in rows]
    expected = {}
    for last in range(min(years, default=0) + window - 1, max(years, default=-1) + 1):
        sums: dict[str, float] = {}
        for year, supplier, recipient, tiv in rows:
            if recipient == "RRR" and last - window < year <= last and tiv > 0:
                sums[supplier] = sums.get(supplier, 0) + tiv
        for supplier, tiv in sums.items():
            expected[last, supplier] = (tiv, tiv / sum(sums.values()), len(sums))
    found = supplier_shares(transfers_of(*rows), "RRR", window=window)
    assert {(row.year, row.supplier): (row.tiv, row.share, row.n) for row in found.itertuples()} == {
        key: pytest.approx(values) for key, values in expected.items()
    }


@given(rows=rows, window=windows)
def test_shares_are_positive_and_add_up_to_1_in_each_year(rows, window, transfers_of):
    found = supplier_shares(transfers_of(*rows), "RRR", window=window)
    assert ((found["share"] > 0) & (found["share"] <= 1)).all()
    for _, year in found.groupby("year"):
        assert year["share"].sum() == pytest.approx(1)
        assert set(year["n"]) == {len(year)}


@given(rows=rows, window=windows, order=st.randoms(use_true_random=False), factor=st.sampled_from([2, 8, 0.5]))
def test_the_order_of_rows_and_the_unit_do_not_change_the_shares(rows, window, order, factor, transfers_of):
    plain = supplier_shares(transfers_of(*rows), "RRR", window=window)
    other = transfers_of(*order.sample(rows, len(rows)))
    scaled = supplier_shares(other.assign(tiv=other["tiv"] * factor), "RRR", window=window)
    pd.testing.assert_frame_equal(plain, scaled.assign(tiv=scaled["tiv"] / factor))
