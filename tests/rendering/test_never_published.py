"""What must not be published, read back from the page and the PDF; and what must not be lost, in both."""

import re

import pytest
from bs4 import BeautifulSoup
from invented import code, display, error, markdown, notebook, png, printed
from pdf_text import text_of

from relations.rendering import render_html, render_pdf

pytestmark = pytest.mark.slow

HEADER = "---\ntitle: From the header\nauthor: [A. N. Other, B. Some]\ndate: 2026-01-01\nabstract: What it says.\n---"


def words_of_page(page):
    return " ".join(BeautifulSoup(page, "html.parser").body.get_text(" ").split())


@pytest.fixture(params=["page", "pdf"])
def read(request):
    """Return a function that renders a notebook and reads its words back."""
    return lambda one: words_of_page(render_html(one)) if request.param == "page" else text_of(render_pdf(one))


def test_nothing_hidden_appears(read):
    lines = ["#| include: false", "#| output: false", "//| output: false", "#| hide", "#| eval: false"]
    cells = [code(printed("SECRET")) | {"source": f"{line}\nx"} for line in lines]
    tags = ["remove-cell", "hide_output", "removeOutput", "nbconvert.remove_cell"]
    cells += [code(printed("SECRET"), display({"alt": "SECRET"}, image__png=png()), tags=[tag]) for tag in tags]
    cells += [
        markdown("SECRET") | {"metadata": {"slideshow": {"slide_type": "skip"}}},
        markdown("a <!-- SECRET\n\nSECRET --> b"),
    ]
    cells += [code(printed("SECRET\r\x1b[Kdone\n")), code(printed("SECRET") | {"name": "stderr"})]
    words = read(notebook(markdown("# T"), *cells, markdown("Shown.")))
    assert "SECRET" not in words
    assert "done" in words
    assert words.count("secret_code()") == 4
    assert "Shown." in words


def test_options_of_a_cell_are_no_words_of_the_report(read):
    cell = code(display(image__png=png())) | {
        "source": '#| label: fig-x\n#| fig-cap: "Votes"\n#| fig-alt: "Rises"\nplot()'
    }
    words = read(notebook(markdown("# T"), cell))
    assert "Votes" in words
    assert "plot()" in words
    assert not re.search(r"#\||label|fig-", words)


def test_a_header_gives_title_authors_date_and_abstract(read):
    words = read(notebook({"cell_type": "raw", "metadata": {}, "source": HEADER}, markdown("Text.")))
    assert re.match(
        r"(Skip to the report )?From the header A\. N\. Other, B\. Some · 2026-01-01 What it says\. Text\.", words
    )
    assert "---" not in words


def test_an_early_stop_is_told_without_failure_and_paths(read):
    stopped = error("SystemExit", "0") | {"traceback": ["An exception has occurred", "/home/jane/lib/x.py"]}
    words = read(notebook(markdown("# T"), code(stopped)))
    assert "This report ended early at cell 2." in words
    assert not re.search("failed here|SystemExit|home", words, re.IGNORECASE)


def test_code_is_whole_and_in_colours(read):
    source = "def f():\n    return 'a'  # " + " ".join(f"word{n}" for n in range(300))
    words = read(notebook(code() | {"source": source}) | {"metadata": {"language_info": {"name": "python"}}})
    assert all(f"word{n}" in words for n in range(300))


def test_colours_of_a_terminal_reach_the_page():
    shown = BeautifulSoup(render_html(notebook(code(printed("\x1b[31mred\x1b[0m plain")))), "html.parser")
    (span,) = shown.find(class_="printed").find_all("span")
    assert (span.get_text(), span["style"]) == ("red", "color:var(--ccd0000,#cd0000)")


def test_a_trace_is_shown_whole_without_paths(read):
    failing = error("ValueError", "no data") | {
        "traceback": [f"line {n}" for n in range(120)] + ["File /home/jane/a.py:3", "ValueError: no data"]
    }
    words = read(notebook(code(failing)))
    assert all(f"line {n}" in words for n in range(120))
    assert "…/a.py:3" in words
    assert "jane" not in words
