import by_hand
import pytest

from relations.exhibits import NoData, contacts_by_level


@pytest.fixture(scope="module")
def table(whole):
    return contacts_by_level(whole)


def talks(kind):
    visits = {row["event"] for row in by_hand.rows("visits")}
    return [
        row
        for row in by_hand.rows("events")
        if row["kind"] == kind
        and {row["initiator"], row["target"]} == {"RUS", "SYR"}
        and row["event"] not in visits
        and row["date"] >= "1944-07"
    ]


def test_rows_add_up_to_all(table):
    assert table.rows[-1] == [
        "All",
        "62",
        "57",
        str(len(talks("meeting"))),
        str(len(talks("call"))),
        str(119 + 15 + 11),
    ]
    assert len(talks("call")) == 11
    assert table.data["total"].sum() == 145
    assert table.title == "119 visits, 15 other meetings and 11 calls are on record"


def test_a_level_counts_each_way(table):
    visits = [row for row in by_hand.rows("visits") if row["level"] == "minister"]
    minister = next(row for row in table.rows if row[0] == "Minister")
    assert minister[1] == str(sum((row["sender"], row["receiver"]) == ("SYR", "RUS") for row in visits))
    assert minister[2] == str(sum((row["sender"], row["receiver"]) == ("RUS", "SYR") for row in visits))


def test_only_tables_with_rows_are_named(whole):
    assert [source.id for source in contacts_by_level(whole.during("1956-10-29/1967-06-11")).sources] == [
        "dossier-visits"
    ]


def test_without_contacts_there_is_a_sentence(whole):
    assert contacts_by_level(whole.during("1993/1993")) == NoData(
        "The data hold no visit, meeting or call between the two states in this period."
    )
