import pytest
from invented import ALMANAC, code, figure, markdown, notebook, source_list

from relations.rendering.cell_options import read_options
from relations.rendering.visibility import (
    NOTHING,
    Seen,
    Wanted,
    is_ours,
    of_cell,
    of_document,
    of_stream,
    output_is_hidden,
)


def cell(metadata=None, source="x", kind="code"):
    return of_cell({"cell_type": kind, "metadata": metadata or {}, "source": source}, read_options(source), Seen())


def document(metadata=None, header=None, **wanted):
    return of_document({"cells": [], "metadata": metadata or {}}, header or {}, Wanted(**wanted))


@pytest.mark.parametrize(
    ("cells", "about", "ours"),
    [
        ([markdown("x")], {}, False),
        ([markdown("x")], {"title": "T"}, False),
        ([markdown("x")], {"report": "un_voting"}, True),
        ([code(figure("a"))], {}, True),
        ([code(source_list(ALMANAC))], {}, True),
    ],
)
def test_a_report_is_ours_by_what_it_is_or_brings(cells, about, ours):
    assert is_ours(notebook(*cells, **about)) is ours


def test_metadata_of_another_shape_make_no_report_of_ours():
    assert not is_ours({"cells": [], "metadata": {"relations": "oops"}})


@pytest.mark.parametrize(
    ("source", "seen"),
    [
        ("x", Seen()),
        ("#| echo: false\nx", Seen(input=False)),
        ("#| echo: fenced\nx", Seen()),
        ("#| echo: [1, -2]\nx", Seen(input=False)),
        ("#| output: false\nx", Seen(output=False)),
        ("#| output: asis\nx", Seen()),
        ("#| eval: false\nx", Seen(output=False)),
        ("#| include: false\n#| echo: true\nx", Seen(input=False, output=False)),
        ("#| tags: [remove-cell]\nx", NOTHING),
        ("#| Include: FALSE\nx", Seen(input=False, output=False)),
        ("#| execute:\n#|   echo: false\nx", Seen(input=False)),
        ("#| execute:\n#|   echo: false\n#| echo: true\nx", Seen()),
        ("#| hide\nx", NOTHING),
        ("#| hide_input\nx", Seen(input=False)),
        ("//| output: false\nx", Seen(output=False)),
        ("--| include: FALSE\nx", Seen(input=False, output=False)),
    ],
)
def test_options_of_a_cell(source, seen):
    assert cell(source=source) == seen


@pytest.mark.parametrize(
    ("metadata", "seen"),
    [
        ({"tags": ["remove-cell"]}, NOTHING),
        ({"echo": False}, Seen(input=False)),
        ({"results": "hide"}, Seen(output=False)),
        ({"collapsed": True}, Seen(output=False)),
        ({"collapsed": True, "jupyter": {"outputs_hidden": False}}, Seen()),
        ({"collapsed": True, "colab": {}}, Seen()),
        ({"collapsed": False}, Seen()),
        ({"tags": ["show-input", "hide-input"]}, Seen(input=False)),
        ({"tags": ["show-stderr"]}, Seen(stderr=True)),
    ],
)
def test_metadata_of_a_cell(metadata, seen):
    assert cell(metadata) == seen


def test_the_text_of_a_cell_of_text_is_its_input():
    assert not cell({"tags": ["remove-input"]}, kind="markdown").input
    assert not cell({"jupyter": {"source_hidden": True}}, kind="markdown").input
    assert cell({"collapsed": True, "tags": ["remove-output"]}, kind="markdown").input


def test_what_nbconvert_marked_is_hidden():
    marked = {"cell_type": "code", "metadata": {}, "transient": {"remove_source": True}}
    assert not of_cell(marked, read_options("x"), Seen()).input


@pytest.mark.parametrize(
    "said",
    [
        {"execute": {"echo": "false"}},
        {"execute": {"echo": False}},
        {"echo": "false"},
        {"format": {"html": {"echo": "false"}}},
        {"format": {"pdf": {"execute": {"echo": "false"}}}},
        {"mystnb": {"remove_code_source": True}},
        {"hide_input": True},
        {"nbconvert": {"exclude_input": True}},
    ],
)
def test_a_document_can_hide_all_code_in_its_metadata_or_its_header(said):
    assert document(said) == document({}, said) == Seen(input=False)


def test_a_cell_counts_before_its_document():
    told = document({}, {"execute": {"echo": "false", "output": "false"}})
    shown = {"cell_type": "code", "metadata": {}}
    assert of_cell(shown, read_options("#| echo: true\n#| output: true\nx"), told) == Seen()


def test_code_is_shown_by_default_but_in_reports_of_ours_and_as_the_caller_wants():
    ours = {"relations": {"report": "T"}}
    assert document().input
    assert not document(ours).input
    assert document(ours, input=True).input
    assert document({"relations": {"show_input": True, "show_stderr": True}}) == Seen(stderr=True)
    assert not document(input=False).input
    assert document({"execute": {"echo": False}}, input=True).input


def test_what_a_cell_hides_nobody_shows():
    told = document(input=True, stderr=True)
    hidden = {"cell_type": "code", "metadata": {"tags": ["remove-input", "remove-stderr"]}}
    assert of_cell(hidden, read_options("x"), told) == Seen(input=False)


def test_streams():
    assert of_stream(Seen(), "stdout")
    assert not of_stream(Seen(), "stderr")
    assert of_stream(Seen(stderr=True), "stderr")
    assert not of_stream(Seen(output=False, stderr=True), "stderr")


def test_one_output_can_be_hidden():
    assert output_is_hidden({"metadata": {"tags": ["remove_output"]}})
    assert not output_is_hidden({"metadata": {"image/png": {"width": 2}}})
    assert not output_is_hidden({})
