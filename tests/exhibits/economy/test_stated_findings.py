from relations.exhibits.economy.stated_findings import last_stated_finding, others_alone_finding, outsold_finding
from relations.exhibits.economy.stated_headlines import LARGER

STATED = ["trade-turnover-20??", "trade-turnover-2024-ceiling"]
SALES = {"TUR": ["sales-to-syria-turkiye-*"]}


def test_the_last_sum_after_the_series_is_told_unless_it_is_said(whole):
    (one,) = last_stated_finding(whole, STATED, set())
    assert one.value == 1000
    assert last_stated_finding(whole, STATED, {"trade-turnover-2025"}) == []
    assert last_stated_finding(whole.during("rapprochement"), STATED, set()) == []


def test_another_who_sold_more_is_told_unless_the_headline_has_it(whole):
    (one,) = outsold_finding(whole.during("intervention"), SALES, STATED, {})
    assert (one.value, one.beside) == (1950, {"trade of the pair": 650.0})
    assert outsold_finding(whole.during("intervention"), SALES, STATED, {LARGER: 1950.0}) == []


def test_others_alone_are_told_where_nobody_has_the_pair(whole):
    (one,) = others_alone_finding(whole.during("transition"), SALES, [])
    assert one.low == 3000
    assert others_alone_finding(whole.during("transition"), SALES, STATED) == []
