import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from relations.measures import client_shares, supplier_shares


@pytest.fixture
def transfers(transfers_of):
    return transfers_of(
        (1990, "SSS", "AAA", 10),
        (1990, "SSS", "BBB", 30),
        (1990, "SSS", "CCC", 10),
        (1990, "TTT", "AAA", 500),  # another supplier
        (1991, "TTT", "AAA", 1),
        (1992, "SSS", "CCC", 2),
    )


def table(frame: pd.DataFrame) -> list[tuple]:
    return list(frame.itertuples(index=False, name=None))


def test_recipients_with_the_same_volume_share_the_better_rank(transfers):
    found = client_shares(transfers, "SSS")
    assert list(found.columns) == ["year", "recipient", "tiv", "share", "n", "rank"]
    assert table(found) == [
        (1990, "AAA", 10, 0.2, 3, 2),
        (1990, "BBB", 30, 0.6, 3, 1),
        (1990, "CCC", 10, 0.2, 3, 2),
        (1992, "CCC", 2, 1, 1, 1),
    ]


def test_windows_and_years_are_those_of_supplier_shares(transfers):
    """Two years: 1990-91 as 1990; 1991-92 only CCC."""
    found = client_shares(transfers, "SSS", window=2)
    assert table(found[["year", "recipient", "rank"]]) == [
        (1991, "AAA", 2),
        (1991, "BBB", 1),
        (1991, "CCC", 2),
        (1992, "CCC", 1),
    ]


def test_a_tie_holds_when_the_sums_were_made_in_another_way(transfers_of):
    """0.1 + 0.2 is 0.30000000000000004 in binary numbers, which is no larger delivery than 0.3."""
    transfers = transfers_of((1990, "SSS", "AAA", 0.1), (1991, "SSS", "AAA", 0.2), (1990, "SSS", "BBB", 0.3))
    assert client_shares(transfers, "SSS", window=2)["rank"].tolist() == [1, 1]


def test_a_supplier_without_exports_gives_an_empty_table_with_all_columns(transfers):
    found = client_shares(transfers, "ZZZ", window=2)
    assert len(found) == 0
    assert list(found.columns) == ["year", "recipient", "tiv", "share", "n", "rank"]


@given(
    rows=st.lists(
        st.tuples(st.integers(1990, 1993), st.sampled_from("ST"), st.sampled_from("ABC"), st.integers(0, 3).map(float)),
        max_size=12,
        unique_by=lambda row: row[:3],
    ),
    window=st.integers(1, 3),
)
def test_the_shares_are_those_of_suppliers_with_the_roles_exchanged(rows, window, transfers_of):
    mirrored = transfers_of(*[(year, recipient, supplier, tiv) for year, supplier, recipient, tiv in rows])
    expected = supplier_shares(mirrored, "S", window=window).rename(columns={"supplier": "recipient"})
    found = client_shares(transfers_of(*rows), "S", window=window)
    pd.testing.assert_frame_equal(found.drop(columns="rank"), expected)
    for row in found.itertuples():
        larger = (found["year"] == row.year) & (found["tiv"] > row.tiv)
        assert row.rank == 1 + larger.sum()


def test_syria_among_the_clients_of_the_soviet_union_in_1983(dossier):
    transfers = dossier.arms_tiv[dossier.arms_tiv["edition"] == "sipri-at-2021"]
    exports = transfers[(transfers["supplier"] == "RUS") & (transfers["year"] == 1983)]
    found = client_shares(transfers, "RUS").set_index(["year", "recipient"]).loc[(1983, "SYR")]
    own = exports.loc[exports["recipient"] == "SYR", "tiv"].sum()
    assert found["share"] == pytest.approx(own / exports["tiv"].sum())
    assert found["rank"] == 1 + (exports["tiv"] > own).sum()
