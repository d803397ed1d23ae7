import by_hand
import pytest

from relations.exhibits import NoData, disputed_events
from relations.exhibits.words.wording import in_words


@pytest.fixture(scope="module")
def disputed():
    """Main events that sources dispute, in order of the first day on which they may have happened."""
    rows = [row for row in by_hand.rows("events") if (row["weight"], row["confidence"]) == ("high", "disputed")]
    return sorted(rows, key=lambda row: (row["date"].split("/")[0].strip("~") + "-01-01")[:10])


def test_the_latest_stand_in_order_of_time(whole, disputed):
    table = disputed_events(whole, latest=3)
    assert table.title == f"Three of the {len(disputed)} main events on which accounts differ"
    assert table.subtitle == "The latest 3 main events on which accounts differ, with what each side says"
    assert [row[1] for row in table.rows] == [row["title"] for row in disputed[-3:]]


def test_those_of_a_period_are_its_own(cold_war, disputed):
    table = disputed_events(cold_war, latest=100)
    own = [row["title"] for row in disputed if "1970-11-13" <= row["date"] <= "1991-12-25"]
    assert [row[1] for row in table.rows] == own
    assert table.title == f"On {in_words(len(own))} main events accounts differ"
    assert table.subtitle == "Main events on which accounts differ, with what each side says"


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
    table = disputed_events(whole, latest=100)
    assert [row[2] for row in table.rows] == [points[event] for event in table.data["event"]]
    assert all(row[2] and len(row[2].split()) <= 10 for row in table.rows)


def test_without_dispute_there_is_a_sentence(whole):
    assert disputed_events(whole.during("1993/1993")) == NoData("Sources dispute no main event in this period.")
