import by_hand
import pytest

from relations.exhibits import NoData, disputed_events, events_of_weight
from relations.exhibits.words.wording import in_words


@pytest.fixture(scope="module")
def disputed():
    """Main events that sources dispute, in order of the first day on which they may have happened."""
    rows = [row for row in by_hand.rows("events") if (row["weight"], row["confidence"]) == ("high", "disputed")]
    return sorted(rows, key=lambda row: (row["date"].split("/")[0].strip("~") + "-01-01")[:10])


STRIKES = "2015-09-30-first-russian-air-strikes-syria"


def test_they_are_those_that_the_chronicle_shows_in_order_of_time(whole, disputed):
    shown = {row[1]: row[2] for row in events_of_weight(whole, rows=30, brief=True).rows}
    table = disputed_events(whole, rows=30, most=100)
    own = [title for title, grade in shown.items() if grade.startswith("disputed")]
    assert [row[1] for row in table.rows] == own
    rest = in_words(len(disputed) - len(own))
    assert (
        table.title
        == f"On {in_words(len(own))} events of the chronicle accounts differ, as on {rest} of the other main events"
    )


def test_all_of_a_period_are_its_own(cold_war, disputed):
    table = disputed_events(cold_war, rows=100, most=100)
    own = [row["title"] for row in disputed if "1970-11-13" <= row["date"] <= "1991-12-25"]
    assert [row[1] for row in table.rows] == own
    assert table.title == f"On {in_words(len(own))} main events accounts differ"


def test_where_there_are_more_than_asked_for_those_named_come_first(whole, disputed):
    table = disputed_events(whole, rows=100, first=[STRIKES], most=1)
    (title,) = (row["title"] for row in disputed if row["event"] == STRIKES)
    assert [row[1] for row in table.rows] == [title]


def test_two_sources_of_each_are_named_and_cited(whole):
    table = disputed_events(whole)
    publishers = {row["source"]: row["publisher"] for row in by_hand.rows("sources")}
    for event, (*_, names) in zip(table.data["event"], table.rows, strict=True):
        own = {publishers[row["source"]] for row in by_hand.rows("event_sources") if row["event"] == event}
        assert len(own) > 1, "an event that one publisher alone carries is not disputed"
        assert set(names.split("; ")) <= own
        assert 1 <= len(names.split("; ")) <= 2
    cited = {source.publisher for source in table.sources}
    assert cited == {name for row in table.rows for name in row[-1].split("; ")}


def test_what_is_disputed_stands_in_a_few_words(whole):
    points = {row["event"]: row["disputed"] for row in by_hand.rows("event_disputes")}
    table = disputed_events(whole, rows=1000, most=100)
    assert [row[2] for row in table.rows] == [points[event] for event in table.data["event"]]
    assert all(row[2] and len(row[2].split()) <= 10 for row in table.rows)


def test_without_dispute_there_is_a_sentence(whole):
    assert disputed_events(whole.during("1993/1993")) == NoData(
        "Sources dispute no event that the chronicle of this period shows."
    )
