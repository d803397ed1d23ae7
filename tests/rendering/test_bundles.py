import pytest
from invented import code, display, notebook, png

from relations.rendering.outputs import outputs
from relations.rendering.runs import text_of
from relations.rendering.visibility import Wanted

PICTURE = {"image__png": png()}


def of(source, *displays, **metadata):
    cell = code(*displays) | {"source": source, "metadata": metadata}
    return [(item.kind, item.alt or item.content) for item in outputs(notebook(cell), Wanted(input=False))]


def test_alt_text_comes_from_the_display_then_the_option_then_the_cell():
    own = display({"image/png": {"alt": "Own"}}, **PICTURE)
    assert of("#| fig-alt: Option\nx", own, alt="Cell") == [("picture", "Own")]
    assert of("#| fig-alt: Option\nx", display(**PICTURE), alt="Cell") == [("picture", "Option")]
    assert of("x", display(**PICTURE), alt="Cell") == [("picture", "Cell")]


def test_of_several_pictures_each_has_its_own():
    shown = of("#| fig-alt:\n#|   - One\n#|   - Two\nx", display(**PICTURE), display(**PICTURE))
    assert shown == [("picture", "One"), ("picture", "Two")]


def test_captions_stand_under_a_picture_and_above_a_table():
    assert of("#| fig-alt: A\n#| fig-cap: The *cap*\nx", display(**PICTURE)) == [
        ("picture", "A"),
        ("markdown", "The *cap*"),
    ]
    table = "<table><tr><td>1</td></tr></table>"
    assert of("#| tbl-cap: Cap\nx", display(text__html=table))[0] == ("markdown", "Cap")


@pytest.mark.parametrize("bad", ["<svg", "no svg at all"])
def test_a_drawing_that_cannot_be_shown_leaves_its_words(bad):
    assert of("#| fig-alt: Rises\nx", display(image__svg_xml=bad))[0][0] == "placeholder"
    assert of("#| fig-alt: Rises\nx", display(image__svg_xml=bad))[0][1].endswith("; it shows: Rises.")


TABLE = "<table><tr><td>1</td></tr></table>"
WIDGET = {"application/vnd.jupyter.widget-view+json": {"model_id": "a"}}
PLOTLY = {"application/vnd.plotly.v1+json": {"data": [], "layout": {"title": {"text": "Votes"}}}}


@pytest.mark.parametrize(
    ("bundle", "kind"),
    [
        ({"text/html": TABLE, "image/png": png(), "text/plain": "x"}, "grid"),
        ({"text/html": "<p>words</p>", "image/png": png(), "text/plain": "x"}, "picture"),
        ({"text/html": "<p>words</p>", "text/latex": "$x$", "text/plain": "x"}, "markdown"),
        ({"text/html": "<p>words</p>", "text/plain": "x"}, "html"),
        ({"text/html": "<script>x()</script>", "text/plain": "x"}, "printed"),
        ({"text/latex": r"\begin{tabular}{l} a \end{tabular}", "text/plain": "x"}, "printed"),
        ({"text/markdown": "x", "text/html": TABLE}, "markdown"),
        ({"text/html": ["<table>", "<tr><td>1</td></tr>", "</table>"]}, "grid"),
        (WIDGET | {"image/png": png(), "text/plain": "Canvas(...)"}, "picture"),
        (WIDGET | {"text/html": "<p>Fallback</p>", "text/plain": "HBox()"}, "html"),
        (WIDGET | {"text/plain": "  0%|          | 0/100 [00:00<?, ?it/s]"}, "printed"),
    ],
)
def test_the_best_form_that_can_be_shown_is_shown(bundle, kind):
    shown = outputs(
        notebook(code({"output_type": "display_data", "data": bundle, "metadata": {}})), Wanted(input=False)
    )
    assert [item.kind for item in shown] == [kind]


@pytest.mark.parametrize(
    ("bundle", "told"),
    [
        (WIDGET | {"text/plain": "HBox(children=())"}, "an interactive element (widget) is not shown in print"),
        (PLOTLY | {"text/html": "<div></div><script>x()</script>"}, "an interactive element (plotly) is not shown in print, which shows: Votes"),
        ({"application/javascript": "x()"}, "an interactive element (JavaScript) is not shown in print"),
        ({"text/html": "<script>x()</script>", "text/plain": "<IPython.core.display.HTML object>"}, "an element that needs a browser"),
        ({"application/x-thing": "zzz"}, "an output of the kind 'application/x-thing' is not shown"),
        ({}, "an output of the kind that is empty is not shown"),
    ],
)  # fmt: skip
def test_what_has_no_form_is_told_in_its_place(bundle, told, caplog):
    ((kind, content),) = of("x", {"output_type": "display_data", "data": bundle, "metadata": {}})
    assert kind == "placeholder"
    assert content.startswith(f"Cell 1: {told}")
    assert len(caplog.records) == 1


def test_json_and_other_text_are_printed_and_what_loads_a_library_is_not():
    def text(**data):
        return [run.text for _, runs in of("x", display(**data)) for run in runs]

    assert text(application__json={"ä": [1]}, text__plain="<IPython.core.display.JSON object>") == [
        '{\n  "ä": [\n    1\n  ]\n}'
    ]
    assert text(**{"text/x-rst": "*rst*"}) == ["*rst*"]
    loader = {"application/vnd.bokehjs_load.v0+json": "", "application/javascript": "x()"}
    assert of("x", {"output_type": "display_data", "data": loader, "metadata": {}}) == []


def test_the_width_that_the_metadata_state_is_kept():
    def width(metadata):
        cell = code(display(metadata, **PICTURE))
        return next(outputs(notebook(cell), Wanted(input=False))).width

    assert width({"image/png": {"width": 60, "height": 30}}) == 60
    assert width({"width": 80}) == 80
    assert width({}) is None


def test_of_very_long_json_entries_are_left_out_and_told(caplog):
    cell = code(display(application__json=[{"n": n} for n in range(30_000)]))
    (item,) = outputs(notebook(cell), Wanted(input=False))
    assert "[29,700 entries are left out here]" in text_of(item.content)
    assert "entries of its JSON are left out in 1 places" in caplog.text
