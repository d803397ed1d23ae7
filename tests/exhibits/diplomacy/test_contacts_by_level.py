import by_hand
import pytest

from relations.exhibits import NoData, contacts_by_level


@pytest.fixture(scope="module")
def table(whole):
    return contacts_by_level(whole)


def talks(kind):
    visits = {row["event"] for row in by_hand.rows("visits")}
    found = by_hand.between("events", first="1944-07")
    return [row for row in found if row["kind"] == kind and row["event"] not in visits]


def test_rows_add_up_to_all(table):
    senders = [row["sender"] for row in by_hand.between("visits")]
    counts = [senders.count("SYR"), senders.count("RUS"), len(talks("meeting")), len(talks("call"))]
    assert table.rows[-1] == ["All", *map(str, counts), str(sum(counts))]
    assert table.data["total"].sum() == sum(counts)
    middle = {"minister", "deputy-minister", "deputy-head-of-government"}
    led = sum(row["level"] in middle for row in by_hand.between("visits"))
    assert table.title == f"Deputy premiers, ministers and their deputies led {led} of {len(senders)} visits"


def test_a_level_counts_each_way(table):
    visits = [row for row in by_hand.rows("visits") if row["level"] == "minister"]
    minister = next(row for row in table.rows if row[0] == "Minister")
    assert minister[1] == str(sum((row["sender"], row["receiver"]) == ("SYR", "RUS") for row in visits))
    assert minister[2] == str(sum((row["sender"], row["receiver"]) == ("RUS", "SYR") for row in visits))


def test_of_a_short_period_the_most_frequent_visitor_is_named(whole, table):
    assert contacts_by_level(whole.during("transition")).note.endswith(
        "Murhaf Abu Qasra, defence minister, travelled most often: four times."
    )
    assert "travelled" not in table.note


def test_only_tables_with_rows_are_named(whole):
    assert [source.id for source in contacts_by_level(whole.during("1956-10-29/1967-06-11")).sources] == [
        "dossier-visits"
    ]


def test_one_contact_is_in_the_singular(whole):
    assert contacts_by_level(whole.during("1993/1993")).title == "One visit is on record"


def test_without_contacts_there_is_a_sentence(whole):
    assert contacts_by_level(whole.during("1960/1965")) == NoData(
        "The data hold no visit, meeting or call between the two states in this period."
    )
