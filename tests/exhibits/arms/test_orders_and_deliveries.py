import by_hand
import pytest

from relations.exhibits import NoData, orders_and_deliveries


@pytest.fixture(scope="module")
def table(whole):
    return orders_and_deliveries(whole)


def test_deals_are_those_of_the_register(table):
    deals = [row for row in by_hand.rows("arms_deals") if row["supplier"] == "RUS" and row["order_year"]]
    assert (table.data["n"] + table.data["n_unknown"]).sum() == len(deals)
    cold_war = [row for row in deals if 1971 <= int(row["order_year"]) <= 1991]
    row = table.data.set_index("period").loc["Cold War alliance, 1970–1991"]
    assert row["n"] + row["n_unknown"] == len(cold_war)
    assert row["tiv_delivered"] == pytest.approx(
        sum(float(d["tiv_delivered"]) for d in cold_war if d["ordered"] and d["delivered"])
    )


def test_the_longest_wait_is_that_of_the_register(table):
    waits = [
        int(row["delivery_years"].split()[-1]) - int(row["order_year"])
        for row in by_hand.rows("arms_deals")
        if row["supplier"] == "RUS" and row["order_year"] and row["delivery_years"]
    ]
    assert (
        table.title
        == f"Half of {len(waits)} deals began to arrive within one year of the order; the longest took {max(waits)} years"
    )


def test_the_sums_of_two_editions_are_compared_over_all_years_only(whole):
    assert " million TIV against " in orders_and_deliveries(whole.during("all")).note
    assert " million TIV against " not in orders_and_deliveries(whole.during("cold-war")).note


def test_deals_that_arrived_at_once_came_in_the_year_of_the_order(whole):
    assert "began to arrive in the year of the order" in orders_and_deliveries(whole.during("intervention")).title


def test_without_an_order_there_is_a_sentence(before):
    assert isinstance(orders_and_deliveries(before), NoData)
