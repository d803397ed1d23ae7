import by_hand
import pytest

from relations.exhibits.economy.stated_trade import priced_sums, stated_turnover


def test_sums_in_dollars_are_millions_with_their_years(whole):
    frame = stated_turnover(whole, ["trade-turnover-*"]).set_index("quantity")
    assert frame.loc["trade-turnover-2011", "value"] == 1970
    assert frame.loc["trade-turnover-2024-ceiling", "stated_high"] == 650
    assert frame.loc["trade-turnover-2024-ceiling", "year"] == 2024
    assert "trade-turnover-growth-2011" not in frame.index  # per cent


def test_without_patterns_or_rows_there_is_none(whole, before):
    assert stated_turnover(whole, []).empty
    assert stated_turnover(before, ["trade-turnover-*"]).empty


def test_a_bound_is_priced_as_it_stands_and_what_has_no_deflator_is_not(whole):
    priced = priced_sums(whole, stated_turnover(whole, ["trade-turnover-2017", "trade-turnover-2024-ceiling"]))
    assert priced["real"].iloc[0] == pytest.approx(by_hand.deflated("380", "2017"))
    assert priced["real"].isna().tolist() == [False, True]
    assert priced_sums(whole, stated_turnover(whole, [])).empty
