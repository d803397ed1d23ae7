import by_hand
import pytest

from relations.exhibits.economy.sums_and_growth_frame import sums_and_growth_frame

SUMS, GROWTH = ["trade-turnover-20??*"], ["trade-growth-*"]


@pytest.fixture(scope="module")
def frame(whole):
    return sums_and_growth_frame(whole.during("intervention"), SUMS, GROWTH)


def test_the_last_years_of_the_series_come_first(frame):
    last = frame.head(2)
    assert last["as_of"].tolist() == ["2015", "2016"]
    assert last["real"].iloc[1] == pytest.approx(
        by_hand.deflated("88.301", "2010") + by_hand.deflated("29.636", "2010")
    )


def test_a_sum_has_the_growth_of_the_same_source_and_time(frame):
    part = frame[frame["name"] == "Trade from January to July 2017, TASS"].iloc[0]
    assert (part["value"], part["growth"]) == (192.8, "42 per cent")
    assert "Growth of trade from January to July 2017, TASS" not in set(frame["name"])


def test_all_stand_in_order_of_time(frame):
    assert [kind for kind in frame["kind"] if kind != "series"][-1] == "sum"  # the bound of July 2024
    assert frame["as_of"].tolist()[-2:] == ["2022", "2024-07"]


def test_where_nothing_is_stated_it_is_empty(before):
    assert sums_and_growth_frame(before, SUMS, GROWTH).empty
