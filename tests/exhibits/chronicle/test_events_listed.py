import by_hand
import pytest

from relations.exhibits import NoData, events_listed


@pytest.fixture(scope="module")
def table(whole):
    return events_listed(whole, "credits and projects", ["credit", "project"], rows=100)


def test_the_events_of_these_kinds(table):
    expected = {row["event"] for row in by_hand.rows("events") if row["kind"] in ("credit", "project")}
    assert set(table.data["event"]) == expected
    assert len(table.rows) == len(expected)


def test_the_title_counts_the_grades(table):
    grades = [row["confidence"] for row in by_hand.rows("events") if row["kind"] in ("credit", "project")]
    assert (
        table.title
        == f"{len(grades)} credits and projects: {grades.count('confirmed')} confirmed, eight reported, two disputed"
    )
    assert (grades.count("reported"), grades.count("disputed")) == (8, 2)


def test_each_event_names_one_of_its_sources(table):
    publisher = {row["source"]: row["publisher"] for row in by_hand.rows("sources")}
    of = {}
    for row in by_hand.rows("event_sources"):
        of.setdefault(row["event"], set()).add(publisher[row["source"]])
    titles = {row["title"]: row["event"] for row in by_hand.rows("events")}
    for row in table.rows:
        named = row[3]["text"] if isinstance(row[3], dict) else row[3]
        assert named.split(", in ")[-1] in of[titles[row[1]]]


def test_events_can_be_left_out_by_id(whole, table):
    one = table.data["event"].iloc[0]
    rest = events_listed(whole, "credits and projects", ["credit", "project"], rows=100, without=[one])
    assert set(rest.data["event"]) == set(table.data["event"]) - {one}


def test_events_can_be_chosen_by_id(whole, table):
    one = table.data["event"].iloc[0]
    only = events_listed(whole, "credits and projects", ["credit", "project"], chosen=[one])
    assert list(only.data["event"]) == [one]


def test_since_the_change_only_what_came_after(whole):
    table = events_listed(whole, "events", ["basing", "evacuation"], since_change=True)
    assert min(table.data["date"]) >= "2024-12-08"


def test_of_a_period_before_the_change_it_is_said_that_it_ends_before(cold_war):
    assert events_listed(cold_war, "visits", ["visit"], since_change=True) == NoData(
        "This period ends before 8 December 2024, from when the visits are listed."
    )


def test_fewer_rows_say_so(whole):
    assert "5 of" in events_listed(whole, "credits and projects", ["credit", "project"], rows=5).subtitle


def test_without_events_there_is_a_sentence(before):
    assert events_listed(before, "credits", ["credit"]) == NoData("The data hold no credits in this period.")
