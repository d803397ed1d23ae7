import json
from datetime import UTC, date, datetime

import pytest
from small import code, parameters, text, write

from relations.builds.parameters import Parameter, declared_parameters
from relations.errors import UsageError


@pytest.fixture
def declared(tmp_path):
    return lambda *cells: declared_parameters(write(tmp_path / "small.ipynb", *cells))


def test_names_annotations_and_defaults_are_read_in_order(declared):
    source = 'period: str = "all"\n# how many\nleast: int = -1\ncompare: list[str] = ["USA", "CHN"]\nother: str | None = None'
    assert declared(text("# Title"), code("import os"), parameters(source)) == {
        "period": Parameter("period", "str", "all"),
        "least": Parameter("least", "int", -1),
        "compare": Parameter("compare", "list[str]", ["USA", "CHN"]),
        "other": Parameter("other", "str | None", None),
    }


def test_a_part_of_the_dossiers_texts_goes_before_the_cell(tmp_path):
    file, texts = write(tmp_path / "small.ipynb", parameters("names: list[str] = []")), tmp_path / "small.md"
    assert declared_parameters(file, texts)["names"].default == []
    texts.write_text('<!-- cell: parameters -->\nnames: list[str] = ["harbour"]\n', encoding="utf-8")
    assert declared_parameters(file, texts)["names"].default == ["harbour"]
    texts.write_text("<!-- cell: parameters -->\na = 1\nnames = b\n", encoding="utf-8")
    with pytest.raises(UsageError, match=r"small\.md:3: "):
        declared_parameters(file, texts)


def test_source_may_be_stored_as_lines(tmp_path):
    file = write(tmp_path / "small.ipynb", parameters())
    content = json.loads(file.read_text())
    content["cells"][0]["source"] = ["a: int = 1\n", "b: int = 2"]
    file.write_text(json.dumps(content))
    assert list(declared_parameters(file)) == ["a", "b"]


def test_an_empty_cell_declares_nothing(declared):
    assert declared(parameters("# none")) == {}


@pytest.mark.parametrize(
    ("annotation", "right", "wrong", "example"),
    [
        ("str", ["", "all"], [1, None, ["all"]], ', such as "USA"'),
        ("int", [0, -3], ["1", 1.5, True], ", such as 3"),
        ("float", [0.5, 1], ["0.5", False], ", such as 0.5"),
        ("bool", [True, False], [0, 1, "true"], ", such as true"),
        ("list[str]", [[], ["USA"]], ["USA", ["USA", 1], {"USA": 1}], ', such as ["USA", "CHN"]'),
        ("list[int]", [[1, 2]], [["1"]], ", such as [1971, 1991]"),
        ("list[dict]", [[{"a": 1}]], [1, [1]], ""),
        ("list[Frame]", [[1, "a"]], [1], ""),  # what is not known is not judged
        ("Frame", [{"a": 1}, 1, "x"], [], ""),
    ],
)
def test_a_value_is_held_against_its_annotation(annotation, right, wrong, example):
    parameter = Parameter("least", annotation, None)
    assert [value for value in right if parameter.fault(value)] == []
    for value in wrong:
        assert parameter.fault(value) == f"parameter 'least' is {value!r}; the notebook declares {annotation}{example}"


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("import os", "cell 2, line 1: not an annotated assignment"),
        ('period: str = "all"\nleast += 1', "cell 2, line 2: not an annotated assignment"),
        ("first, last = 1, 2", "cell 2, line 1: not an annotated assignment"),
        ("class Side:\n    LEFT = 1", "cell 2, line 1: not an annotated assignment"),
        ("period: str", "cell 2, line 1: not an annotated assignment"),
        ("frame.period: str = 'x'", "cell 2, line 1: not an annotated assignment"),
        ("a: int = 1\nb: list[int] = [a]", "cell 2, line 2: the default is not a plain value"),
        ("a: int = len('x')", "cell 2, line 1: the default is not a plain value"),
        ("a: int = (", "cell 2, line 1: '\\(' was never closed"),
    ],
)
def test_anything_else_in_the_cell_is_an_error_that_names_cell_and_line(declared, source, words):
    with pytest.raises(UsageError, match=rf"small\.ipynb, {words}"):
        declared(text("# Title"), parameters(source))


def test_a_notebook_without_the_cell_is_an_error(declared):
    tagged_prose = text("period") | {"metadata": {"tags": ["parameters"]}}
    with pytest.raises(UsageError, match=r"small\.ipynb: no cell is tagged 'parameters'"):
        declared(tagged_prose, code("period: str = 'all'"))


@pytest.mark.parametrize("content", ["", "not json", "[]", "{}", "3", '{"cells": 3}'])
def test_a_file_that_is_no_notebook_is_an_error(tmp_path, content):
    file = tmp_path / "small.ipynb"
    file.write_text(content)
    with pytest.raises(UsageError, match=r"small\.ipynb(:1)?: not a notebook"):
        declared_parameters(file)


@pytest.mark.parametrize("cell", [3, {}, {"cell_type": "code"}, {"source": ""}])
def test_so_is_one_with_a_cell_that_is_none(tmp_path, cell):
    file = tmp_path / "small.ipynb"
    file.write_text(json.dumps({"cells": [text("# Title"), cell]}))
    with pytest.raises(UsageError, match=r"small\.ipynb: not a notebook: cell 2 has no type or no source"):
        declared_parameters(file)


def test_bytes_that_are_not_utf_8_and_the_marks_of_a_merge_are_told(tmp_path):
    file = tmp_path / "small.ipynb"
    file.write_bytes(b'{"cells": "caf\xe9"}')
    with pytest.raises(UsageError, match=r"small\.ipynb: not a notebook: byte 15 is not UTF-8"):
        declared_parameters(file)
    file.write_text('{\n "cells": [\n<<<<<<< HEAD\n')
    with pytest.raises(UsageError, match=r"small\.ipynb:3: not a notebook: .*; it has the marks of a merge"):
        declared_parameters(file)


def test_a_missing_notebook_is_an_error(tmp_path):
    with pytest.raises(UsageError, match="no such notebook"):
        declared_parameters(tmp_path / "none.ipynb")


def test_a_refusal_says_what_there_is_and_what_is_meant_on_one_line(declared):
    found = declared(parameters("class Side(Enum):\n    LEFT = 'left'\n    RIGHT = 'right'\nside: Side = Side.LEFT"))
    assert found["side"].fault("rigt") == (
        "parameter 'side' is 'rigt'; the notebook declares Side: left, right; did you mean right?"
    )
    mode = Parameter("mode", "Literal['fast', 'slow']", "fast")
    assert mode.fault("slwo") == (
        "parameter 'mode' is 'slwo'; the notebook declares Literal['fast', 'slow']; did you mean slow?"
    )
    assert Parameter("day", "date", None).fault(datetime(2011, 3, 15, 12, tzinfo=UTC)) == (
        "parameter 'day' is 2011-03-15T12:00:00+00:00; the notebook declares date, such as 2011-03-15"
    )
    told = Parameter("n", "int", 0).fault("line\n" * 1000)
    assert "\n" not in told
    assert len(told) < 150


def test_a_value_becomes_what_is_declared():
    assert Parameter("day", "date", None).fitted("2011-03-15") == date(2011, 3, 15)
    with pytest.raises(UsageError, match="parameter 'day' is 'soon'; the notebook declares date, such as 2011-03-15"):
        Parameter("day", "date", None).fitted("soon")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_notebook_that_an_editor_of_windows_saved_is_read(tmp_path, encoding):
    file = write(tmp_path / "small.ipynb", parameters())
    file.write_bytes(file.read_text(encoding="utf-8").replace("\n", "\r\n").encode(encoding))
    assert [*declared_parameters(file)] == ["period"]
