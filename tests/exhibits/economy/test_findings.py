import re

import by_hand
import pytest

from relations.exhibits import Headline, NoData, economy_findings, economy_headline
from relations.periods import declared_periods

pytestmark = pytest.mark.slow  # the findings of whole periods are computed for each

GOODS = {"oil": ["oil-russia-to-syria-*", "russian-oil-syria-daily-*"], "wheat": ["wheat-russia-to-syria-*"]}
STATED = ["trade-turnover-20??", "trade-turnover-2024-ceiling"]


def made(whole, period):
    return {
        one.id: one
        for one in economy_findings(whole.during(period), GOODS, stated=STATED)
        if not isinstance(one, NoData)
    }


@pytest.fixture(scope="module")
def found(whole):
    return made(whole, "all")


def test_there_are_five_at_most_each_short_with_one_number(whole):
    for period in ("all", *(one.id for one in declared_periods(whole.package))):
        findings = made(whole, period).values()
        assert len(findings) <= 5
        for one in findings:
            assert len(one.statement.split()) <= 26, one.statement
            assert len(re.findall(r"\*\*", one.statement)) == 2


def test_no_finding_says_what_the_headline_says(whole):
    """The share of one side and a stated sum are left out where they are the headline."""
    assert "trade-one-side" in made(whole, "cold-war")
    assert "trade-one-side" not in made(whole, "drift")
    lead = economy_headline(whole.during("intervention"), GOODS, STATED)
    assert isinstance(lead, Headline) and "650" in lead.title
    assert "trade-last-stated" not in made(whole, "intervention")


def test_all_years_have_trade_debt_the_last_sum_and_goods(found):
    assert list(found) == [
        "trade-peak",
        "surplus-beside-debt",
        "debt-written-off",
        "trade-last-stated",
        "oil-latest",
    ]


def test_the_write_off_has_its_value_range_and_share(found):
    figure = found["debt-written-off"]
    values = [float(row["value"]) for row in by_hand.rows("claims") if row["quantity"] == "debt-writeoff-2005"]
    assert figure.value == 9782
    assert (figure.low, figure.high) == (min(values), max(values))
    assert "73 per cent of what was owed net" in figure.statement


def test_the_balance_of_a_period_with_one_seller_is_a_share(whole):
    """By Correlates of War, in dollars of 2022."""
    rows = [row for row in by_hand.rows("trade") if 1971 <= int(row["year"]) <= 1991]
    sold = {
        who: sum(by_hand.deflated(row["value"], row["year"]) for row in rows if row["exporter"] == who)
        for who in ("RUS", "SYR")
    }
    one = made(whole, "cold-war")["trade-one-side"]
    assert one.value == pytest.approx(sold["SYR"] / sum(sold.values()))
    assert one.statement.startswith(
        "In every year from 1971 to 1991 Syria sold the Soviet Union more than it bought: **73 per cent**"
    )


def test_the_latest_amount_is_told_with_its_unit_and_day(whole):
    """One amount alone makes no chart, so the finding leads to none."""
    oil = {"oil": ["gasoil-delivered-2012-12"]}
    made = {one.id: one for one in economy_findings(whole.during("uprising"), oil)}
    assert made["oil-latest"].statement == (
        "The latest oil from Russia of a stated amount was **42,000 tonnes** (December 2012)."
    )
    assert made["oil-latest"].exhibit is None


def test_an_amount_that_a_tracker_alone_sums_up_is_no_finding(found):
    """The 60,000 barrels a day of May 2026 stand in a public repository that names no report."""
    assert "**350,000 tonnes** (30 May 2025)" in found["oil-latest"].statement


def test_the_last_sum_after_the_series_is_told(found):
    """Lavrov, by TASS of 29 January 2026: trade reached a billion dollars in the year before."""
    assert found["trade-last-stated"].statement == (
        "No series of trade goes beyond 2016; the latest sum that officials state is **1,000 million dollars** (2025)."
    )


def test_who_sold_more_takes_the_place_of_the_last_sum(whole):
    sales = {"TUR": ["sales-to-syria-turkiye-*"]}
    made = {one.id: one for one in economy_findings(whole.during("1950/2024"), GOODS, stated=STATED, sales=sales)}
    assert made["trade-outsold"].statement == (
        "Türkiye sold Syria **1,950 million dollars** in 2024; all trade with Russia was put at no more than 650 million in July 2024."
    )
    assert "trade-last-stated" not in made


def test_the_surplus_is_held_against_the_debt(found):
    """3,208 of 15,000 million dollars."""
    assert found["surplus-beside-debt"].statement.endswith(
        "more than it bought that the surplus equals **21 per cent** of the debt stated for 1989."
    )
    assert found["surplus-beside-debt"].value == pytest.approx(3208 / 15000, abs=0.001)


def test_a_write_off_that_leads_is_no_finding(whole):
    assert "debt-written-off" not in made(whole, "rapprochement")


WHEAT = {
    "wheat": ["wheat-imports-expected-2017", "wheat-sevastopol-to-syria-2022-jan-nov", "wheat-russia-to-syria-2024"]
}


def test_what_was_promised_stands_beside_what_came(whole):
    """The amount of 2024 stands in a copy of reports alone."""
    made = {one.id: one for one in economy_findings(whole.during("intervention"), WHEAT)}
    assert made["wheat-promised"].statement == (
        "Of wheat up to **1,700,000 tonnes** were planned (September 2017); the most that is claimed to have come is "
        "501,800 (November 2022, North Press Agency)."
    )
    assert made["wheat-promised"].beside == {"the most that came": 501800.0}
    assert "wheat-latest" not in made


def test_where_no_sum_of_the_pair_is_stated_that_of_another_is_told(whole):
    sales = {"TUR": ["sales-to-syria-turkiye-*"]}
    found = {one.id: one for one in economy_findings(whole.during("transition"), GOODS, sales=sales)}
    assert found["trade-others-alone"].statement == (
        "No sum of trade with Russia is stated for this time; Türkiye sold Syria **3,000 million dollars** in 2025 by December."
    )
    assert "trade-others-alone" not in {one.id for one in economy_findings(whole, GOODS, stated=STATED, sales=sales)}


def test_without_anything_there_is_one_sentence(before):
    (only,) = economy_findings(before, {})
    assert isinstance(only, NoData)
