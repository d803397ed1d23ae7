import by_hand
import pytest

from relations.exhibits.arms.used_weapons_finding import used_weapons


def test_the_part_of_new_weapons_is_told_where_most_were_not(whole):
    (finding,) = used_weapons(whole.during("intervention"))
    deals = [row for row in by_hand.rows("arms_deals") if row["order_year"] >= "2016" and row["tiv_delivered"]]
    new = sum(float(row["tiv_delivered"]) for row in deals if row["status"] == "new")
    assert finding.value == pytest.approx(new / sum(float(row["tiv_delivered"]) for row in deals))
    assert finding.statement == (
        "Only **3 per cent** of what was delivered under the orders of 2016–2020 was new; the rest was second-hand or modernised."
    )


@pytest.mark.parametrize("period", ["all", "cold-war", "transition", "1993/1993"])
def test_where_new_weapons_are_the_rule_or_deals_are_few_there_is_none(whole, period):
    assert used_weapons(whole.during(period)) == []
