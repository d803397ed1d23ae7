import by_hand
import pytest

from relations.exhibits import NoData, visits_at_the_top


@pytest.fixture(scope="module")
def table(whole):
    return visits_at_the_top(whole, rows=99)


def test_a_row_for_each_visit_of_a_head_by_direction_and_in_order_of_time(table):
    heads = [row for row in by_hand.between("visits") if row["level"] in ("head-of-state", "head-of-government")]
    assert len(table.rows) == len(heads)
    assert list(table.data["start"]) == [
        row["start"] for row in sorted(heads, key=lambda row: (row["sender"] != "SYR", row["start"]))
    ]
    there = sum(row["sender"] == "SYR" for row in heads)
    assert table.title == f"{there} of {len(heads)} visits at the top went to the Soviet Union and Russia"


def test_the_head_and_not_another_of_the_delegation_is_the_visitor(table):
    """In April 1987 the vice-president was with the president."""
    assert set(table.data.loc[table.data["start"].str.startswith("1987-04"), "visitor"]) == {"Hafez al-Assad"}
    assert "" not in set(table.data["visitor"])


def test_events_that_are_not_confirmed_are_marked(table):
    marked = table.data["confidence"] != "confirmed"
    grades = zip(table.rows, table.data["confidence"], strict=True)
    assert [f"({one}" in row[4] and row[4].endswith(")") for row, one in grades] == list(marked)
    assert any(row[4].endswith("(disputed: whether Moscow knew beforehand)") for row in table.rows)


def test_sources_are_those_named_in_the_rows(table):
    named = {row[5]["text"] if isinstance(row[5], dict) else row[5] for row in table.rows}
    assert {source.publisher for source in table.sources} == named


def test_of_many_the_rarer_direction_and_main_events_are_shown(whole, table):
    short = visits_at_the_top(whole)
    assert len(short.rows) == 14
    assert short.title == table.title
    assert len(short.data) == len(table.rows)
    to_syria = [row[1] for row in table.rows if row[0] == "Syria"]
    assert [row[1] for row in short.rows if row[0] == "Syria"] == to_syria
    assert [row for row in table.rows if row in short.rows] == short.rows
    assert short.subtitle.startswith("The 14 weightiest of 35 visits of heads of state")


def test_two_rows_beyond_the_limit_are_not_left_out(whole, table):
    assert len(visits_at_the_top(whole, rows=len(table.rows) - 2).rows) == len(table.rows)
    assert len(visits_at_the_top(whole, rows=len(table.rows) - 3).rows) == len(table.rows) - 3


@pytest.mark.parametrize(
    ("period", "title"),
    [("drift", "The one visit at the top went to Russia"), ("transition", "Both visits at the top went to Russia")],
)
def test_small_numbers_read_well(whole, period, title):
    assert visits_at_the_top(whole.during(period)).title == title


def test_without_such_a_visit_there_is_a_sentence(whole):
    shown = visits_at_the_top(whole.during("uprising"))
    assert shown == NoData(
        "No visit of a head of state or government of one state to the other is known from this period."
    )
