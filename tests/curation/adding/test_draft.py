import pytest

from relations.curation.adding.draft import Draft

PERSON = {"person": "cy-vane", "name": "Cy Vane", "variants": "", "state": "CCC", "source": "annals"}


@pytest.fixture
def draft(events_package):
    return Draft(events_package, [("people", dict(PERSON))])


def test_what_is_to_be_added_counts_as_there(draft, events_package):
    people = events_package.table("people")
    assert draft.has(people, dict(PERSON))
    assert draft.has(people, {**PERSON, "person": "ana-lind"})
    assert not draft.has(people, draft.rows[0][1])  # itself
    assert draft.of("people") == [PERSON]
    assert draft.of("events") == []


def test_a_sound_row_is_no_problem(draft):
    assert draft.problems() == []


def test_problems_are_those_of_the_new_rows_alone(draft, events_package):
    file = events_package.root / "event_people.csv"
    file.write_text(file.read_text().replace("ana-lind", "gone"))
    assert draft.problems() == []
    draft.rows[0][1]["source"] = "nowhere"
    assert draft.problems() == ["people.source: 'nowhere' is not in sources.csv"]


def test_a_new_id_is_passed_on_to_the_rows_that_refer_to_it(draft):
    row = draft.rows[0][1]
    other = {"event": "1991-03-loan-agreed", "person": "cy-vane", "office": "", "head": "false", "visitor": "true"}
    draft.rows.append(("event_people", other))
    draft.set("people", row, "person", "cyrus-vane")
    assert (row["person"], other["person"]) == ("cyrus-vane", "cyrus-vane")
    assert draft.problems() == []


def test_rows_are_written_in_the_order_of_numbers(events_package):
    row = {
        "year": "999",
        "exporter": "BBB",
        "importer": "AAA",
        "series": "cow-importer-reported",
        "value": "1",
        "source": "register-3",
        "note": "",
    }
    table = events_package.table("trade")
    Draft(
        events_package, [("trade", {**dict.fromkeys(table.columns, ""), **row, "unit": "million USD, current prices"})]
    ).write()
    assert [row["year"] for _, row in table.rows()] == ["999", "1980", "1989", "1990"]
