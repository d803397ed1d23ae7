import pytest

from relations.curation.adding.question import Question


@pytest.fixture
def question(events_package):
    def of(name: str, column: str) -> Question:
        table = events_package.table(name)
        return Question(table, table.field(column))

    return of


@pytest.mark.parametrize(
    ("name", "column", "words"),
    [
        ("events", "kind", "  one of statement, agreement"),
        ("events", "date", "  such as 1980-10-08"),
        ("events", "initiator", "  a row of states: its id, words to look for, or `new` to add one"),
        ("events", "mutual", "  yes or no"),
        ("ga_rollcalls", "date", "  such as 1980-10-08"),
        ("events", "note", " May be empty."),
        ("ga_rollcalls", "yes", " Unit: members."),
    ],
)
def test_it_says_what_is_allowed(name, column, words, question):
    assert words in "\n".join(question(name, column).lines())


def test_it_judges_as_the_checks_do(question):
    judge = question("events", "kind").judge()
    assert judge("visit") is None
    assert "is not one of" in judge("vist")
    assert judge("") == "is empty, but required"
    assert question("events", "note").judge()("") is None


def test_only_an_own_id_is_one(question):
    assert question("events", "event").is_id
    for name, column in (
        ("visits", "event"),
        ("event_people", "person"),
        ("ga_rollcalls", "rollcall"),
        ("events", "title"),
    ):
        assert not question(name, column).is_id


@pytest.mark.parametrize(
    ("row", "id_"),
    [
        ({"date": "1980-05-10/1980-05-12", "title": "Lind's visit: Port Alfa!"}, "1980-05-10-linds-visit-port-alfa"),
        ({"date": "1956~", "title": "A b c d e f g h i"}, "1956-a-b-c-d-e-f-g"),
        ({"date": "195X", "title": "Envoys"}, "envoys"),
        ({"date": "../1956", "title": "Envoys"}, "envoys"),
        ({"date": "1956", "title": ""}, ""),
    ],
)
def test_an_id_is_proposed_from_date_and_title(row, id_, question):
    assert question("events", "event").proposal(row) == id_
    assert question("events", "kind").proposal(row) == ""


def test_the_id_of_a_source_begins_with_its_publisher_and_leaves_out_foreign_letters(question):
    row = {"publisher": "Radio Borduria", "title": "Lind: порт опять"}
    assert question("sources", "source").proposal(row) == "radio-borduria-lind"


def test_a_date_is_said_back(question):
    assert question("events", "date").echo("1980-05~") == "about May 1980"
    assert question("events", "title").echo("1980") == ""
