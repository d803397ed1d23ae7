import by_hand
import pytest

from relations.errors import UsageError
from relations.exhibits.economy.indicators import trade


def test_trade_is_one_series_in_prices_of_one_year(whole):
    rows = [row for row in by_hand.rows("trade") if (row["year"], row["series"]) == ("1990", "cow-importer-reported")]
    by_year = trade(whole).frame.set_index("year")["value"]
    assert by_year[1990] == pytest.approx(sum(by_hand.deflated(row["value"], "1990") for row in rows))


def test_another_series_can_be_named(whole):
    other = trade(whole, series="itpd-e")
    years = {row["year"] for row in by_hand.rows("trade") if row["series"] == "itpd-e"}
    assert {str(year) for year in other.frame["year"]} <= years
    assert [source.id for source in other.sources] == ["sipri-milex-2023", "usitc-itpd-e-1"]


def test_its_number_is_the_mean_of_the_years_that_the_series_has(whole):
    one = trade(whole.during("intervention")).summary
    rows = [row for row in by_hand.rows("trade") if row["year"] == "2016"]
    assert one.value == pytest.approx(sum(by_hand.deflated(row["value"], "2010") for row in rows))
    assert one.written == "158 (2016)"
    assert trade(whole.during("transition")).summary is None


def test_a_series_that_is_not_declared_is_an_error_in_any_period(whole):
    with pytest.raises(UsageError, match=r"no series 'itdp-e' in trade\.csv; did you mean itpd-e"):
        trade(whole.during("1930/1931"), series="itdp-e")
