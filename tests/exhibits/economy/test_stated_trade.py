from relations.exhibits.economy.stated_trade import stated_turnover


def test_sums_in_dollars_are_millions_with_their_years(whole):
    frame = stated_turnover(whole, ["trade-turnover-*"]).set_index("quantity")
    assert frame.loc["trade-turnover-2011", "value"] == 1970
    assert frame.loc["trade-turnover-2024-ceiling", "stated_high"] == 650
    assert frame.loc["trade-turnover-2024-ceiling", "year"] == 2024
    assert "trade-turnover-growth-2011" not in frame.index  # per cent


def test_without_patterns_or_rows_there_is_none(whole, before):
    assert stated_turnover(whole, []).empty
    assert stated_turnover(before, ["trade-turnover-*"]).empty
