import pytest

from relations.rendering.marks import hidden_part, hidden_parts, shown_parts

SPELLINGS = {
    "cell": ["remove-cell", "remove_cell", "removeCell", "RemoveCell", "remove.cell", "Remove Cell", "hide-cell", "hide_cell", "hideCell", "REMOVE_CELL",
             "nbconvert.remove_cell", "jupyter:remove-cell", "hidden", "hide", "exclude", "no-cell", "cell_hidden", "removecell", "HIDECELL"],
    "input": ["remove-input", "remove_input", "hide-input", "hideInput", "hide_code", "hideCode", "no-input", "source_hidden", "inputHidden",
              "remove_code_source", "remove-source", "is_code_hidden", "hideinput", "nocode", "deepnote_app_is_code_hidden", "_kg_hide-input",
              "hide_input_from_viewers", "hideCommandCode", "hide_code_all_hidden"],
    "output": ["remove-output", "remove_output", "hide-output", "hideOutput", "outputs_hidden", "outputHidden", "remove_all_outputs", "remove_single_output",
               "remove_code_outputs", "no_output", "_kg_hide-output",
               "hide_output_from_viewers", "hideCommandResult"],
    "stderr": ["remove-stderr", "remove_stderr", "hide-warnings"],
    "stdout": ["remove-stdout"],
}  # fmt: skip


@pytest.mark.parametrize(("part", "name"), [(part, name) for part, names in SPELLINGS.items() for name in names])
def test_what_hides_in_every_spelling(part, name):
    assert hidden_part(name) == part


@pytest.mark.parametrize(
    "name",
    ["parameters", "injected-parameters", "raises-exception", "scroll-output", "hidePrompt", "no", "nobody", "removable",
     "headline", "full-width", "margin", "popout", "skip-execution", "notebook", "output", ""],
)  # fmt: skip
def test_what_hides_nothing(name):
    assert hidden_part(name) is None


@pytest.mark.parametrize(
    ("metadata", "parts"),
    [
        ({"tags": ["a", "remove-input"]}, {"input"}),
        ({"tags": "a, hide-output"}, {"output"}),
        ({"tags": {"remove-cell": True, "remove-output": False}}, {"cell"}),
        ({"jupyter": {"source_hidden": True, "outputs_hidden": False}}, {"input"}),
        ({"hide_input": True, "hide_output": "true"}, {"input", "output"}),
        ({"slideshow": {"slide_type": "skip"}}, {"cell"}),
        ({"slideshow": {"slideType": "Notes"}}, {"cell"}),
        ({"tags": ["slide-type-skip"]}, {"cell"}),
        ({"slideshow": {"slide_type": "fragment"}}, set()),
        ({"nbsphinx": "hidden"}, {"cell"}),
        ({"mystnb": {"remove_code_source": True}}, {"input"}),
        ({"cellView": "form"}, {"input"}),
        ({"marimo": {"config": {"hide_code": True}}}, {"input"}),
        ({"datalore": {"hide_input_from_viewers": True, "hide_output_from_viewers": False}}, {"input"}),
        ({"application/vnd.databricks.v1+cell": {"cellMetadata": {"hideCommandResult": True}}}, {"output"}),
        ({"solution2": "hidden"}, {"cell"}),
        ({"solution2": "hidden", "solution2_first": True}, set()),
        ({"solution": "shown"}, set()),
        ({"ipub": {"ignore": True}}, {"cell"}),
        ({"tags": ["nbval-ignore-output", "private", "solution", "no-display"]}, set()),
        ({"hide_input": False, "tags": None}, set()),
        ({"deepnote_app_block_visible": False}, {"cell"}),
        ({"deepnote_app_block_visible": True, "deepnote_app_is_output_hidden": True}, {"output"}),
        ({"editorHide": True}, {"input"}),
        (
            {"jupyter": {"source_hidden": True, "outputs_hidden": True}, "noteable": {"cell_type": "code"}},
            {"input", "output"},
        ),
    ],
)
def test_tags_and_metadata_of_a_cell(metadata, parts):
    assert hidden_parts(metadata) == parts


def test_tags_that_ask_to_show():
    assert shown_parts({"tags": ["show-input", "show_stderr", "x"]}) == {"input", "stderr"}
