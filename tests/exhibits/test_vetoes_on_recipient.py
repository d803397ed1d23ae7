import by_hand
import pytest

from relations.exhibits import NoData, vetoes_on_recipient


@pytest.fixture(scope="module")
def table(whole):
    return vetoes_on_recipient(whole)


def test_a_row_for_every_draft_that_the_supplier_vetoed(table):
    drafts = [row for row in by_hand.rows("sc_drafts") if "RUS" in row["vetoed_by"].split("; ")]
    assert len(table.rows) == len(drafts) == 25
    assert [row[0] for row in table.rows] == sorted(row["date"] for row in drafts)
    assert table.title == "The Soviet Union and Russia vetoed 25 drafts on Syria, 15 times alone"


def test_a_row_gives_the_votes_by_name(table):
    by_date = {row[0]: row for row in table.rows}
    assert by_date["2017-02-28"] == [
        "2017-02-28",
        {"text": "S/2017/172", "href": "https://undocs.org/S/2017/172"},
        "Sanctions over chemical attacks",
        "9–3–3",
        "China, Bolivia",
        "Egypt, Ethiopia, Kazakhstan",
    ]


def test_counts_that_are_not_known_are_marked(table):
    by_date = {row[0]: row for row in table.rows}
    assert by_date["1954-01-22"][3] == "7–?–?"
    assert "? = not stated by the sources read." in table.note
    assert "JIM: Joint Investigative Mechanism on chemical weapons." in table.note


def test_columns_without_a_name_in_them_are_left_out(whole):
    table = vetoes_on_recipient(whole.during("recognition"))
    assert [label for label, _ in table.columns] == ["Date", "Draft", "Subject", "Result"]
    assert table.title == "The Soviet Union vetoed two drafts on Syria, each time alone"


def test_the_title_of_a_period_with_china_in_each(whole):
    assert vetoes_on_recipient(whole.during("uprising")).title == "Russia vetoed four drafts on Syria, never alone"


def test_sources_are_those_of_the_drafts_and_of_the_votes_on_them(table):
    drafts = {row["draft"]: row["source"] for row in by_hand.rows("sc_drafts") if "RUS" in row["vetoed_by"].split("; ")}
    votes = {row["source"] for row in by_hand.rows("sc_draft_votes") if row["draft"] in drafts}
    assert {source.id for source in table.sources} == set(drafts.values()) | votes


def test_without_a_veto_there_is_a_sentence(cold_war):
    assert vetoes_on_recipient(cold_war) == NoData(
        "No draft that concerned Syria was vetoed by the Soviet Union in this period."
    )
