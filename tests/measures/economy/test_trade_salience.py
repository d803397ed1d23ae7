import math

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from relations.measures import trade_salience

UNIT = "million USD, current prices"


def frames(flow: float, total_a: float, total_b: float, year: int = 1980) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return trade of `flow` in both directions, and totals whose turnover is twice the given ones."""
    trade = pd.DataFrame(
        [("s", year, "AAA", "BBB", flow), ("s", year, "BBB", "AAA", flow)],
        columns=["series", "year", "exporter", "importer", "value"],
    )
    totals = pd.DataFrame(
        [(year, "AAA", total_a, total_a), (year, "BBB", total_b, total_b)],
        columns=["year", "state", "exports", "imports"],
    )
    return trade.assign(unit=UNIT), totals.assign(unit=UNIT)


def test_worked_by_hand():
    # Shares 16/1000 and 16/100: √(0.016 · 0.16) = 0.0506, 1 − 0.144 = 0.856.
    found = trade_salience(*frames(16.0, 1000.0, 100.0), "AAA", "BBB").iloc[0]
    assert found[["share_a", "share_b"]].tolist() == pytest.approx([0.016, 0.16])
    assert found["salience"] == pytest.approx(math.sqrt(0.00256))
    assert found["symmetry"] == pytest.approx(0.856)
    assert found["interdependence"] == pytest.approx(math.sqrt(0.00256) * 0.856)
    assert found["n"] == 2


@pytest.mark.slow
@given(st.floats(0.01, 100), st.floats(100, 1e5), st.floats(100, 1e5))
def test_all_lie_between_0_and_1_and_do_not_depend_on_the_order(flow, total_a, total_b):
    trade, totals = frames(flow, total_a, total_b)
    one = trade_salience(trade, totals, "AAA", "BBB").iloc[0]
    other = trade_salience(trade, totals, "BBB", "AAA").iloc[0]
    for column in ("salience", "symmetry", "interdependence"):
        assert 0 <= one[column] <= 1
        assert one[column] == pytest.approx(other[column])
    assert one["interdependence"] <= one["salience"] + 1e-12


def test_equal_shares_are_symmetric():
    assert trade_salience(*frames(5.0, 50.0, 50.0), "AAA", "BBB")["symmetry"].tolist() == [1.0]


def test_a_year_without_the_totals_of_both_is_absent():
    trade, totals = frames(5.0, 50.0, 50.0)
    found = trade_salience(trade, totals.iloc[:1], "AAA", "BBB")
    assert found.empty
    assert found["n"].dtype == "int64"
