from relations.exhibits.economy.growth_frame import grown, growth_frame


def test_growth_is_of_its_year_and_in_words(whole):
    frame = growth_frame(whole, ["trade-growth-*"]).set_index("quantity")
    assert grown(frame.loc["trade-growth-2017-01-to-07"]) == "42 per cent"
    assert grown(frame.loc["trade-growth-2018"]) == "more than 30 per cent"
    assert grown(frame.loc["trade-growth-factor-2021-h1"]) == "to 3.5 times"
    assert frame["year"].tolist() == [2017, 2018, 2021, 2021, 2022, 2026]


def test_sums_are_no_growth(whole):
    assert growth_frame(whole, ["trade-turnover-2017"]).empty


def test_without_patterns_or_rows_there_is_none(whole, before):
    assert growth_frame(whole, []).empty
    assert growth_frame(before, ["trade-growth-*"]).empty
