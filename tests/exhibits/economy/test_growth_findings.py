from relations.exhibits.economy.growth_findings import growth_findings

GROWTH = ["trade-growth-*"]
SUMS = ["trade-turnover-20??", "trade-turnover-2024-ceiling"]
PARTS = ["trade-turnover-20??-01-to-*"]


def test_the_years_of_which_growth_alone_is_known_are_counted(whole):
    """Sums are of 2017 and, from January to August, of 2018; the next is the bound of July 2024."""
    (one,) = growth_findings(whole.during("intervention"), GROWTH, SUMS, PARTS)
    assert one.statement == (
        "Officials state growth of trade for 2017, 2018, 2021 and 2022; for **five years**, 2019–2023, none gives a sum."
    )
    assert one.value == 5


def test_without_the_sum_of_a_part_its_year_is_missing_too(whole):
    (one,) = growth_findings(whole.during("intervention"), GROWTH, SUMS, [])
    assert "**six years**, 2018–2023" in one.statement


def test_a_single_sum_stands_beside_the_one_before_of_whatever_period(whole):
    (one,) = growth_findings(whole.during("transition"), GROWTH, SUMS, PARTS)
    assert one.statement == (
        "The Russian foreign minister put trade at **1,000 million dollars** (2025); the Russian trade representative had put it at no more than 650 "
        "(July 2024)."
    )
    assert {"izvestia", "tass-agreements-important-2026"} <= {source.id for source in one.sources}


def test_a_first_sum_stands_beside_the_last_growth(whole):
    (one,) = growth_findings(whole.during("transition"), GROWTH, ["trade-turnover-2025"], PARTS)
    assert one.statement == (
        "The Russian foreign minister put trade at **1,000 million dollars** (2025); the Russian president spoke of growth (28 January 2026)."
    )


def test_without_growth_or_without_a_sum_there_is_none(whole, before):
    assert growth_findings(whole.during("uprising"), GROWTH, SUMS, PARTS) == []
    assert growth_findings(whole.during("2018/2020"), GROWTH, SUMS, PARTS) == []
    assert growth_findings(before, GROWTH, SUMS, PARTS) == []
