import pytest

from relations.rendering import highlighted as module
from relations.rendering.highlighted import highlighted, language_of
from relations.rendering.palette import contrast
from relations.rendering.runs import text_of

CODE = 'def f(x):\n    """Says."""\n    return x + 1  # more\n'


def colours(code, language):
    return {run.text.strip(): run.colour for run in highlighted(code, language)}


def test_no_letter_is_lost_and_words_have_their_colours():
    assert text_of(highlighted(CODE, "python")) == CODE
    found = colours(CODE, "ipython3")
    assert found["def"] == found["return"] != found["# more"]


@pytest.mark.parametrize(("code", "language"), [("x", ""), ("x", "no such language"), ("x" * 100_001, "python")])
def test_what_is_not_known_or_very_long_is_one_run(code, language):
    assert [run.plain for run in highlighted(code, language)] == [True]


def test_a_cell_magic_names_the_language():
    assert colours("%%sql\nselect 1", "python")["select"] == colours("select 1", "sql")["select"] != ""


def test_code_that_takes_too_long_is_whole_without_colours(monkeypatch):
    monkeypatch.setattr(module, "_SECONDS", -1)
    assert text_of(highlighted(CODE, "python")) == CODE


def test_every_colour_can_be_read():
    assert min(contrast(colour, "#f1f3f6") for colour, _ in module._LOOKS.values()) >= 4.5


@pytest.mark.parametrize(
    ("metadata", "language"),
    [
        ({"language_info": {"name": "R"}}, "r"),
        ({"kernelspec": {"language": "julia"}}, "julia"),
        ({"language_info": "odd", "kernelspec": {}}, ""),
        ({}, ""),
    ],
)
def test_the_language_of_a_notebook(metadata, language):
    assert language_of({"metadata": metadata}) == language
