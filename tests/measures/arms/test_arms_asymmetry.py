import pytest
from hypothesis import given
from hypothesis import strategies as st

from relations.measures import arms_asymmetry, preferred_transfers


def test_the_two_shares(transfers_of):
    transfers = transfers_of(
        (2000, "AAA", "ZZZ", 30.0), (2000, "BBB", "ZZZ", 10.0),  # AAA has 3/4 of the imports of ZZZ
        (2000, "AAA", "YYY", 270.0),  # ZZZ has 1/10 of the exports of AAA
        (2001, "BBB", "ZZZ", 5.0),  # AAA delivered nothing to anybody
        (2002, "AAA", "YYY", 5.0),  # ZZZ received nothing
        (2003, "BBB", "ZZZ", 5.0), (2003, "AAA", "YYY", 5.0),  # both traded, not with each other
    )  # fmt: skip
    found = arms_asymmetry(transfers, "AAA", "ZZZ", window=1)
    assert list(found.columns) == ["year", "n", "n_recipients", "import_share", "export_share", "asymmetry"]
    assert found.values.tolist() == [
        [2000, 2, 2, 0.75, pytest.approx(0.1), pytest.approx(0.65)],
        [2003, 1, 1, 0.0, 0.0, 0.0],
    ]


def test_no_transfers_give_no_rows(transfers_of):
    assert arms_asymmetry(transfers_of(), "AAA", "ZZZ").empty


STATES = st.sampled_from(["AAA", "BBB", "CCC"])
ROWS = st.lists(st.tuples(st.integers(2000, 2005), STATES, STATES, st.floats(0.1, 100)), min_size=1, max_size=30)


@given(ROWS)
def test_it_lies_between_minus_1_and_1_and_turns_its_sign_with_the_roles(transfers_of, rows):
    transfers = transfers_of(*rows)
    found = arms_asymmetry(transfers, "AAA", "BBB", window=2)
    assert found["asymmetry"].between(-1, 1).all()
    # Seen from the other side of the same flows, dependence is the same with the sign changed.
    swapped = transfers.rename(columns={"supplier": "recipient", "recipient": "supplier"})
    turned = arms_asymmetry(swapped, "BBB", "AAA", window=2)
    assert found["asymmetry"].tolist() == pytest.approx((-turned["asymmetry"]).tolist())


def test_the_pair(dossier):
    found = arms_asymmetry(
        preferred_transfers(dossier.arms_tiv, dossier.arms_editions), dossier.first, dossier.partner
    ).set_index("year")
    assert found[["import_share", "export_share"]].stack().between(0, 1).all()
    # As published by SIPRI in 2013: 3 per cent of the supplier's exports of 2008–12; later editions say 4.
    assert found.loc[2012, "export_share"] == pytest.approx(0.03, abs=0.015)
    assert found.loc[1985, "asymmetry"] > 0.8
