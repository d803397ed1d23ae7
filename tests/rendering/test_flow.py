"""How templates/typst/flow.typ finds pages without measuring what it need not measure."""

import io
import json
import re
from contextlib import contextmanager

import pytest
import typst
from invented import code, markdown, notebook, printed, table
from pdf_text import text_of
from pypdf import PdfReader

from relations.formats import EXHIBIT
from relations.rendering import pdf, render_pdf
from relations.rendering.blocks import Document, Masthead
from relations.rendering.desk import desk

pytestmark = pytest.mark.slow

SNIPPET = """
#import "flow.typ": *
#show: style
#context {{
  let words = {words}
  let reckoned = height-of-lines(words, lines-of-letters())
  if reckoned == none {{ panic("not reckoned") }}
  for block in (printed, code) {{
    let high = height-of(block((text: words, runs: ())))
    if calc.abs((high - reckoned).pt()) > .001 {{ panic("is " + repr(high) + ", not " + repr(reckoned)) }}
  }}
}}
"""


@contextmanager
def measuring():
    """Give a desk whose template takes no short way."""
    with desk() as own:
        flow = own.folder / "flow.typ"
        text = flow.read_text("utf-8")
        short = "closings.all("
        assert short in text
        flow.write_text(text.replace(short, "false and closings.all("), "utf-8")
        yield own


def reckon(words):
    with desk() as own:
        given = pdf._content(Document("T", Masthead(), None, (), ()), own)
        (own.folder / "report.typ").write_text(SNIPPET.format(words=json.dumps(words, ensure_ascii=False)), "utf-8")
        characters = json.dumps({"families": [], "missing": []})
        fonts = typst.Fonts(include_system_fonts=False, font_paths=[*map(str, pdf.FOLDERS)])
        inputs = {"document": given, "characters": characters}
        typst.compile(own.folder / "report.typ", root=own.folder, sys_inputs=inputs, font_paths=fonts)


@pytest.mark.parametrize("words", ["x", "x\n\n\n  y", "gj_(|}\nÄÑ–’«ß", "a-b c/d " * 12, "x\n   \n" + "y" * 99])
def test_lines_of_code_are_as_high_as_they_are_reckoned(words):
    reckon(words)


@pytest.mark.parametrize("words", ["x" * 100, "x\n", "漢字", "a\tb"])
def test_what_wraps_or_has_other_letters_is_measured(words):
    with pytest.raises(typst.TypstError, match="not reckoned"):
        reckon(words)


def words_of(paper):
    return re.sub(r"page \d+ of \d+|\s|T", "", text_of(paper))


def test_text_alone_has_all_its_words_in_order_without_measuring(monkeypatch):
    cells = [markdown("# T")]
    for n in range(30):
        lines = "".join(f"line {n}\n" for _ in range(n % 7 + 1))
        cells += [
            markdown(f"## Part {n}\n\n" + "Some words of a paragraph. " * (n * 5 % 23 + 1)),
            code(printed(lines)) | {"source": lines},
        ]
    alone = render_pdf(notebook(*cells))
    monkeypatch.setattr(pdf, "desk", measuring)
    measured = render_pdf(notebook(*cells))
    assert words_of(measured) == words_of(alone)
    counts = [len(PdfReader(io.BytesIO(paper)).pages) for paper in (measured, alone)]
    assert abs(counts[0] - counts[1]) <= 1
    for page in PdfReader(io.BytesIO(alone)).pages:
        last = re.sub(r"page \d+ of \d+", "", page.extract_text()).split("\n")
        assert not [line for line in last if line.strip()][-1].startswith("Part")


def sizes_of_type(page):
    """Return the sizes of the type of the days in a table, in points."""
    found = set()

    def visit(words, _, place, __, size):
        if re.match(r"19\d\d-12-", words):
            found.add(round(size * place[0], 2))

    page.extract_text(visitor_text=visit)
    return found


def test_both_parts_of_a_table_that_is_parted_have_one_size_of_type():
    """Its last rows alone would have room for a larger one."""
    long = table("long", rows=53)
    for row in long["data"][EXHIBIT]["display"]["rows"][:30]:
        row[2] = "Palestine and the territories that are occupied, words and more words"
    pages = PdfReader(io.BytesIO(render_pdf(notebook(markdown("# T\n\nLead.\n\nWords."), code(long))))).pages
    sizes = [found for page in pages if (found := sizes_of_type(page))]
    assert len(sizes) == 2
    assert len(set.union(*sizes)) == 1, sizes
