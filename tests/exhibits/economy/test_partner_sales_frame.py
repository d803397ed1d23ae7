from relations.exhibits.economy.partner_sales_frame import larger_seller, last_of_each, partner_sales_frame

SALES = {"TUR": ["sales-to-syria-turkiye-*"], "IRN": ["sales-to-syria-iran-*"]}
TURNOVER = ["trade-turnover-20??", "trade-turnover-2024-ceiling"]


def test_the_last_sum_of_each_and_that_of_the_year_of_the_pair_are_kept_the_largest_first(whole):
    frame = last_of_each(whole, SALES, TURNOVER)
    assert frame[["state", "most"]].values.tolist() == [["TUR", 3000], ["RUS", 1000], ["IRN", 243.1]]


def test_who_sold_more_in_the_year_of_the_last_sum(whole):
    frame = larger_seller(whole.during("2017/2024"), SALES, TURNOVER)
    assert frame["quantity"].tolist() == ["trade-turnover-2024-ceiling", "sales-to-syria-turkiye-2024"]


def test_one_who_sold_less_or_in_another_year_is_no_larger_seller(whole, cold_war):
    assert larger_seller(whole, {"IRN": SALES["IRN"]}, TURNOVER).empty
    assert larger_seller(whole.during("2017/2018"), SALES, TURNOVER).empty
    assert partner_sales_frame(cold_war, SALES).empty
