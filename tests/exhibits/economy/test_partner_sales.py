from relations.exhibits import NoData, partner_sales

SALES = {"TUR": ["sales-to-syria-turkiye-*"], "CHN": ["sales-to-syria-china-*"]}
TURNOVER = ["trade-turnover-20??", "trade-turnover-2024-ceiling"]


def test_the_title_has_the_largest_beside_the_pair(whole):
    made = partner_sales(whole.during("intervention"), SALES, TURNOVER)
    assert made.title == (
        "Türkiye sold Syria 1,950 million dollars (2024); all trade with Russia was put at no more than 650 million (July 2024)"
    )
    assert made.data["state"].tolist() == ["TUR", "RUS", "CHN"]


def test_the_title_names_the_largest_bar(whole):
    assert partner_sales(whole.during("2019/2025"), SALES, TURNOVER).title.startswith(
        "Türkiye sold Syria at least 3,000 million dollars (to December 2025); "
    )


def test_the_bar_of_the_pair_says_that_it_is_both_ways(whole):
    svg = partner_sales(whole.during("intervention"), SALES, TURNOVER).svg
    assert ">Russia (trade both ways), stated in July 2024</text>" in svg


def test_few_sums_are_a_sentence(whole, cold_war):
    assert (
        "sales of Türkiye at least 3,000 million dollars"
        in partner_sales(whole.during("2025/2026"), SALES, TURNOVER).statement
    )
    assert isinstance(partner_sales(cold_war, SALES, TURNOVER), NoData)
