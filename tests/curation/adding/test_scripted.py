"""Rows from JSON: what the dialogue would refuse is refused, all of it at once."""

import json

import pytest

from relations.checks.every_check import check
from relations.curation.adding.scripted import scripted
from relations.errors import DataError
from relations.package import open_package

EVENT = {
    "event": "1985-06-lind-returns", "date": "1985-06", "kind": "visit", "initiator": "AAA", "target": "BBB", "mutual": False,
    "level": "minister", "tone": "cooperative", "place": "zenith", "title": "Lind returns", "summary": "Lind came back.",
    "confidence": "reported", "weight": "normal", "note": None,
}  # fmt: skip
SOURCED = {"event": "1985-06-lind-returns", "source": "annals", "role": "reports", "supports": "Her return"}
PERSON = {"person": "cy-vane", "name": "Cy Vane", "state": "CCC", "source": "annals"}


@pytest.fixture
def add(events_package):
    """Return a function that reads rows for a table, or for those that they name."""

    def run(content, table=None):
        text = content if isinstance(content, str) else json.dumps(content)
        return scripted(events_package, table and events_package.table(table), text, "rows.json")

    return run


@pytest.fixture
def refused(add):
    def run(content, table=None):
        with pytest.raises(DataError) as raised:
            add(content, table)
        return str(raised.value).splitlines()

    return run


def test_an_event_and_its_source_are_written_as_answers_would_be(add, events_package):
    add({"events": [EVENT], "event_sources": SOURCED}).write()
    row = "1985-06-lind-returns,1985-06,visit,AAA,BBB,false,minister,cooperative,zenith,Lind returns,Lind came back.,reported,normal,\n"
    assert row in events_package.table("events").file.read_text()
    assert check(open_package(events_package.root)) == []


def test_of_one_table_it_is_a_row_or_a_list_of_rows(add):
    assert add(PERSON, "people").of("people") == [{**PERSON, "variants": ""}]
    assert len(add([PERSON, {**PERSON, "person": "dee-vane"}], "people").rows) == 2


def test_numbers_stay_as_they_are_written_and_truth_may_be_said_in_words(add):
    row = {
        "year": 1979,
        "exporter": "BBB",
        "importer": "AAA",
        "series": "cow-importer-reported",
        "source": "register-3",
    }
    text = json.dumps({**row, "unit": "million USD, current prices", "value": 0})[:-4] + ": 1.50}"
    assert add(text, "trade").of("trade")[0] | {"note": ""} == {
        **row, "year": "1979", "value": "1.50", "unit": "million USD, current prices", "note": "",
    }  # fmt: skip
    person = {"event": "1991-03-loan-agreed", "person": "bo-rask", "head": "no", "visitor": "yes"}
    assert add(person, "event_people").of("event_people")[0] == {
        **person,
        "office": "",
        "head": "false",
        "visitor": "true",
    }


def test_all_that_is_wrong_is_told_at_once_with_table_row_and_column(refused):
    people = [
        {**PERSON, "name": ""},
        {**PERSON, "person": "Dee Vane", "state": "XXX"},
        {**PERSON, "person": "show", "nmae": "S."},
        {**PERSON, "person": "ana-lind", "variants": ["Anna"]},
        "nobody",
    ]
    told = refused({"people": people, "evnts": []})
    assert told[0] == "rows.json: nothing was written"
    assert set(told[1:]) >= {
        "people, row 1: name: is empty, but required",
        "people, row 2: state: 'XXX' is not in states.csv",
        "people, row 3: no column 'nmae'; did you mean name?",
        "people, row 3: person: 'show' is a word of the command line; take another id",
        "people, row 4: variants: a cell is text, a number, true, false or null",
        "people, row 4: person: 'ana-lind' stands on an earlier line already",
        "people, row 5: is no object of columns",
    }
    assert any(line.startswith("no table 'evnts'; did you mean events") for line in told)
    assert any(line.startswith("people, row 2: person: 'Dee Vane' does not match") for line in told)


def test_what_rows_need_of_one_another_is_checked(refused):
    assert "events, row 1: event: '1985-06-lind-returns' has no row in event_sources.csv, so no source" in refused(
        {"events": EVENT}
    )
    twice = refused([PERSON, PERSON], "people")
    assert twice[1:] == ["people, row 2: person: 'cy-vane' stands on an earlier line already"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "rows.json:1: not valid JSON"),
        ('{"people":\n', "rows.json:2: not valid JSON"),
        ('{"people": {"name": "A", "name": "B"}}', "rows.json: 'name' stands twice in one object"),
        ('{"people": {"name": NaN}}', "rows.json: NaN is no number"),
        ("[]", "rows.json: without the name of a table it is an object of tables"),
        ("{}", "no rows in it"),
        ('{"people": []}', "no rows in it"),
        ("[" * 100_000, "rows.json: "),
    ],
)
def test_a_text_that_is_none_is_told(refused, text, words):
    assert words in "\n".join(refused(text))


def test_nothing_is_written_where_anything_is_wrong(refused, files):
    before = files()
    refused({"events": [EVENT], "event_sources": {**SOURCED, "source": "nowhere"}})
    assert files() == before
