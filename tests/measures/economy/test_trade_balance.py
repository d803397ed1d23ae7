import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from relations.errors import DataError
from relations.measures import trade_balance

UNIT = "million USD, current prices"


def trade_of(*rows: tuple) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=["series", "year", "exporter", "importer", "value"]).assign(unit=UNIT)
    return frame.astype({"year": "int64", "value": "float64"})


@pytest.fixture
def trade():
    return trade_of(
        ("s", 1980, "AAA", "BBB", 60), ("s", 1980, "BBB", "AAA", 20), ("s", 1980, "AAA", "CCC", 999),
        ("s", 1981, "AAA", "BBB", 5),  # the other direction is not known
        ("s", 1983, "AAA", "BBB", 0), ("s", 1983, "BBB", "AAA", 0),
        ("t", 1980, "AAA", "BBB", 70), ("t", 1980, "BBB", "AAA", 70),
    )  # fmt: skip


def test_each_series_by_itself(trade):
    found = trade_balance(trade, "AAA", "BBB")
    assert list(found.columns) == [
        "series",
        "unit",
        "year",
        "n",
        "exports",
        "imports",
        "turnover",
        "balance",
        "balance_share",
    ]
    row = found.iloc[0]
    assert row[["series", "year", "n", "exports", "imports", "turnover", "balance"]].tolist() == [
        "s",
        1980,
        2,
        60,
        20,
        80,
        40,
    ]
    assert row["balance_share"] == 0.5
    assert found.loc[found["series"] == "t", "balance"].tolist() == [0]


def test_a_missing_direction_is_not_zero_and_a_missing_year_is_absent(trade):
    found = trade_balance(trade, "AAA", "BBB").query("series == 's'").set_index("year")
    assert found.index.tolist() == [1980, 1981, 1983]
    assert found.loc[1981, ["n", "exports"]].tolist() == [1, 5]
    assert found.loc[1981, ["imports", "turnover", "balance", "balance_share"]].isna().all()
    assert found.loc[1983, "turnover"] == 0
    assert pd.isna(found.loc[1983, "balance_share"])


def test_a_pair_that_never_traded_gives_no_rows(trade):
    found = trade_balance(trade, "BBB", "CCC")
    assert found.empty
    assert "balance_share" in found.columns


def test_impossible_rows_are_errors(trade):
    with pytest.raises(DataError, match="s has two values for 1980 from AAA"):
        trade_balance(pd.concat([trade, trade.iloc[:1]]), "AAA", "BBB")
    with pytest.raises(DataError, match="negative"):
        trade_balance(trade.assign(value=-1.0), "AAA", "BBB")
    with pytest.raises(DataError, match="the trade rows lack the column importer"):
        trade_balance(trade.drop(columns="importer"), "AAA", "BBB")


@given(st.dictionaries(st.integers(1950, 1960), st.tuples(st.floats(0, 1e6), st.floats(0, 1e6)), min_size=1))
def test_the_other_side_sees_the_same_with_the_sign_changed(values):
    trade = trade_of(
        *(
            ("s", year, a, b, value)
            for year, (x, m) in values.items()
            for a, b, value in (("AAA", "BBB", x), ("BBB", "AAA", m))
        )
    )
    one, other = trade_balance(trade, "AAA", "BBB"), trade_balance(trade, "BBB", "AAA")
    assert one["turnover"].tolist() == other["turnover"].tolist()
    assert one["balance"].tolist() == (-other["balance"]).tolist()
    assert one["balance_share"].dropna().between(-1, 1).all()


def test_the_pair(dossier):
    found = trade_balance(dossier.trade, dossier.first, dossier.partner).set_index(["series", "year"])
    # Correlates of War, Trade 4.0: in 1990 the Soviet Union imported 1,514 and exported 68 million dollars.
    assert found.loc[("cow-importer-reported", 1990), ["exports", "imports", "balance"]].tolist() == [68, 1514, -1446]
    # The years of the United Arab Republic are a gap.
    assert not {1959, 1960} & set(found.loc["cow-importer-reported"].index)
