"""Where the title of a notebook comes from: its metadata, its first heading, the name of its file."""

import pytest

from relations.rendering.document import build_document

pytestmark = pytest.mark.slow


def notebook(*texts, **metadata):
    cells = [{"cell_type": "markdown", "metadata": {}, "source": text} for text in texts]
    return {"nbformat": 4, "nbformat_minor": 5, "metadata": metadata, "cells": cells}


@pytest.mark.parametrize(
    ("texts", "title"),
    [
        (["# T\n\nx"], "T"),
        (["T\n=\n\nx"], "T"),
        (["[![b](https://e.org/b.svg)](https://e.org)\n\n# T"], "T"),
        (["<img src='https://e.org/a.png'>\n\n# T"], "T"),
        (["<h1>T</h1>"], "T"),
        (['<h1 align="center">T</h1>\n\nx'], "T"),
        (["badge", "# T"], "T"),
        (["#", "x", "# T"], "T"),
        (["a", "b", "c", "d", "# T"], "T"),
        (["## Only a section"], "file"),
        (["x"], "file"),
        (["---\ntitle: Y\n---\n", "# T"], "Y"),
    ],
)
def test_the_first_heading_is_the_title(texts, title):
    assert build_document(notebook(*texts), name="file").title == title


def test_the_title_of_the_metadata_comes_first_and_no_heading_is_lost():
    document = build_document(notebook("# T\n\nx", title="M"), name="file")
    assert document.title == "M"
    assert [entry.text for entry in document.contents] == ["T"]
    assert build_document(notebook("# T\n\nx", title="T"), name="file").contents == ()


def test_the_heading_of_a_title_leaves_the_text():
    document = build_document(notebook("# T\n\nLead.", "# Next"), name="file")
    assert document.lead.html == "<p>Lead.</p>"
    assert [entry.text for entry in document.contents] == ["Next"]
