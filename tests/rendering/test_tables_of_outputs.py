"""Tables that cells show, from what pandas writes to page and PDF: no word is lost, cut or off the page."""

import io
from collections import Counter

import pandas as pd
import pikepdf
import pytest
from bs4 import BeautifulSoup
from invented import code, display, notebook, png
from pypdf import PdfReader

from relations.rendering import render_html, render_pdf
from relations.rendering.document import build_document

pytestmark = pytest.mark.slow

INDEX = pd.MultiIndex.from_product([["alpha", "beta"], ["x", "y"]], names=["key", "letter"])
COLUMNS = pd.MultiIndex.from_product([["North", "South"], ["p", "q"]], names=["region", "kind"])
FRAME = pd.DataFrame([[n * 4 + m + 0.25 for m in range(4)] for n in range(4)], index=INDEX, columns=COLUMNS)
WORDS = pd.DataFrame(
    {
        "city": ["Zürich", "São Paulo", "Москва"],
        "sentence": ["one sentence of several words that wraps somewhere in its column, and goes on and on " * 2] * 3,
        "day": ["2020-01-01 10:00:00", "2021-02-03 11:00:00", "2022-03-04 12:00:00"],
        "path": ["/usr/share/some/path/to-a-file.txt"] * 3,
        "digest": ["0a1b2c3d" * 8] * 3,
        "uuid": ["123e4567-e89b-12d3-a456-426614174000"] * 3,
    }
)
WIDE = pd.DataFrame({f"schedule_gtfs_dataset_key_{n}": [f"ab12cd34ef56-{n}", "7.98"] for n in range(24)})
TABLES = {
    "several header rows": FRAME.to_html(),
    "colours": FRAME.style.background_gradient().set_caption("A caption of words").to_html(),
    "words": WORDS.style.to_html(),
    "wide": WIDE.to_html(max_cols=None),
    "long": pd.DataFrame({"n": range(150), "name": [f"name-{n}" for n in range(150)]}).to_html(max_rows=None),
}


@pytest.fixture(scope="module", params=TABLES)
def shown(request):
    """HTML of a table, and the page and the PDF that it becomes."""
    book = notebook(code(display(text__html=TABLES[request.param]), tags=["hide-input"]))
    return TABLES[request.param], render_html(book), render_pdf(book)


def words(text):
    return Counter(text.split())


def cells(html):
    soup = BeautifulSoup(html, "html.parser")
    return words(" ".join(cell.get_text(" ") for cell in soup(["td", "th", "caption"])))


def test_no_word_is_lost_on_the_page(shown):
    html, page, _ = shown
    assert cells(html) - cells(page) == Counter()


def test_no_word_is_lost_cut_or_off_the_page_in_print(shown):
    html, _, pdf = shown
    printed, right = "", 0.0
    for sheet in PdfReader(io.BytesIO(pdf)).pages:
        printed += "".join(sheet.extract_text().split())  # the reader joins words of neighbouring cells

        def note(piece: str, place: list[float], within: list[float], *_: object) -> None:
            nonlocal right
            if piece.strip():
                right = max(right, within[4] + place[4] * within[0])

        sheet.extract_text(visitor_text=note)
    assert [word for word in cells(html) if word not in printed] == []
    assert right < 595 - 68, "a piece of text begins in the margin"


def test_a_table_is_one_for_those_who_hear_it_and_scrolls():
    table = """<table><caption>Votes</caption><thead><tr><th></th><th colspan="2">Share</th></tr><tr><th></th><th>p</th><th>q</th></tr></thead>
    <tbody><tr><th>a</th><td style="background: #023858">1</td><td>x<br>y</td></tr></tbody></table>"""
    page = BeautifulSoup(render_html(notebook(code(display(text__html=table)))), "html.parser")
    box = page.find("div", class_="grid")
    assert (box["tabindex"], box["role"]) == ("0", "group")
    assert box["aria-label"] == "Votes, scrolls sideways on a narrow screen"
    assert box.caption.text == "Votes"
    assert [(one.text, one["scope"]) for one in box.thead("th")] == [("Share", "colgroup"), ("p", "col"), ("q", "col")]
    assert box.tbody.th["scope"] == "row"
    first, second = box.tbody("td")
    assert first["style"] == "text-align: right; background: #023858; color: #ffffff;"
    assert [*second.stripped_strings] == ["x", "y"]


def test_header_rows_are_repeated_on_each_page_and_tagged():
    pdf = render_pdf(notebook(code(display(text__html=TABLES["long"]), tags=["hide-input"])))
    pages = [page.extract_text().split() for page in PdfReader(io.BytesIO(pdf)).pages]
    assert len(pages) > 1
    assert all("name" in page for page in pages)
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        kinds = Counter(str(one.S) for one in opened.objects if isinstance(one, pikepdf.Dictionary) and "/S" in one)
    assert kinds["/THead"] == 1
    assert kinds["/TH"] >= 3


def test_links_in_cells_are_decided_as_everywhere():
    table = '<table><tr><td><a href="https://e.org/x">a</a></td><td><a href="javascript:x()">b</a></td></tr></table>'
    book = notebook(code(display(text__html=table)))
    page = BeautifulSoup(render_html(book), "html.parser").find("div", class_="grid")
    assert [link["href"] for link in page("a")] == ["https://e.org/x"]
    with pikepdf.open(io.BytesIO(render_pdf(book))) as pdf:
        notes = [note for sheet in pdf.pages for note in sheet.get("/Annots", [])]
        assert [str(note.A.URI) for note in notes] == ["https://e.org/x"]


def test_what_is_too_much_is_left_out_with_a_note_in_report_and_log(monkeypatch, caplog):
    monkeypatch.setattr("relations.rendering.document.MOST_ROWS", 100)
    book = notebook(code(display(text__html=TABLES["long"])))
    (*_, grid) = build_document(book).blocks
    assert len(grid.body) == 100
    assert grid.note == "50 of 150 rows are left out: the first 100 are shown."
    assert caplog.messages == ["cell 1: of its table 50 of 150 rows are left out: the first 100 are shown"]
    assert grid.note in render_html(book)


def test_what_is_not_shown_leaves_a_note_and_a_picture_keeps_its_width():
    page = BeautifulSoup(
        render_html(notebook(code(display(application__x="z"), display({"width": 60}, image__png=png())))),
        "html.parser",
    )
    note = page.find("p", class_="placeholder").text
    assert note == "Cell 1: an output of the kind 'application/x' is not shown."
    assert page.find("img")["width"] == "60"


def many_tables(count, rows):
    body = "".join(f"<tr><td>{row}</td><td>word</td></tr>" for row in range(rows))
    return notebook(*[code(display(text__html=f"<table>{body}</table>")) for _ in range(count)])


def test_of_very_many_tables_each_keeps_some_rows(monkeypatch):
    monkeypatch.setattr("relations.rendering.document.MOST_CELLS", 20)
    monkeypatch.setattr("relations.rendering.document.LEAST_CELLS", 10)
    monkeypatch.setattr("relations.rendering.document.FEWEST_CELLS", 4)
    tables = [block for block in build_document(many_tables(8, 8)).blocks if hasattr(block, "body")]
    assert [len(table.body) for table in tables] == [8, 5, 5, 5, 2, 2, 2, 2]
    assert all(table.note for table in tables[1:])


@pytest.mark.slow
def test_more_than_a_hundred_tables_are_set_whole():
    told = many_tables(101, 6)
    words = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(render_pdf(told))).pages)
    assert words.count("word") == 606
