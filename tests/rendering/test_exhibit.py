from copy import deepcopy

import pytest
from invented import EXHIBIT, code, figure, key_figure, notebook, table

from relations.errors import DataError
from relations.rendering.exhibit import REQUIRED, checked
from relations.rendering.outputs import outputs

MADE = {"figure": figure("a"), "table": table("a"), "key-figure": key_figure("a", "A."), "headline": figure("a")}
MADE["headline"] = deepcopy(MADE["headline"])
MADE["headline"]["data"][EXHIBIT]["type"] = "headline"


def read(output, **changed):
    """The one output of a notebook; a field that is None is left out."""
    output = deepcopy(output)
    record = output["data"][EXHIBIT]
    record |= changed
    output["data"][EXHIBIT] = {name: value for name, value in record.items() if value is not None}
    (item,) = outputs(notebook(code(output)))
    return item


@pytest.mark.parametrize("kind", REQUIRED)
def test_a_whole_record_is_given_back(kind):
    item = read(MADE[kind])
    assert checked(item) is item.content


@pytest.mark.parametrize(
    ("kind", "name"), [(kind, name) for kind in REQUIRED for name in REQUIRED[kind] if name != "id"]
)
@pytest.mark.parametrize("how", ["left out", "empty"])
def test_what_is_required_must_be_there(kind, name, how):
    empty = {} if name in ("display", "data") else [] if name == "sources" else "" if name not in ("width_mm", "height_mm") else 0  # fmt: skip
    with pytest.raises(DataError, match=rf"^cell 1: exhibit 'a' lacks {name}$"):
        checked(read(MADE[kind], **{name: None if how == "left out" else empty}))


def test_all_that_is_missing_is_told_at_once():
    item = read(MADE["figure"], title="", alt=None)
    with pytest.raises(DataError, match=r"'a' lacks title, alt, image/svg\+xml in the same output"):
        checked(item.__class__(item.kind, item.cell, item.content))


def test_an_exhibit_without_an_id_is_named_by_its_cell():
    with pytest.raises(DataError, match=r"^cell 1: exhibit '\?' lacks id$"):
        checked(read(MADE["table"], id=None))


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"version": 2}, "has format version 2; this release renders version 1"),
        ({"version": None}, "has format version None"),
        ({"type": "film"}, "is of type 'film'; the types are figure, table, key-figure"),
    ],
)
def test_another_version_or_type_is_an_error(changed, words):
    with pytest.raises(DataError, match=words):
        checked(read(MADE["figure"], **changed))


def test_a_row_of_another_width_is_an_error_that_names_it():
    display = {"columns": [{"label": "x", "align": "left"}], "rows": [["1"], ["1", "2"]]}
    with pytest.raises(DataError, match="cell 1: exhibit 'a': row 2 has 2 cells for 1 columns"):
        checked(read(MADE["table"], display=display))
