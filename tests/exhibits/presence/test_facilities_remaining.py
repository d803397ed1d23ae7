import by_hand
import pytest

from relations.exhibits import NoData, facilities_remaining


@pytest.fixture(scope="module")
def table(whole):
    return facilities_remaining(whole)


def test_the_statuses_are_those_of_the_data(table):
    status = {row["facility"]: row["status"] for row in by_hand.rows("presence")}
    assert {row.facility: row.status for row in table.data.itertuples()} == {
        id_: status[id_] for id_ in table.data["facility"]
    }


def test_those_in_use_come_first_and_are_counted(table):
    kept = table.data["status"].isin(["in-use", "reduced"]).sum()
    assert [row[3] for row in table.rows[:kept]] == ["in use", "in use", "reduced"]
    assert table.title == "Still in use: two bases; reduced: one deployment; given up: four bases and four posts"


def test_those_given_up_as_one_sentence_tells_share_a_row(table):
    """Shayrat, Tiyas, Jirah and Tabqa, of 2015 to 2023; of the others each ended in its own way."""
    row = next(row for row in table.rows if "Shayrat" in row[0])
    notes = [one["status_note"] for one in by_hand.rows("presence") if one["status"] == "left"]
    assert notes.count(row[4]) == row[0].count(";") + 1 == 4
    assert row[1:3] == ["three bases and one post", "2015–2023"]


def test_what_was_last_seen_on_a_day_is_not_known_since(table):
    row = next(row for row in table.rows if row[0] == "S-400 air defence at Khmeimim")
    assert row[3] == "not known since December 2024"


def test_each_is_named_by_what_it_counts_as(table):
    counted = {row[0]: row[1] for row in table.rows}
    assert counted["Naval facility at Tartus"] == "base"
    assert counted["Helicopter base at Qamishli airport"] == "base"


def test_those_without_a_known_end_stand_in_the_note(table):
    assert "Reconciliation centre at Khmeimim" in table.note
    assert "Reconciliation centre at Khmeimim" not in {row[0] for row in table.rows}


def test_all_that_had_not_ended_are_there(table):
    """Those without an end, and those whose end may lie in December 2024 or later."""
    last = {row["facility"]: row["end"].split("/")[-1] for row in by_hand.rows("presence")}
    assert set(table.data["facility"]) == {id_ for id_, end in last.items() if end in ("", "..") or end >= "2024-12"}


def test_what_ended_long_before_is_left_out(table):
    assert "soviet-s-200-sites" not in set(table.data["facility"])


def test_a_period_that_ends_before_has_a_sentence(cold_war):
    assert facilities_remaining(cold_war) == NoData(
        "This period ends before 8 December 2024, from when this table tells what became of the facilities."
    )
