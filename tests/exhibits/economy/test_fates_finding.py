from relations.exhibits.economy.fates_finding import fates_finding

OFFSHORE, PLANT = (
    "2013-12-25-soyuzneftegaz-signs-syrias-first-offshore-oil",
    "2018-11-stroytransgaz-takes-homs-fertiliser-complex",
)
FATES = {OFFSHORE: ("was given up", "Given up in 2015"), PLANT: ("", "40 years")}


def test_contracts_are_counted_with_the_ends_that_are_known(whole):
    (one,) = fates_finding(whole, FATES)
    assert one.statement == "Of **two contracts** of firms of Russia shown here, one was given up."
    assert (one.value, one.exhibit) == (2, "contracts-listed")
    assert list(one.data["event"]) == [OFFSHORE, PLANT]
    assert one.sources


def test_a_single_contract_of_the_period_or_none_is_no_finding(whole):
    assert fates_finding(whole.during("intervention"), FATES) == []
    assert fates_finding(whole, {}) == []


def test_contracts_without_a_known_end_are_no_finding(whole):
    assert fates_finding(whole, {OFFSHORE: ("", "25 years"), PLANT: ("", "40 years")}) == []
