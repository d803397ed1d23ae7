import pytest

from relations.exhibits import NoData, trade_balance_by_year
from relations.measures import trade_balance


@pytest.fixture(scope="module")
def shown(cold_war):
    return trade_balance_by_year(cold_war)


def test_the_data_are_those_of_the_measure(shown, cold_war):
    expected = trade_balance(cold_war.trade, "RUS", "SYR").dropna(subset="balance_share")
    assert shown.data.equals(expected)


def test_the_sign_is_from_the_side_of_the_supplier(shown):
    row = shown.data[shown.data["year"] == 1990].iloc[0]
    assert row["balance_share"] == pytest.approx((68 - 1514) / (68 + 1514))
    assert (
        shown.title == "Syria sold more in every year, by 2\u202f% of turnover or more (Correlates of War)"
    )  # 1979: 79 and 82


def test_a_year_whose_trade_is_mostly_rounding_makes_no_title(whole):
    shown = trade_balance_by_year(whole)
    assert "1956" not in shown.title
    assert shown.title.endswith("(Correlates of War)")
    assert shown.subtitle.endswith("; the title is of years with a turnover of at least 10 million dollars")


def test_one_year_is_named(whole):
    assert trade_balance_by_year(whole.during("1993/1993")).title == (
        "In 1993 Russia sold more: 17\u202f% of turnover on balance (Correlates of War)"  # 130 and 92
    )


def test_without_two_directions_there_is_a_sentence(before):
    assert isinstance(trade_balance_by_year(before), NoData)
