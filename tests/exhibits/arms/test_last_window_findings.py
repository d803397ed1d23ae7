import by_hand
import pytest

from relations.exhibits.arms.last_window_findings import last_window


def test_after_all_figures_the_last_window_is_told(whole):
    """2020 to 2024, among all recipients of the supplier."""
    none, made, exports = last_window(whole.during("transition"))
    to_all = by_hand.deliveries(2020, 2024, supplier="RUS")
    assert made.value == pytest.approx(to_all["SYR"] / sum(to_all.values()))
    assert made.beside["rank"] == 1 + sum(value > to_all["SYR"] for value in to_all.values())
    received = {year: by_hand.deliveries(year, year, recipient="SYR").get("RUS", 0.0) for year in range(1950, 2025)}
    assert [received[year] for year in (2021, 2022, 2023, 2024)][1:] == [0, 0, 0]
    assert none.statement == (
        "No delivery since December 2024 can be listed: SIPRI’s volumes end with 2024, its register with 2023; the last order is of **2020**."
    )
    orders = [
        row["order_year"] for row in by_hand.rows("arms_deals") if (row["supplier"], row["recipient"]) == ("RUS", "SYR")
    ]
    assert none.value == int(max(orders))
    assert {source.id for source in none.sources} == {"sipri-at-2026", "sipri-at-2023"}
    assert [one.exhibit for one in (none, made, exports)] == [
        "deliveries-by-supplier",
        *["recipient-among-clients"] * 2,
    ]
    earlier = by_hand.deliveries(2015, 2019, supplier="RUS")
    assert exports.value == pytest.approx(1 - sum(to_all.values()) / sum(earlier.values()))
    assert (
        exports.statement
        == "Russian arms exports to all states were **64 per cent** lower in 2020–2024 than in 2015–2019."
    )


@pytest.mark.parametrize("period", ["all", "intervention", "1973-10/1973-10"])
def test_a_period_with_figures_or_before_their_end_has_none(whole, period):
    assert last_window(whole.during(period)) == []
