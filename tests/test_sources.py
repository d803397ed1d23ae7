import json

import pytest

from relations.sources import Source, declared_sources

TEXT = (
    "source,publisher,title,edition,published,url,note,language\n"
    "atlas,Harbour Office,Atlas of Ports,3rd edition,1976-05,https://example.org/atlas,Read in an online copy,en\n"
    "note,Harbour Office,How Deep?,,,,,\n"
)


@pytest.fixture
def sources(make_package):
    fields = dict.fromkeys(TEXT.split("\n")[0].split(","), "string")
    return declared_sources(make_package({"sources": {"fields": fields, "text": TEXT}}))


def test_a_source_of_the_grade_of_a_copy_has_the_address_of_one(make_package):
    text = "source,publisher,title,edition,published,url,note,language,grade\n"
    text += (
        "a,Agency,Ports,,,https://example.org/a,,,copy-mirror\nb,Agency,Ports,,,https://example.org/b,,,record-press\n"
    )
    found = declared_sources(
        make_package({"sources": {"fields": dict.fromkeys(text.split("\n")[0].split(","), "string"), "text": text}})
    )
    assert {name: one.mirrored for name, one in found.items()} == {"a": True, "b": False}


def test_the_line_has_publisher_title_and_edition(sources):
    assert sources["atlas"].line == "Harbour Office, Atlas of Ports, 3rd edition"


def test_a_day_after_a_title_from_the_right_stays_behind_it():
    told = Source("news", "Tishreen", "زيارة الوفد", "6 October 1975", None, None)
    assert told.line == "Tishreen, زيارة الوفد\N{LEFT-TO-RIGHT MARK}, 6 October 1975"


def test_what_a_source_does_not_state_is_none_and_leaves_no_trace_in_the_line(sources):
    note = sources["note"]
    assert (note.edition, note.published, note.url, note.note) == (None, None, None, None)
    assert note.line == "Harbour Office, How Deep?"


def test_the_details_follow_the_title_with_the_day_in_words_and_no_stop_after_a_question(sources):
    assert sources["atlas"].details == ", 3rd edition. May 1976. Read in an online copy."
    assert sources["note"].details == ""


def test_an_entry_begins_with_the_authors_where_the_note_names_them_and_then_where_it_appeared():
    note = "By A. Lund; abstract read in a copy"
    paper = Source("a", "The Institute", "Ports", "Paper 7", "2019", None, note)
    assert (paper.lead, paper.dated) == ("A. Lund", ". The Institute, Paper 7. 2019.")
    assert paper.details == ". The Institute, Paper 7. 2019. Abstract read in a copy."
    journal = Source(
        "a",
        "Harbour History",
        "Whose Ports?",
        "Harbour History 10 (2)",
        None,
        None,
        "By G. Orr and B. Vane in Sochi; read",
    )
    assert (journal.lead, journal.dated) == ("G. Orr and B. Vane", " Harbour History 10 (2).")
    assert Source("a", "The Baron", "T", None, None, None, "By a former correspondent; read").lead == "The Baron"


def test_the_printed_ending_has_no_reading_note(sources):
    assert sources["atlas"].dated == ", 3rd edition. May 1976."


def test_a_date_of_another_form_stands_as_it_is():
    assert Source("a", "P", "T", None, "spring 1976", None).details == ". spring 1976."


def test_the_record_is_json_with_every_field(sources):
    assert json.loads(json.dumps(sources["atlas"].record())) == {
        "id": "atlas",
        "publisher": "Harbour Office",
        "title": "Atlas of Ports",
        "edition": "3rd edition",
        "published": "1976-05",
        "url": "https://example.org/atlas",
        "note": "Read in an online copy",
        "language": "en",
        "mirrored": False,
    }


@pytest.mark.parametrize(
    ("title", "language", "told"),
    [
        ("Россия и Сирия", "ru", "ru"),
        ("روسيا وسوريا", "ar", "ar"),
        ("苏联", "zh", "zh"),
        ("Russia and Syria", "ru", None),
        ("A – “B” …", "ru", None),
        ("Россия", None, None),
    ],
)
def test_a_title_has_the_language_of_its_source_where_its_script_shows_that_it_is_no_translation(title, language, told):
    assert Source("a", "P", title, None, None, None, language=language).title_language == told
