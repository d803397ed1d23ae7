"""What options of nbconvert leave out."""

import nbformat
import pytest
from invented import code, markdown, notebook, printed
from traitlets.config import Config

from relations.rendering.excluded import excluded, is_on

TWO = notebook(markdown("Text."), code(printed("out")))


@pytest.mark.parametrize(
    ("options", "tags"),
    [
        ({}, [[], []]),
        ({"exclude_output": True}, [["remove-output"], ["remove-output"]]),
        ({"exclude_markdown": "True"}, [["remove-cell"], []]),
        ({"exclude_code_cell": True}, [[], ["remove-cell"]]),
        ({"exclude_code_cell": False}, [[], []]),
    ],
)
def test_cells_get_the_tags_that_say_so(options, tags):
    found = excluded(nbformat.from_dict(TWO), Config(TemplateExporter=options).TemplateExporter)
    assert [cell.metadata.get("tags", []) for cell in found.cells] == tags


def test_an_option_is_on_by_flag_and_by_word():
    assert [is_on(one) for one in (True, "True", "true", "1")] == [True] * 4
    assert [is_on(one) for one in (None, False, "False", "")] == [False] * 4
