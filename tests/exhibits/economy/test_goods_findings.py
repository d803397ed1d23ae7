from relations.exhibits.economy.goods_findings import latest, promised

OIL = ["oil-russia-to-syria-*", "oil-antarktika-*", "russian-oil-syria-daily-*"]


def test_the_latest_amount_is_one_that_a_report_of_its_own_states(whole):
    """The barrels a day of 2026 stand in a copy of reports alone."""
    (found,) = latest(whole, "oil", OIL, set())
    assert found.statement == "The latest oil from Russia of a stated amount was **100,000 tonnes** (22 October 2025)."
    assert found.exhibit is None  # two amounts are no chart


def test_what_the_headline_has_said_is_left_out(whole):
    (found,) = latest(whole, "oil", OIL, {"oil-antarktika-2025-10"})
    assert found.value == 350000


def test_without_a_plan_that_is_larger_nothing_was_promised(whole):
    assert promised(whole, "oil", OIL) == []
    assert promised(whole, "phosphate", ["phosphate-output-*", "sharqiya-contract-output-2018"]) == []
    (found,) = promised(whole, "wheat", ["wheat-contracted-2023-11", "wheat-sevastopol-to-syria-2021"])
    assert (found.value, found.beside) == (1_400_000, {"the most that came": 28_200})
