import by_hand
import pytest

from relations.exhibits import NoData, economy_findings

GOODS = {"wheat": ["wheat-*"]}


@pytest.fixture(scope="module")
def found(whole):
    return {finding.id: finding for finding in economy_findings(whole, GOODS)}


def test_there_are_five_to_eight_and_each_leads_to_its_exhibit(found):
    assert 5 <= len(found) <= 8
    assert all(finding.exhibit for finding in found.values())


def test_the_write_off_has_its_value_range_and_share(found):
    figure = found["debt-written-off"]
    values = [float(row["value"]) for row in by_hand.rows("claims") if row["quantity"] == "debt-writeoff-2005"]
    assert figure.value == 9782
    assert (figure.low, figure.high) == (min(values), max(values))
    assert "73 per cent of the net debt of 13,400 million" in figure.statement


def test_the_disagreement_is_a_median_with_its_range(found):
    figure = found["trade-disagreement-median"]
    assert figure.low < figure.value < figure.high
    assert "over 30 cases" in figure.statement


def test_the_balance_counts_the_years(cold_war):
    figure = next(f for f in economy_findings(cold_war, GOODS) if f.id == "trade-balance")
    assert "exports of Syria to the Soviet Union exceeded those in the other direction" in figure.statement
    assert "in each of 21 years" in figure.statement


def test_a_plan_is_told_from_an_amount(found):
    said = found["wheat-most"].statement
    assert "is **1,800,000 tonnes** (“Annual imports of Russian wheat" in said
    assert "the largest that was planned, promised or contracted is 3,000,000 (“Russian wheat" in said


def test_a_name_with_its_year_has_no_date_beside_it(whole):
    found = {f.id: f for f in economy_findings(whole.during("transition"), GOODS)}
    assert "(“Russian wheat to Syria in 2024, market data”)" in found["wheat-most"].statement


def test_one_year_is_not_called_the_largest(whole):
    found = {f.id: f for f in economy_findings(whole.during("intervention"), {})}
    rows = [row for row in by_hand.rows("trade") if row["year"] == "2016"]
    assert {row["unit"] for row in rows} == {"million USD, prices of 2010"}
    turnover = sum(by_hand.deflated(row["value"], "2010") for row in rows)
    assert found["trade-peak"].statement.startswith(
        f"Trade of 2016, the one year that a series has, was **{turnover:,.0f} million"
    )


def test_the_contracts_are_counted(found):
    events = [row for row in by_hand.rows("events") if row["kind"] == "contract"]
    assert found["contract-count"].value == len(events)
    assert found["contract-count"].sources[0].id == "dossier-events"


def test_without_anything_there_is_one_sentence(before):
    (only,) = economy_findings(before, {})
    assert isinstance(only, NoData)
