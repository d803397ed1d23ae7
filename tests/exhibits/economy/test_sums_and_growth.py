import pytest

from relations.exhibits import NoData, sums_and_growth

SUMS = ["trade-turnover-20??", "trade-turnover-2024-ceiling"]
GROWTH, PARTS = ["trade-growth-*"], ["trade-turnover-20??-01-to-*"]


@pytest.fixture(scope="module")
def shown(whole):
    return sums_and_growth(whole.during("2017/.."), SUMS, GROWTH, PARTS)


def test_the_title_has_the_sums_and_the_years_of_growth_alone(shown):
    assert shown.title == (
        "Trade was put at 380 million dollars for 2017, no more than 650 in July 2024 and 1,000 for 2025; of 2021 and 2022 growth alone"
    )


def test_a_row_has_its_sum_its_price_and_its_growth(shown):
    rows = {row[1]: row[2:5] for row in shown.rows}
    assert rows["Trade from January to July 2017, TASS"] == ["193", "230", "42 per cent"]
    assert rows["Growth of trade in 2018, Russian ambassador"] == ["", "", "more than 30 per cent"]
    assert rows["Trade in a year not named, Russian trade representative"] == ["at most 650", "", ""]
    assert rows["ITPD-E, series"] == ["", "158", ""]


def test_a_single_sum_stands_beside_the_last_growth(whole):
    assert sums_and_growth(whole.during("transition"), SUMS, GROWTH, PARTS).title == (
        "Trade was put at 1,000 million dollars for 2025; the Russian president spoke of growth, more than 4 per cent (28 January 2026)"
    )


def test_of_growth_alone_the_title_says_so(whole):
    title = sums_and_growth(whole.during("2021/2022"), SUMS, GROWTH, PARTS).title
    assert title == "Officials state growth of trade alone, for 2021 and 2022"


def test_without_statements_there_is_a_sentence(whole, before):
    assert isinstance(sums_and_growth(before, SUMS, GROWTH), NoData)
    assert isinstance(sums_and_growth(whole.during("cold-war"), SUMS, GROWTH), NoData)
