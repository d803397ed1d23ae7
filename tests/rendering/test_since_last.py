"""What changed since the last edition, in the metadata of a notebook, on a page, in print and on an index."""

import re
from io import BytesIO

import pytest
from bs4 import BeautifulSoup
from invented import code, figure, markdown, notebook
from pypdf import PdfReader

from relations.rendering import render_html, render_pdf
from relations.rendering.blocks import SinceLast, SinceLine
from relations.rendering.since_last import since_html, since_of, since_record

SINCE = SinceLast(
    "2026-11-15",
    (
        SinceLine("New event, 2026: A <b>talk</b>.", (("TASS, A talk", "https://tass.example/1"), ("A book", None))),
        SinceLine("Rows added: Events 1."),
    ),
)
RECORD = since_record(SINCE)


def test_the_record_gives_back_what_it_was_made_from():
    assert RECORD == {
        "edition": "2026-11-15",
        "lines": [
            {
                "text": "New event, 2026: A <b>talk</b>.",
                "sources": [{"line": "TASS, A talk", "url": "https://tass.example/1"}, {"line": "A book", "url": None}],
            },
            {"text": "Rows added: Events 1.", "sources": []},
        ],
    }
    assert since_of(RECORD) == SINCE


@pytest.mark.parametrize(
    "record",
    [None, [], "x", {}, {"lines": "x"}, {"lines": []}, {"lines": [None, 1, {}, {"text": 1}, {"text": " "}]}],
)
def test_what_is_no_record_is_no_section(record):
    assert since_of(record) is None


def test_of_anybodys_record_no_more_is_taken_than_a_section_holds():
    lines = [{"text": "x" * 1000, "sources": "none"}, *({"text": f"Line {n}."} for n in range(20))]
    found = since_of({"edition": None, "lines": lines})
    assert len(found.lines) == 8
    assert len(found.lines[0].text) == 601
    odd = {
        "text": "A\x1b[31m\n line\u202e.",
        "sources": [{"line": "A", "url": "javascript:x"}, {"url": "https://a.example"}, 1],
    }
    assert since_of({"lines": [odd]}).lines == (SinceLine("A line.", (("A", None),)),)


def test_an_index_shows_it_with_links_and_nothing_of_it_is_markup():
    shown = BeautifulSoup(since_html(SINCE), "html.parser")
    assert shown.h2.string == "What changed since the last edition"
    assert shown.p.string == "Compared with edition 2026-11-15."
    assert [item.get_text() for item in shown.find_all("li")] == [
        "New event, 2026: A <b>talk</b>. TASS, A talk; A book",
        "Rows added: Events 1.",
    ]
    assert [link["href"] for link in shown.find_all("a")] == ["https://tass.example/1"]
    assert shown.b is None


CELLS = [markdown("# Report\n\nA lead."), code(figure()), markdown("## Else\n\nText.")]


@pytest.mark.slow
@pytest.mark.parametrize("layout", ["full", "brief"])
def test_a_report_has_it_as_its_last_section_before_the_sources_on_the_page_and_in_print(layout):
    told = notebook(*CELLS, layout=layout, edition="2026-11-22", changes=RECORD)
    page = BeautifulSoup(render_html(told), "html.parser")
    headings = [tag.get_text() for tag in page.main.find_all("h2")]
    assert headings[-2:] == ["What changed since the last edition", "Sources"]
    section = page.find(id="since-last-edition")
    assert "A <b>talk</b>." in section.get_text()
    assert [link["href"] for link in section.find_all("a")] == ["https://tass.example/1"]
    reader = PdfReader(BytesIO(render_pdf(told)))
    text = re.sub(r"\s+", " ", " ".join(part.extract_text() for part in reader.pages))
    parts = [
        text.rindex(words) for words in ("Else", "What changed since the last edition", "A <b>talk</b>", "Sources")
    ]
    assert parts == sorted(parts)
    links = {note["/A"].get("/URI") for part in reader.pages for note in part.get("/Annots", ()) if "/A" in note}
    assert "https://tass.example/1" in links


@pytest.mark.slow
def test_a_report_without_it_has_no_such_section():
    assert "What changed since" not in render_html(notebook(*CELLS))
