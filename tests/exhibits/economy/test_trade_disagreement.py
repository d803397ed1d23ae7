import by_hand
import pytest

from relations.exhibits import NoData, trade_disagreement


@pytest.fixture(scope="module")
def shown(whole):
    return trade_disagreement(whole)


def test_the_ratios_are_of_values_in_the_same_prices(shown):
    values = {(row["series"], row["year"], row["exporter"]): row["value"] for row in by_hand.rows("trade")}
    assert len(shown.data) == 30
    for row in shown.data.itertuples():
        year = str(row.year)
        first = by_hand.deflated(values["itpd-e", year, row.exporter], "2010")  # the prices of that series
        second = by_hand.deflated(values["cow-importer-reported", year, row.exporter], year)
        assert row.ratio == pytest.approx(first / second)


def test_the_title_counts_the_cases_that_are_far_apart(shown):
    far = ((shown.data["ratio"] > 2) | (shown.data["ratio"] < 0.5)).sum()
    assert far == 6
    assert shown.title.startswith(
        "In six of 30 cases the series differ by more than two to one, most on exports of Russia in 2001: ITPD-E has"
    )


def test_where_they_are_near_the_title_says_so(whole):
    assert trade_disagreement(whole.during("rapprochement")).title.startswith(
        "The two series never differ by more than two to one"
    )


def test_with_one_series_there_is_a_sentence(cold_war):
    assert isinstance(trade_disagreement(cold_war), NoData)
