import pytest
from hypothesis import given
from hypothesis import strategies as st

from relations.measures import preferred_transfers, supplier_share_bounds, supplier_shares


@pytest.fixture
def transfers(transfers_of):
    return transfers_of(
        (2000, "AAA", "ZZZ", 30.0), (2000, "BBB", "ZZZ", 50.0), (2000, "XXX", "ZZZ", 20.0),
        (2001, "XXX", "ZZZ", 7.0),
        (2003, "BBB", "ZZZ", 5.0),
    )  # fmt: skip


def test_with_and_without_the_unknown(transfers):
    found = supplier_share_bounds(transfers, "AAA", "ZZZ", unknown=["XXX"]).set_index("year")
    # 30 of 100, 30 of the 80 whose supplier is known, and 50 of 100 if the unknown 20 were of AAA too.
    row = found.loc[2000]
    assert row[["n", "tiv", "tiv_unknown", "tiv_total"]].tolist() == [3, 30, 20, 100]
    assert row[["share", "share_known", "high"]].tolist() == pytest.approx([0.3, 0.375, 0.5])


def test_a_year_with_unknown_suppliers_alone_has_no_share_of_the_known(transfers):
    row = supplier_share_bounds(transfers, "AAA", "ZZZ", unknown=["XXX"]).set_index("year").loc[2001]
    assert row[["share", "high"]].tolist() == [0.0, 1.0]
    assert row[["share_known"]].isna().all()


def test_years_without_a_delivery_are_absent(transfers):
    assert supplier_share_bounds(transfers, "AAA", "ZZZ", unknown=["XXX"])["year"].tolist() == [2000, 2001, 2003]
    assert supplier_share_bounds(transfers, "AAA", "YYY", unknown=["XXX"]).empty


ROWS = st.lists(
    st.tuples(st.integers(2000, 2004), st.sampled_from(["AAA", "BBB", "XXX"]), st.just("ZZZ"), st.floats(0.1, 100)),
    min_size=1,
    max_size=20,
)


@pytest.mark.slow
@given(ROWS, st.integers(1, 3))
def test_the_bounds_are_in_order_and_without_unknown_they_agree(transfers_of, rows, window):
    transfers = transfers_of(*rows)
    found = supplier_share_bounds(transfers, "AAA", "ZZZ", unknown=["XXX"], window=window)
    assert found[["share", "high"]].stack().between(0, 1).all()
    known = found.dropna()
    assert (known["share"] <= known["share_known"] + 1e-12).all()
    assert (known["share_known"] <= known["high"] + 1e-12).all()
    nobody = supplier_share_bounds(transfers, "AAA", "ZZZ", unknown=[], window=window)
    assert nobody["share"].tolist() == pytest.approx(nobody["high"].tolist())


def test_the_share_of_the_supplier_is_that_of_supplier_shares(dossier):
    transfers = preferred_transfers(dossier.arms_tiv, dossier.arms_editions)
    shares = supplier_shares(transfers, dossier.partner, window=5)
    own = shares[shares["supplier"] == dossier.first].set_index("year")["share"]
    found = supplier_share_bounds(transfers, dossier.first, dossier.partner, unknown=["XXX"], window=5)
    found = found.set_index("year")["share"]
    assert found[own.index].tolist() == pytest.approx(own.tolist())
    # As published by SIPRI in 2013: 71 per cent of the imports of 2008–12. Later editions moved it by less than 2 points.
    assert found[2012] == pytest.approx(0.71, abs=0.02)
