import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from relations.errors import DataError, UsageError
from relations.measures import mirror_ratio, real_terms


def trade_of(*rows: tuple) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=["series", "year", "value"])
    return frame.assign(exporter="AAA", importer="BBB", unit="million USD, current prices").astype({"value": "float64"})


def test_ratio_and_discrepancy():
    trade = trade_of(("s", 1980, 120), ("t", 1980, 100), ("s", 1981, 3), ("t", 1981, 0), ("s", 1982, 9), ("t", 1983, 9))
    found = mirror_ratio(trade, "AAA", "BBB", "s", "t")
    # 120 / 100, and 20 of a mean of 110; 3 against nothing has no ratio but the largest discrepancy.
    assert found[["year", "n", "first", "second"]].values.tolist() == [[1980, 2, 120, 100], [1981, 2, 3, 0]]
    assert found["ratio"].tolist()[0] == pytest.approx(1.2)
    assert pd.isna(found["ratio"][1])
    assert found["discrepancy"].tolist() == pytest.approx([20 / 110, 2])


def test_a_flow_that_neither_has_gives_no_rows():
    assert mirror_ratio(trade_of(("s", 1980, 1), ("t", 1980, 1)), "BBB", "AAA", "s", "t").empty


def test_what_is_not_there_or_not_alike_is_an_error():
    trade = trade_of(("s", 1980, 1), ("t", 1980, 1))
    with pytest.raises(UsageError, match="no series 'u'; use s, t"):
        mirror_ratio(trade, "AAA", "BBB", "s", "u")
    with pytest.raises(DataError, match="bring both to one unit first"):
        mirror_ratio(trade.assign(unit=["million USD", "million EUR"]), "AAA", "BBB", "s", "t")
    with pytest.raises(DataError, match="s or t has a year twice"):
        mirror_ratio(pd.concat([trade, trade]), "AAA", "BBB", "s", "t")


@given(st.floats(0.1, 1e6), st.floats(0.1, 1e6))
def test_the_discrepancy_treats_the_two_alike(x, y):
    trade = trade_of(("s", 1980, x), ("t", 1980, y))
    one, other = (
        mirror_ratio(trade, "AAA", "BBB", "s", "t").iloc[0],
        mirror_ratio(trade, "AAA", "BBB", "t", "s").iloc[0],
    )
    assert one["discrepancy"] == pytest.approx(other["discrepancy"])
    assert 0 <= one["discrepancy"] <= 2
    assert one["ratio"] * other["ratio"] == pytest.approx(1)


def test_the_two_series_of_the_pair_agree_in_2004_and_2010_and_not_after_2011(dossier):
    trade = real_terms(dossier.trade, dossier.deflator, 2010)
    found = mirror_ratio(trade, dossier.first, dossier.partner, "cow-importer-reported", "itpd-e").set_index("year")
    assert found.loc[2004, "ratio"] == pytest.approx(1, abs=0.001)
    assert found.loc[[2009, 2010, 2011], "ratio"].between(0.9, 1.1).all()
    assert (found.loc[2012:2014, "ratio"] > 2.5).all()
