import by_hand
import pytest

from relations.exhibits.economy.debt_findings import debt_findings, owed_findings, surplus_finding


@pytest.fixture(scope="module")
def found(whole):
    return {finding.id: finding for finding in debt_findings(whole)}


@pytest.fixture(scope="module")
def earlier(cold_war):
    return {finding.id: finding for finding in debt_findings(cold_war)}


def test_the_highest_is_the_largest_stock_that_a_preferred_source_states(earlier):
    claims = by_hand.rows("claims")
    stocks = {row["claim"] for row in by_hand.rows("debt") if row["step"] == "stock"}
    values = [float(row["value"]) for row in claims if row["claim"] in stocks and row["value"]]
    highest = earlier["debt-highest"]
    assert highest.value == max(values)
    assert f"**{max(values):,.0f} million dollars** (1989), most of it for arms." in highest.statement


def test_the_write_off_is_told_with_its_share_of_the_net_debt(found):
    """9,782 of 13,400 million."""
    cut = found["debt-written-off"]
    assert cut.value == 9782
    assert "73 per cent of what was owed net" in cut.statement
    assert "associated-press-debt-2005" in {source.id for source in cut.sources}  # of the signing on 29 May


def test_a_period_without_a_stock_has_none(before):
    assert debt_findings(before) == []


def test_a_debt_to_two_creditors_together_is_named_as_that(whole, cold_war):
    two = {"debt-russia-iran-2025-01": "the minister put debt to two states"}
    (one,) = owed_findings(whole, two)
    assert (
        one.statement
        == "The minister put debt to two states at **30,000 million dollars** (January 2025), others at up to 50,000 (March 2025)."
    )
    assert owed_findings(cold_war, two) == []
    assert owed_findings(whole, {}) == []


def test_the_next_debt_in_time_stands_beside_the_first(whole):
    """The foreign minister in January 2025, the finance minister in February."""
    both = {"foreign-liabilities-2025-02": "another all debt", "debt-russia-iran-2025-01": "one put debt to two states"}
    (one,) = owed_findings(whole, both)
    assert one.statement == (
        "One put debt to two states at **30,000 million dollars** (January 2025), another all debt at 20,000 to 23,000."
    )
    assert "reuters-asks-clear" in {source.id for source in one.sources}


def test_the_surplus_of_the_debtor_is_added_up(cold_war, whole):
    """1,181 − 93, 1,514 − 68 and 711 − 37 million dollars."""
    (one,) = surplus_finding(cold_war)
    assert one.value == 3208
    assert one.statement == (
        "From 1989 to 1991 Syria sold the Soviet Union **3,208 million dollars** more than it bought, arms for the most part not counted."
    )
    assert surplus_finding(whole.during("rapprochement")) == []
