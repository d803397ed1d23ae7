"""Notebooks that break the format in the ways in which programs do; each is made whole and validates."""

import logging
import warnings

import nbformat
import pytest

from relations.rendering.loose import repaired

OUTPUTS = [
    None,
    {"output_type": "stream"},
    {"output_type": "stream", "text": ["a", 1]},
    {"output_type": "error"},
    {"output_type": "display_data", "data": {"text/plain": 5, "application/json": {"a": 1}, "text/html": None}},
    {"output_type": "execute_result"},
    {"output_type": "pyout", "text": "old"},
    {"data": "no mapping"},
]
OLD_CODE = {"cell_type": "code", "input": "1", "language": "python", "outputs": []}
LOOSE = {
    "nothing but cells": {"cells": []},
    "no cells": {"nbformat": 4, "cells": None},
    "metadata null": {"nbformat": 4, "metadata": None, "cells": [{"cell_type": "markdown", "source": "x"}]},
    "metadata text": {"nbformat": 4, "metadata": "x", "cells": [{"cell_type": "code", "source": "x", "metadata": "y"}]},
    "names of kernels": {"nbformat": 4, "metadata": {"kernelspec": {"name": "x"}, "language_info": "python", "title": 5}, "cells": []},
    "names that are none": {"nbformat": 4, "metadata": {"language_info": {"name": None}, "kernelspec": {"name": 1, "display_name": "x"}}, "cells": []},
    "words of the language": {"nbformat": 4, "metadata": {"language_info": {"name": "x", "pygments_lexer": {"a": 1}, "mimetype": None}}, "cells": []},
    "widgets without a state": {"nbformat": 4, "metadata": {"widgets": {"a": {}}}, "cells": []},
    "no source": {"nbformat": 4, "cells": [{"cell_type": "code"}, {"cell_type": "markdown"}, {"cell_type": "raw"}, {}]},
    "odd sources": {"nbformat": 4, "cells": [{"cell_type": "markdown", "source": source} for source in (5, None, ["a", 1])]},
    "ids": {"nbformat": 4, "cells": [{"cell_type": "markdown", "id": i} for i in ("a", "a", "", None, 7, "é", "cell-1", "b" * 65)]},
    "tags": {"nbformat": 4, "cells": [{"cell_type": "code", "metadata": {"tags": tags}} for tags in ("a", "a, b", ["a", "a", 1, "", "b,c"], None)]},
    "outputs": {"nbformat": 4, "nbformat_minor": "5", "cells": [{"cell_type": "code", "outputs": OUTPUTS}, {"cell_type": "code", "outputs": None}]},
    "attachments": {"nbformat": 4, "cells": [{"cell_type": "markdown", "attachments": a} for a in (None, {"a": None}, {"a": {"image/png": "x"}})]},
    "counts": {"nbformat": 4, "cells": [{"cell_type": "code", "execution_count": count} for count in ("1", -1, 2)]},
    "old": {"nbformat": 3, "worksheets": [{"cells": [{"cell_type": "heading", "level": 2, "source": "H"}, OLD_CODE]}]},
    "very old": {"nbformat": 2, "worksheets": [{"cells": [OLD_CODE]}]},
}  # fmt: skip


@pytest.mark.parametrize("notebook", LOOSE.values(), ids=LOOSE)
def test_it_validates_without_a_word_on_it(notebook):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        nbformat.validate(repaired(notebook))


def test_what_is_there_stays():
    cell = {
        "cell_type": "code",
        "id": "my-id",
        "metadata": {"tags": ["hide-input"], "jupyter": {"source_hidden": True}},
        "source": "1",
        "execution_count": 3,
        "outputs": [
            {"output_type": "execute_result", "data": {"text/plain": "1"}, "metadata": {"a": 1}, "execution_count": 3},
            {"output_type": "error", "ename": "E", "evalue": "v", "traceback": ["t"]},
        ],
    }
    notebook = {"nbformat": 4, "nbformat_minor": 5, "metadata": {"relations": {"title": "T"}}, "cells": [cell]}
    assert repaired(notebook) == notebook


def test_an_output_of_a_form_that_nobody_knows_keeps_its_text():
    (cell,) = repaired(LOOSE["outputs"] | {"cells": [{"cell_type": "code", "outputs": OUTPUTS}]})["cells"]
    texts = [output.get("text") or output.get("data", {}).get("text/plain") for output in cell["outputs"]]
    assert texts == [None, "a1", None, "5", None, "old", None]


def test_what_is_no_cell_or_output_is_told(caplog):
    with caplog.at_level(logging.WARNING):
        repaired({"nbformat": 4, "cells": [None, {"cell_type": "code", "outputs": ["x"]}]})
    assert [(record.loss, record.cell) for record in caplog.records] == [("left out", 1), ("left out", 2)]


def test_headings_of_old_notebooks_are_headings():
    assert [cell["source"] for cell in repaired(LOOSE["old"])["cells"]] == ["## H", "1"]
    odd = {"nbformat": 4, "cells": [{"cell_type": "heading", "level": 9, "source": "H"}]}
    assert repaired(odd)["cells"][0]["source"] == "# H"


def test_what_is_hidden_stays_hidden():
    marks = {"metadata": {"tags": ["remove-output"]}}
    outputs = [
        {"output_type": "stream", "text": "a", **marks},
        {"output_type": "error", **marks},
        {"output_type": "display_data", **marks},
    ]
    (cell,) = repaired({"cells": [{"cell_type": "code", "outputs": outputs}]})["cells"]
    assert [output["metadata"] for output in cell["outputs"]] == [marks["metadata"]] * 3


def test_tags_in_one_text_are_several():
    cell = {"cell_type": "code", "metadata": {"tags": "draft, remove-cell"}}
    assert repaired({"nbformat": 4, "cells": [cell]}).cells[0].metadata.tags == ["draft", "remove-cell"]
