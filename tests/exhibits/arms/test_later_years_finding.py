import by_hand
import pytest

from relations.exhibits.arms.later_years_finding import later_years


def test_three_quarters_of_what_came_later_came_in_six_years(whole):
    (found,) = later_years(whole)
    own = {year: by_hand.deliveries(year, year, recipient="SYR").get("RUS", 0.0) for year in range(1992, 2025)}
    total = sum(own.values())
    assert max(sum(own[year] for year in range(start, start + 5)) for start in range(1992, 2021)) < 0.75 * total
    assert found.value == pytest.approx(sum(own[year] for year in range(2008, 2014)) / total)
    assert (
        found.statement
        == "Of what Russia delivered after 1991, **75 per cent** came in 2008–2013, on orders of 2006–2010."
    )
    assert "sipri-at-2023" in [
        source.id for source in found.sources
    ]  # the register, which alone has the years of order


def test_the_orders_are_those_of_the_register_with_a_delivery_in_these_years():
    years = [
        int(row["order_year"])
        for row in by_hand.rows("arms_deals")
        if (row["supplier"], row["recipient"]) == ("RUS", "SYR")
        and row["order_year"]
        and any(2008 <= int(year) <= 2013 for year in row["delivery_years"].split())
    ]
    assert (min(years), max(years)) == (2006, 2010)


@pytest.mark.parametrize("period", ["cold-war", "drift", "intervention"])
def test_within_one_period_nothing_came_later(whole, period):
    assert later_years(whole.during(period)) == []
