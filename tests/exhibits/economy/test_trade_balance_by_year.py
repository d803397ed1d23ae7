import pytest

from relations.exhibits import NoData, trade_balance_by_year
from relations.measures import trade_balance


@pytest.fixture(scope="module")
def shown(cold_war):
    return trade_balance_by_year(cold_war)


def test_the_data_are_those_of_the_measure(shown, cold_war):
    expected = trade_balance(cold_war.trade, "RUS", "SYR").dropna(subset="balance_share")
    assert shown.data.equals(expected)


def test_the_sign_is_from_the_side_of_the_import_share(shown):
    row = shown.data[shown.data["year"] == 1990].iloc[0]
    assert row["balance_share"] == pytest.approx((68 - 1514) / (68 + 1514))
    assert shown.title == "Syria sold more in every year from 1971 to 1991"


def test_a_year_whose_trade_is_mostly_rounding_makes_no_title(whole):
    shown = trade_balance_by_year(whole.during("opening"))
    assert "1956" not in shown.title
    assert shown.title.endswith("(Correlates of War)")
    assert shown.subtitle.endswith("; the title is of years with a turnover of at least 10 million dollars")


def test_the_turn_is_told_with_the_years_on_each_side(whole):
    """Of 34 years with trade until 1991 the Soviet Union sold more in 1961, 1966, 1967, 1968 and 1970."""
    assert trade_balance_by_year(whole).title == (
        "Syria sold more in 29 of 34 years to 1991, Russia in every year from 1992 to 2014"
    )


def test_the_note_gives_the_share_with_and_without_the_surge(whole):
    """Of 19,766 million dollars of 2022 until 1991, without 1989 to 1991, Syria sold 12,162."""
    assert (
        "Syria sold 71\u202f% to 1991 (62\u202f% without 1989–1991, when its surplus was largest)"
        in trade_balance_by_year(whole).note
    )


def test_an_event_stands_beside_the_turn(whole):
    shown = trade_balance_by_year(whole, {"1991-soviet-collapse-leaves-syria-without": "end of the Soviet Union"})
    assert ">1991: end of the Soviet Union</text>" in shown.svg


def test_one_year_is_a_sentence(whole):
    assert (
        trade_balance_by_year(whole.during("1993/1993"))
        == NoData(
            "The balance of Russia, exports less imports as a share of both, was in 1993 17\u202f% (Correlates of War)."  # 130 and 92
        )
    )


def test_without_two_directions_there_is_a_sentence(before):
    assert isinstance(trade_balance_by_year(before), NoData)
