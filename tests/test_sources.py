import json

import pytest

from relations.sources import declared_sources

TEXT = (
    "source,publisher,title,edition,published,url\n"
    "atlas,Harbour Office,Atlas of Ports,3rd edition,1976,https://example.org/atlas\n"
    "note,Harbour Office,Note on Depths,,,\n"
)


@pytest.fixture
def sources(make_package):
    fields = dict.fromkeys(TEXT.split("\n")[0].split(","), "string")
    return declared_sources(make_package({"sources": {"fields": fields, "text": TEXT}}))


def test_the_line_has_publisher_title_and_edition(sources):
    assert sources["atlas"].line == "Harbour Office, Atlas of Ports, 3rd edition"


def test_what_a_source_does_not_state_is_none_and_leaves_no_trace_in_the_line(sources):
    note = sources["note"]
    assert (note.edition, note.published, note.url) == (None, None, None)
    assert note.line == "Harbour Office, Note on Depths"


def test_the_record_is_json_with_every_field(sources):
    assert json.loads(json.dumps(sources["atlas"].record())) == {
        "id": "atlas",
        "publisher": "Harbour Office",
        "title": "Atlas of Ports",
        "edition": "3rd edition",
        "published": "1976",
        "url": "https://example.org/atlas",
    }
