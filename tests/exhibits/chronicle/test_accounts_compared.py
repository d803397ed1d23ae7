import by_hand
import pytest

from relations.exhibits import NoData, accounts_compared


@pytest.fixture(scope="module")
def table(whole):
    return accounts_compared(whole, "strikes", ["strike"], rows=50)


def test_all_disputed_events_with_the_whole_account(table):
    expected = {
        row["event"]: row["summary"]
        for row in by_hand.rows("events")
        if row["kind"] == "strike" and row["confidence"] == "disputed"
    }
    assert dict(zip(table.data["event"], table.data["summary"], strict=True)) == expected
    assert {row[2] for row in table.rows} == set(expected.values())


def test_the_title_counts(table):
    strikes = sum(row["kind"] == "strike" for row in by_hand.rows("events"))
    assert table.title.startswith(f"Sources dispute {len(table.data)} of {strikes} strikes")


def test_those_of_weight_come_first_where_there_are_too_many(whole):
    short = accounts_compared(whole, "strikes", ["strike"], rows=3)
    weight = {row["title"]: row["weight"] for row in by_hand.rows("events")}
    assert [weight[row[1]] for row in short.rows] == ["high"] * 3
    assert "3 of" in short.subtitle


def test_chosen_ones_come_before_those_of_weight(whole):
    haas = "2019-08-un-inquiry-russian-aircraft-struck-displaced"
    short = accounts_compared(whole, "strikes", ["strike"], rows=1, chosen=[haas])
    titles = {row["event"]: row["title"] for row in by_hand.rows("events")}
    assert [row[1] for row in short.rows] == [titles[haas]]
    assert len(short.data) > 1


def test_the_sources_of_the_events_shown_are_cited(table):
    shown = set(table.data["event"])
    assert {s.id for s in table.sources} == {
        row["source"] for row in by_hand.rows("event_sources") if row["event"] in shown
    }


def test_without_dispute_the_events_are_counted(whole, before):
    assert accounts_compared(before, "strikes", ["strike"]) == NoData("The data hold no strikes in this period.")
    assert (
        "none is marked as disputed" in accounts_compared(whole.during("uprising"), "strikes", ["operation"]).statement
    )
