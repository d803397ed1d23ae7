import by_hand
import pytest

from relations.exhibits import NoData, contracts_listed


@pytest.fixture(scope="module")
def table(whole):
    return contracts_listed(whole, rows=100)


def test_every_contract_event_is_there(table):
    assert set(table.data["event"]) == {row["event"] for row in by_hand.rows("events") if row["kind"] == "contract"}


def test_the_course_is_that_of_the_agreement(table):
    courses = {row[1]: row[2] for row in table.rows}
    assert courses["Stroytransgaz signed to build the Syrian leg of the Arab Gas Pipeline"] == "expired"
    assert courses["Soyuzneftegaz signed an offshore oil contract with Syria"] == "25 years; end not known"


def test_a_disputed_end_is_called_so(table):
    row = next(row for row in table.rows if row[1].startswith("STG of the Stroytransgaz group signed"))
    assert row[2] == "49 years; end disputed, about January 2025"


def test_a_report_without_a_text_has_no_course(table):
    row = next(row for row in table.rows if row[1].startswith("Goznak was reported to print"))
    assert row[2] == ""


def test_the_title_counts(table):
    """Three of the 18 texts have ended or are disputed; of 15 the status is unknown."""
    assert table.data["status"].notna().sum() == 18
    assert table.title == "Of 18 contracts with firms an end is on record or disputed for three"


def test_of_contracts_whose_fate_is_given_the_title_counts_the_ends(whole):
    offshore, plant = (
        "2013-12-25-soyuzneftegaz-signs-syrias-first-offshore-oil",
        "2018-11-stroytransgaz-takes-homs-fertiliser-complex",
    )
    pier = "2026-08-12-first-civilian-cargoes-pier-4-tartus"
    fates = {offshore: ("was given up", "Given up in 2015"), plant: ("", "40 years")}
    shown = contracts_listed(whole, chosen=[pier], outcomes=fates)
    assert shown.title == "Of two contracts shown one was given up; of one no source read tells the end"
    assert [row[2] for row in shown.rows] == ["Given up in 2015", "40 years", ""]
    assert ("What became of it", "left") in shown.columns
    assert pier in set(shown.data["event"])  # a step that is no contract is there too
    assert (
        contracts_listed(whole.during("drift"), outcomes=fates).title
        == "Soyuzneftegaz licensed to explore onshore blocks 12 and 14"
    )


def test_without_an_end_the_title_only_counts(whole):
    shown = contracts_listed(whole.during("transition"))
    assert shown.title == "Six contracts and steps with firms"
    assert ("Term and status", "left") not in shown.columns
    assert {len(row) for row in shown.rows} == {4}


def test_the_chosen_alone_are_shown_and_all_are_in_the_data(whole, table):
    port = "2019-04-stg-signs-commercial-port-tartus-49-years"
    shown = contracts_listed(whole, chosen=[port])
    assert [row[1] for row in shown.rows] == [
        "STG of the Stroytransgaz group signed for the port of Tartus for 49 years"
    ]
    assert len(shown.data) == len(table.data)


def test_where_none_of_the_chosen_lies_in_the_period_weight_decides(whole):
    shown = contracts_listed(whole.during("transition"), chosen=["2019-04-stg-signs-commercial-port-tartus-49-years"])
    assert len(shown.rows) == 6


def test_without_contracts_there_is_a_sentence(cold_war):
    assert contracts_listed(cold_war) == NoData("The data hold no contract with a firm in this period.")
