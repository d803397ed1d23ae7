import pandas as pd
import pytest

from relations.errors import DataError
from relations.measures import trade_shares

UNIT = "million USD, current prices"


@pytest.fixture
def trade():
    rows = [
        ("s", 1980, "AAA", "BBB", 60.0),
        ("s", 1980, "BBB", "AAA", 20.0),
        ("s", 1981, "AAA", "BBB", 10.0),
        ("s", 1982, "AAA", "BBB", 1.0),
    ]
    return pd.DataFrame(rows, columns=["series", "year", "exporter", "importer", "value"]).assign(unit=UNIT)


@pytest.fixture
def totals():
    rows = [(1980, "AAA", 200.0, 200.0), (1981, "AAA", 0.0 + 40, 50.0), (1980, "BBB", 100.0, 60.0)]
    return pd.DataFrame(rows, columns=["year", "state", "exports", "imports"]).assign(unit=UNIT)


def test_shares_of_exports_imports_and_turnover(trade, totals):
    found = trade_shares(trade, totals, "AAA", "BBB").set_index("year")
    # 60 of 200 exported, 20 of 200 imported, 80 of 400 traded.
    assert found.loc[1980, ["export_share", "import_share", "share"]].tolist() == [0.3, 0.1, 0.2]
    assert found.loc[1980, "n"] == 2


def test_a_missing_direction_leaves_the_share_open(trade, totals):
    row = trade_shares(trade, totals, "AAA", "BBB").set_index("year").loc[1981]
    assert row[["n", "export_share"]].tolist() == [1, 0.25]
    assert row[["import_share", "share"]].isna().all()


def test_years_without_a_total_are_absent(trade, totals):
    assert trade_shares(trade, totals, "AAA", "BBB")["year"].tolist() == [1980, 1981]
    assert trade_shares(trade, totals, "BBB", "AAA")["year"].tolist() == [1980]
    assert trade_shares(trade, totals.iloc[:0], "AAA", "BBB").empty


def test_totals_in_another_unit_are_no_totals(trade, totals):
    assert trade_shares(trade, totals.assign(unit="million EUR, current prices"), "AAA", "BBB").empty


def test_a_flow_larger_than_its_total_is_an_error(trade, totals):
    with pytest.raises(DataError, match="the exports of AAA with BBB in 1980 are larger than its exports with all"):
        trade_shares(trade, totals.assign(exports=50.0), "AAA", "BBB")


def test_a_year_twice_is_an_error(trade, totals):
    with pytest.raises(DataError, match="the totals of AAA have a year twice"):
        trade_shares(trade, pd.concat([totals, totals]), "AAA", "BBB")
