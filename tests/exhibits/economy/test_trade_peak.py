import by_hand
import pytest

from relations.exhibits.economy.trade_peak import trade_peak


def turnover(year, series):
    """The two directions of a year added up, in million dollars of 2022."""
    rows = [row for row in by_hand.rows("trade") if (row["year"], row["series"]) == (year, series)]
    assert len(rows) == 2
    prices = {row["unit"].removeprefix("million USD, prices of ") for row in rows}
    (of,) = {year if "current" in one else one for one in prices}
    return sum(by_hand.deflated(row["value"], of) for row in rows)


@pytest.fixture(scope="module")
def peak(whole):
    return trade_peak(whole, id="peak", exhibit="trade-by-series")


def test_no_year_of_any_series_has_more(peak):
    known = {(row["year"], row["series"]) for row in by_hand.rows("trade")}
    most = max(turnover(*one) for one in known)
    assert peak.value == pytest.approx(most) == pytest.approx(turnover("1990", "cow-importer-reported"))
    assert peak.statement.startswith(
        "Recorded trade was largest in 1990: **3,543 million dollars** at prices of 2022, 96 per cent of it sold by Syria."  # 1514 of 1582
    )


def test_the_other_series_of_the_year_give_its_range(whole):
    found = trade_peak(whole.during("rapprochement"), id="peak", exhibit=None)
    both = sorted(turnover("2008", one) for one in ("cow-importer-reported", "itpd-e"))
    assert (found.low, found.high) == pytest.approx(tuple(both))
    assert found.value == found.high


def test_the_one_year_of_a_series_is_not_called_the_largest(whole):
    statement = trade_peak(whole.during("intervention"), id="peak", exhibit=None).statement
    assert statement.startswith("The one year of a series here is 2016: **158 million dollars**")


def test_without_trade_in_both_directions_there_is_no_finding(whole):
    assert trade_peak(whole.during("transition"), id="peak", exhibit=None) is None
    assert trade_peak(whole.during("recognition"), id="peak", exhibit=None) is None  # zeros in all years


def test_the_series_and_the_deflator_are_cited(peak):
    assert [source.id for source in peak.sources] == ["cow-trade-4", "sipri-milex-2023", "usitc-itpd-e-1"]
