import pytest
from invented import code, display, notebook, png

from relations.rendering.outputs import outputs
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
    assert of("#| tbl-cap: Cap\nx", display(text__html=table)) == [("markdown", "Cap"), ("html", table)]


@pytest.mark.parametrize("bad", ["<svg", "no svg at all"])
def test_a_drawing_that_cannot_be_shown_leaves_its_words(bad):
    ((kind, (run,)),) = [(kind, content) for kind, content in of("#| fig-alt: Rises\nx", display(image__svg_xml=bad))]
    assert kind == "printed"
    assert run.text.endswith("It shows: Rises\n")
