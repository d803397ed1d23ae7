import by_hand
import pytest

from relations.exhibits import NoData, debt_listed


@pytest.fixture(scope="module")
def table(whole):
    return debt_listed(whole)


def test_a_row_for_each_declared_claim(table):
    assert set(table.data["claim"]) == {row["claim"] for row in by_hand.rows("debt")}
    stated = {}
    for row in by_hand.rows("claims"):
        stated.setdefault(row["quantity"], set()).update(row[end] for end in ("value", "low", "high") if row[end])
    quantities = {row["claim"]: row["quantity"] for row in by_hand.rows("claims")}
    assert sum(len(stated[quantities[row["claim"]]]) > 1 for row in by_hand.rows("debt")) == 7
    assert table.title == "12 stocks and steps; sources differ on seven of them"


def test_the_settlement_runs_from_the_larger_to_the_smaller(table):
    settled = [row for row in table.rows if row[0].endswith("2005")]
    assert [row[2] for row in settled] == ["14,550", "1,150", "13,400", "9,782", "3,600"]


def test_where_none_differs_the_title_says_so(cold_war):
    assert debt_listed(cold_war).title == "Two stocks; no source differs from another"


def test_without_rows_there_is_a_sentence(before):
    assert isinstance(debt_listed(before), NoData)
