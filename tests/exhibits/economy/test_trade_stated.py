import by_hand
import pytest

from relations.exhibits import NoData, trade_stated

TURNOVER = ["trade-turnover-20??", "trade-turnover-2024-ceiling"]


@pytest.fixture(scope="module")
def shown(whole):
    return trade_stated(whole, TURNOVER, by_partner=["syrian-exports-to-ussr-1982"])


def test_a_stated_sum_stands_beside_both_series(shown):
    row = shown.data.set_index("quantity").loc["trade-turnover-2011"]
    assert row["real"] == pytest.approx(by_hand.deflated("1970", "2011"))
    assert row["cow-importer-reported"] == pytest.approx(
        by_hand.deflated("1193", "2011") + by_hand.deflated("49", "2011")
    )
    assert row["itpd-e"] == pytest.approx(by_hand.deflated("1116.870", "2010") + by_hand.deflated("58.793", "2010"))


def test_of_one_direction_the_series_give_that_direction(shown):
    row = shown.data.set_index("quantity").loc["syrian-exports-to-ussr-1982"]
    assert row["cow-importer-reported"] == pytest.approx(by_hand.deflated("252", "1982"))
    assert row["real"] == pytest.approx(by_hand.deflated("230", "1982"))


def test_a_year_without_a_series_is_empty_and_a_bound_stays_one(shown):
    bound, last = shown.rows[-2:]
    assert (bound[2], last[2]) == ("at most 650", "1,000")
    assert bound[4:6] == last[4:6] == ["", ""]


def test_the_title_counts_what_is_near(shown):
    """Of 1982, 2007, 2008, 2010 and 2011: 2011 alone is far, where the older series has two thirds of what the embassy stated."""
    assert shown.title.startswith(
        "Sums that officials and the press state lie nearer to Correlates of War (four of five) than to ITPD-E ("
    )


def test_where_no_series_is_near_the_title_says_so(whole):
    """The embassy had 1,970 million dollars for 2011, the two series two thirds of it."""
    title = trade_stated(whole.during("uprising"), TURNOVER).title
    assert title == "Sums that officials and the press state lie far from those of every series"


def test_without_sums_there_is_a_sentence(before):
    assert isinstance(trade_stated(before, TURNOVER), NoData)
