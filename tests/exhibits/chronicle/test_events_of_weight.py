import by_hand
import pytest

from relations.exhibits import NoData, events_of_weight


@pytest.fixture(scope="module")
def table(cold_war):
    return events_of_weight(cold_war, rows=10)


def test_the_title_counts_what_is_shown_and_the_data_hold_all(table, cold_war):
    dated = cold_war.events[cold_war.events["weight"] == "high"]["event"]
    rows = [row for row in by_hand.rows("events") if row["event"] in set(dated)]
    assert table.title == "10 main events, 1971–1991"
    assert len(table.data) == len(rows)  # the data hold all, the table ten
    assert table.subtitle.startswith(f"10 of {len(rows)} main events,")


def test_a_named_event_outside_the_period_is_passed_over(cold_war):
    shown = events_of_weight(cold_war, rows=10, first=["2015-09-30-first-russian-air-strikes-syria"])
    assert len(shown.rows) == 10
    assert not any("2015" in row[0] for row in shown.rows)


def test_each_event_leads_to_one_of_its_own_sources(table):
    sources = {row["source"]: row for row in by_hand.rows("sources")}
    titles = {row["title"]: row["event"] for row in by_hand.rows("events")}
    for row in table.rows:
        own = [sources[r["source"]] for r in by_hand.rows("event_sources") if r["event"] == titles[row[1]]]
        if isinstance(row[-1], str):  # a book, cited without the address of a copy
            assert row[-1] in {source["publisher"] for source in own}
        else:
            assert row[-1]["href"] in {source["url"] for source in own}
    assert {row[-1]["href"] for row in table.rows if not isinstance(row[-1], str)} <= {s.url for s in table.sources}


def test_the_brief_table_leaves_out_the_kinds(cold_war, table):
    brief = events_of_weight(cold_war, rows=10, brief=True)
    assert [name for name, _ in brief.columns] == ["Date", "Event", "Grade", "Source"]
    assert [[*row[:2], *row[3:]] for row in table.rows] == brief.rows


def test_the_note_tells_the_rule_of_choice_only_where_something_was_left_out(whole, cold_war):
    one_period = events_of_weight(whole.during("transition"), rows=3)
    assert one_period.note.startswith("Chosen: events named for this report, then those that most")
    assert "then from each period in turn the one" in events_of_weight(whole, rows=9).note
    assert events_of_weight(cold_war, rows=1000).note.startswith("Confirmed: ")


def test_one_event_is_the_title_itself(whole):
    """Of 1993 the data hold one, which lasted from 1991 to 1999."""
    shown = events_of_weight(whole.during("1993/1993"))
    (row,) = shown.rows
    assert row[:2] == ["1991 to 1999", shown.title]


def test_without_events_there_is_a_sentence(before):
    assert events_of_weight(before) == NoData("The data hold no main event in this period.")
