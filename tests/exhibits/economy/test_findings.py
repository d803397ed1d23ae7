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
    lead = economy_headline(whole.during("2018/2024"), GOODS, STATED)
    assert isinstance(lead, Headline) and "650" in lead.title
    assert "trade-last-stated" not in made(whole, "2018/2024")


def test_the_turn_of_the_headline_is_no_finding(whole):
    port = "2025-07-13-dubais-dp-world-takes-commercial-port-tartus"
    pier = "2026-08-12-first-civilian-cargoes-pier-4-tartus"
    oil = {"oil": ["diesel-prosperity-2025-03", "oil-russia-to-syria-2025-05"]}
    turns = [
        one
        for one in economy_findings(whole.during("transition"), oil, turns=[port, pier])
        if one.id.startswith("contract-turn")
    ]
    assert [one.data["event"].tolist() for one in turns] == [[pier]]


def test_a_surge_that_leads_is_told_with_what_others_bought(whole):
    assert list(made(whole, "cold-war")) == ["surplus-beside-debt", "surge-elsewhere", "trade-one-side", "debt-highest"]


def test_all_years_have_trade_debt_the_last_sum_and_goods(found):
    assert list(found) == [
        "trade-peak",
        "trade-weight-peak",
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
        "The last oil from Russia of which the amount is known was **42,000 tonnes** (December 2012)."
    )
    assert made["oil-latest"].exhibit is None


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


def test_a_write_off_that_leads_is_no_finding(whole):
    assert "debt-written-off" not in made(whole, "rapprochement")


def test_what_ships_brought_takes_the_place_of_the_last_amount(whole):
    tracked = {"wheat-sevastopol-to-syria-2022-jan-nov": ("wheat", "from Sevastopol in occupied Crimea")}
    wheat = {"wheat": ["wheat-aid-2015"]}
    found = {one.id: one for one in economy_findings(whole.during("intervention"), wheat, tracked=tracked)}
    assert found["wheat-tracked"].value == 501800
    assert "wheat-latest" not in found


def test_the_ends_of_contracts_come_after_what_is_stated_of_trade(whole):
    """Of the two turns the port has an end that is counted; the quarter of the oil has none and is told."""
    port, quarter = (
        "2019-04-stg-signs-commercial-port-tartus-49-years",
        "2016-12-evropolis-promised-quarter-output-recaptured",
    )
    fates = {quarter: ("", "Five years"), port: ("went to another firm", "49 years")}
    told = {"stated": STATED, "growth": ["trade-growth-*"], "turns": [port, quarter], "outcomes": fates}
    found = economy_findings(whole.during("intervention"), {}, **told)
    assert [one.id for one in found] == ["trade-without-sums", "contract-fates", "contract-turn"]
    assert list(found[2].data["event"]) == [quarter]


def test_one_year_of_a_series_is_told_where_nothing_else_is(whole):
    assert list(made(whole, "1993/1993")) == ["trade-peak"]


def test_where_no_sum_of_the_pair_is_stated_that_of_another_is_told(whole):
    sales = {"TUR": ["sales-to-syria-turkiye-*"]}
    found = {one.id: one for one in economy_findings(whole.during("transition"), GOODS, sales=sales)}
    assert found["trade-others-alone"].statement == (
        "No sum of trade with Russia is stated for this time; Türkiye sold Syria **at least 3,000 million dollars** from January to December 2025."
    )
    assert "trade-others-alone" not in {one.id for one in economy_findings(whole, GOODS, stated=STATED, sales=sales)}


def test_without_anything_there_is_one_sentence(before):
    (only,) = economy_findings(before, {})
    assert isinstance(only, NoData)
