"""Texts of one pair stand in its package and come into the notebook that serves all."""

import pytest

from relations.builds.dossier_texts import own_title, parts_text, read_parts, texts_file, with_texts
from relations.errors import DataError


def cell(name, source, kind="markdown", *tags):
    return {"id": name, "cell_type": kind, "source": source, "metadata": {"tags": [*tags]}}


NOTEBOOK = {
    "nbformat": 4,
    "cells": [
        cell("title", "# Harbours"),
        cell("background", "", "markdown", "dossier"),
        cell("chosen", "names = []", "code", "dossier"),
        cell("end", "The end.", "markdown", "outlook"),
    ],
}
TEXTS = """<!-- cell: background -->
Arcadia and Borduria share a **harbour**.

They have since 1950.

<!-- cell: chosen -->
names = ["harbour"]
<!-- cell: outlook -->
More ships.
"""


@pytest.fixture
def file(tmp_path):
    found = texts_file(tmp_path, "harbours")
    found.parent.mkdir()
    return found


def sources(notebook):
    return {cell["id"]: cell["source"] for cell in notebook["cells"]}


def test_parts_take_their_places_by_id_or_tag(file):
    file.write_text(TEXTS)
    assert sources(with_texts(NOTEBOOK, file)) == {
        "title": "# Harbours",
        "background": "Arcadia and Borduria share a **harbour**.\n\nThey have since 1950.",
        "chosen": 'names = ["harbour"]',
        "end": "More ships.",
    }


def test_without_texts_what_is_of_one_pair_is_left_out_and_its_code_stays(file):
    assert [*sources(with_texts(NOTEBOOK, file))] == ["title", "chosen", "end"]


def test_a_notebook_without_such_cells_is_as_it_is(file):
    plain = {**NOTEBOOK, "cells": [NOTEBOOK["cells"][0]]}
    assert with_texts(plain, file) == plain


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "<!-- cell: backgruond -->\nx\n",
            r"harbours\.md:1: no cell 'backgruond' in the notebook; did you mean background",
        ),
        ("Lost words.\n<!-- cell: end -->\n", r"harbours\.md:1: 'Lost words\.' belongs to no cell"),
        ("<!-- cell: end -->\na\n<!-- cell: end -->\nb\n", r":3: the cell 'end' has a part on line 1 already"),
    ],
)
def test_what_is_wrong_with_a_file(text, told, file):
    file.write_text(text)
    with pytest.raises(DataError, match=told):
        with_texts(NOTEBOOK, file)


def test_a_file_says_what_its_parts_say(file):
    parts = {"a": "One.\n\nTwo.", "b": "x = 1"}
    file.write_text(parts_text(parts))
    assert {name: text for name, (_, text) in read_parts(file).items()} == parts


def test_a_part_that_begins_with_a_heading_of_the_first_level_gives_the_report_its_title(file):
    assert own_title(file) is None
    file.write_text(TEXTS)
    assert own_title(file) is None
    file.write_text(f"<!-- cell: title -->\n# Harbours of the north\n\nWhere they lie.\n\n{TEXTS}")
    assert own_title(file) == "Harbours of the north"
