import by_hand
import pytest

from relations.exhibits.economy.trade_weight_findings import elsewhere_finding, share_finding


def test_the_larger_of_the_two_shares_is_told(whole):
    (one,) = share_finding(whole)
    (total,) = [float(row["exports"]) for row in by_hand.rows("trade_totals") if row["year"] == "1989"]
    assert one.value == pytest.approx(1181 / total)
    assert one.statement == (
        "At its peak in 1989 the Soviet Union took **39 per cent** of Syria’s exports, and never supplied more than 11 per cent of its imports."
    )


def test_where_imports_weigh_more_they_lead(whole):
    (one,) = share_finding(whole.during("rapprochement"))
    assert one.statement == (
        "At its peak in 2008 Russia supplied **8 per cent** of Syria’s imports, and never took even one per cent of its exports."
    )
    assert one.unit == "share of imports"


def test_the_sales_to_others_stand_beside_a_surge(cold_war):
    (one,) = elsewhere_finding(cold_war)
    assert one.statement == (
        "Sales of Syria to all other states rose as well, from 913 million dollars in 1988 to **2,696 million** in 1990."
    )


def test_without_a_surge_or_without_totals_there_is_none(whole, before):
    assert elsewhere_finding(whole.during("rapprochement")) == []
    assert share_finding(whole.during("intervention")) == []
    assert share_finding(before) == elsewhere_finding(before) == []
