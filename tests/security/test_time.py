"""Short and long texts that would keep a converter busy: the element is shown as plain text, the report is made."""

import sys

import pytest
from hostile import AFTER, html, markdown, notebook

from relations.errors import RelationsError
from relations.rendering import pandoc, render_html, render_pdf
from relations.rendering.limits import Overrun, run_limited
from relations.rendering.prose import convert
from relations.rendering.writing import Piece

NOTE = "shown as plain text"


@pytest.mark.slow
def test_brackets_that_take_pandoc_years_are_text():
    notes = notebook(markdown("Before."), markdown("[x " * 40), markdown("*After.*"))
    page = render_html(notes)
    assert NOTE not in page  # CommonMark is read in a time in proportion to its length
    assert "[x [x [x" in page
    assert "<em>After.</em>" in page
    assert AFTER in page
    assert render_pdf(notes).startswith(b"%PDF")


@pytest.mark.slow
def test_many_of_them_take_no_longer_than_a_few(monkeypatch):
    monkeypatch.setattr(pandoc, "_SECONDS", 1)
    writing = convert(tuple(Piece("[x " * (3000 + n)) for n in range(12)))
    assert all(NOTE in piece.prose.html for piece in writing.pieces)
    assert all(piece.as_text for piece in writing.pieces)


def test_the_text_at_fault_is_found_also_when_pandoc_has_last_words(monkeypatch):
    given = []

    def short_of_memory(command, request, **limits):
        given.append(request)
        if len(given) == 1:
            raise Overrun("Pandoc was stopped", "piece 1\npiece 2\npandoc: Heap exhausted;\nthe limit is 900 MB")
        return run_limited(command, request, **limits)

    monkeypatch.setattr(pandoc, "run_limited", short_of_memory)
    first, second = convert((Piece("*Short* of memory"), Piece("*Much* memory"))).pieces
    assert "<em>Short</em>" in first.prose.html
    assert NOTE in second.prose.html
    assert "*Much* memory" in second.prose.html


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    ["> " * 200 + "x", "- " * 150 + "x", "<div>" * 300 + "x", "*a **b " * 200, "`" * 5_000, "![" * 40, "$" * 3_001, "|" * 20_000, "\\" * 20_001, "[^1]" * 500 + "\n\n[^1]: x", "_" * 4_000 + "a"],
    ids=range(11),
)  # fmt: skip
def test_deep_and_odd_markdown_makes_a_page_and_a_pdf(text):
    notes = notebook(markdown(text))
    assert AFTER in render_html(notes)
    assert render_pdf(notes).startswith(b"%PDF")


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    ["<div>" * 20_000 + "x" + "</div>" * 20_000, "<blockquote>" * 60 + "x", "<b><i>" * 100 + "x", "<table><tr><td>" * 40 + "x", "<ul><li>" * 60 + "x", "w" * 100_000, f"<style>{'a{' * 50_000}</style>"],
    ids=["divs", "quotes", "inline", "tables", "lists", "word", "style"],
)  # fmt: skip
def test_deep_and_long_html_makes_a_page_and_a_pdf(text):
    notes = notebook(html(text))
    assert AFTER in render_html(notes)
    assert render_pdf(notes).startswith(b"%PDF")


@pytest.mark.slow
def test_a_word_as_long_as_a_book_makes_a_pdf():
    assert render_pdf(notebook(markdown("w" * 100_000))).startswith(b"%PDF")


def test_time_is_limited():
    with pytest.raises(Overrun, match="Endless was stopped: it needed more than 1 s"):
        run_limited([sys.executable, "-c", "while True: pass"], b"", name="Endless", seconds=1)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux counts the work of another process")
def test_who_says_that_it_goes_on_has_more_time():
    """Three seconds of work, one between two words."""
    work = "import sys, time\nwhile time.process_time() < 3: sys.stderr.write('on\\n') if time.process_time() % .2 < .1 else 0\n"
    assert run_limited([sys.executable, "-c", work], b"", name="Busy", seconds=20, between=2) == b""
    with pytest.raises(Overrun, match="Busy was stopped: it needed more than 2 s") as stopped:
        run_limited([sys.executable, "-c", work], b"", name="Busy", seconds=2, between=1)
    assert stopped.value.at_last


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux counts the work of another process")
def test_who_is_silent_is_stopped_before_the_whole_time_is_over():
    with pytest.raises(Overrun, match="more than 1 s") as stopped:
        run_limited([sys.executable, "-c", "while True: pass"], b"", name="Silent", seconds=60, between=1)
    assert not stopped.value.at_last


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits the memory of another process")
def test_memory_is_limited():
    with pytest.raises(Overrun, match="or 900 MB"):
        run_limited([sys.executable, "-c", "x = b'x' * (2 << 30)"], b"", name="Large", seconds=20)


def test_a_converter_that_refuses_says_why():
    with pytest.raises(RelationsError, match="Stubborn failed: no"):
        run_limited([sys.executable, "-c", "import sys; sys.exit('no')"], b"", name="Stubborn", seconds=5)
