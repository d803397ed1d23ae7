"""A notebook from its text."""

import json

import pytest
from invented import markdown, notebook

from relations.errors import UsageError
from relations.rendering.notebook_text import read_notebook

TEXT = json.dumps(notebook(markdown("# T") | {"id": "one"}), indent=1)


@pytest.mark.parametrize("text", [TEXT, f"\ufeff{TEXT}", TEXT.replace("\n", "\r\n")])
def test_a_notebook_is_read_with_the_marks_of_windows_too(text):
    assert ["".join(cell["source"]) for cell in read_notebook(text)["cells"]] == ["# T"]


def test_a_notebook_without_cells_is_an_empty_one():
    assert read_notebook('{"nbformat": 4, "cells": null}')["cells"] is None
    assert read_notebook('{"nbformat": 4}') == {"nbformat": 4}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "the file is empty"),
        (TEXT[:20], "line 4: Expecting property name"),
        ("{\n<<<<<<< HEAD\n}", "line 2: .*; it has the marks of a merge: resolve them in a text editor"),
        ("[]", "it has no list of cells"),
        ('{"cells": 3}', "it has no list of cells"),
        ("[" * 100_000, "it is nested too deeply"),
    ],
)
def test_what_is_none_is_told(text, said):
    with pytest.raises(UsageError, match=f"^not a notebook: {said}"):
        read_notebook(text)
