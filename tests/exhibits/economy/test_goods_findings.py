from relations.exhibits.economy.goods_findings import latest, most_tracked

OIL = ["oil-russia-to-syria-*", "oil-antarktika-*"]
CRIMEA = {
    "wheat-sevastopol-to-syria-2022-jan-nov": ("wheat", "from Sevastopol in occupied Crimea"),
    "wheat-sevastopol-to-syria-2021": ("wheat", "from Sevastopol in occupied Crimea"),
}


def test_the_last_amount_is_told_with_its_day(whole):
    (found,) = latest(whole, "oil", OIL, set())
    assert found.statement == (
        "The last oil from Russia of which the amount is known was **100,000 tonnes** (22 October 2025)."
    )
    assert found.exhibit is None  # two amounts are no chart


def test_a_rate_that_a_summary_alone_has_is_told_with_who_claims_it(whole):
    (found,) = latest(whole, "oil", [*OIL, "russian-oil-syria-daily-*"], set())
    assert found.statement == (
        "The Foundation for Defense of Democracies put oil from Russia at **60,000 barrels a day** (May 2026, read in a summary alone)."
    )


def test_an_amount_that_a_copy_alone_has_is_not_told(whole):
    """The 300,000 tonnes of 2024 stand in a copy of reports."""
    assert latest(whole, "wheat", ["wheat-russia-to-syria-2024"], set()) == []


def test_what_the_headline_has_said_is_left_out(whole):
    (found,) = latest(whole, "oil", OIL, {"oil-antarktika-2025-10"})
    assert found.value == 350000


def test_what_came_after_a_stop_is_told_with_it(whole):
    """Suspended on 13 December 2024, by sources of Reuters; the Pola Marina came on 20 April 2025."""
    stop = "2024-12-13-russian-wheat-shipments-syria-are-suspended"
    (found,) = latest(whole, "wheat", ["wheat-aid-2015", "wheat-pola-marina-*"], set(), stop)
    assert found.statement == (
        "Russian wheat shipments to Syria were suspended in December 2024, as reported; the last amount known since is **6,600 tonnes** (20 April 2025)."
    )
    assert {"reuters-first-wheat-2025", "reuters-grain-exports-2024"} <= {source.id for source in found.sources}
    (earlier,) = latest(whole, "wheat", ["wheat-aid-2015"], set(), stop)
    assert "suspended" not in earlier.statement  # the aid came before the stop


def test_the_most_that_ships_brought_is_told_with_where_it_came_from(whole):
    (found,) = most_tracked(whole, "wheat", CRIMEA)
    assert found.statement == (
        "The most wheat that ship data show is **501,800 tonnes**, from Sevastopol in occupied Crimea (January–November 2022)."
    )


def test_without_ships_in_the_period_there_is_none(whole, cold_war):
    assert most_tracked(cold_war, "wheat", CRIMEA) == []
    assert most_tracked(whole, "oil", CRIMEA) == []
