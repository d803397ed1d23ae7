from copy import deepcopy

import pytest
from invented import EXHIBIT, INSTITUTE, LIBRARY, code, figure, key_figure, notebook, table

from relations.errors import DataError
from relations.rendering.blocks import Cell, Data
from relations.rendering.exhibit import REQUIRED, checked, frame, runs, source
from relations.rendering.exhibit import figure as as_figure
from relations.rendering.exhibit import table as as_table
from relations.rendering.outputs import outputs

MADE = {"figure": figure("a"), "table": table("a"), "key-figure": key_figure("a", "A.")}


def read(output, **changed):
    """The one output of a notebook; a field that is None is left out."""
    output = deepcopy(output)
    record = output["data"][EXHIBIT]
    record |= changed
    output["data"][EXHIBIT] = {name: value for name, value in record.items() if value is not None}
    (item,) = outputs(notebook(code(output)))
    return item


def around(**changed):
    known = {record["id"]: source(record) for record in (LIBRARY, INSTITUTE)}
    return frame(read(MADE["figure"], **changed).content, "Figure 1", 2, {LIBRARY["id"]: 4, INSTITUTE["id"]: 2}, known)


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


def test_the_frame_has_its_sources_in_the_order_of_the_list_each_once():
    found = around(sources=[LIBRARY, INSTITUTE, LIBRARY])
    assert [(number, cited.id) for number, cited in found.sources] == [(2, INSTITUTE["id"]), (4, LIBRARY["id"])]
    assert (found.id, found.label, found.level) == ("a", "Figure 1", 2)


def test_the_frame_carries_the_data_as_they_are():
    record = MADE["figure"]["data"][EXHIBIT]
    assert around().data == Data(record["data"]["columns"], record["data"]["rows"])


def test_a_note_may_be_missing_and_control_characters_go():
    assert around(note=None).note is around(note="").note is None
    assert around(title="In\x00 lockstep\x1b[31m").title == "In lockstep"


def test_a_source_may_lack_what_it_does_not_state():
    bare = source({"id": "s", "publisher": "P", "title": "T"})
    assert (bare.edition, bare.published, bare.url, bare.note) == (None, None, None, None)
    assert source(LIBRARY | {"note": "Read in a copy"}).record() == LIBRARY | {"note": "Read in a copy"}


def test_marks_of_the_keyboard_are_printed_as_those_of_the_typesetter():
    record = LIBRARY | {"title": "'Syria's bases' of Hay'at and Lavrov's 5' rule"}
    assert source(record).title == "‘Syria’s bases’ of Hay’at and Lavrov’s 5’ rule"
    assert source(LIBRARY | {"url": "https://example.org/it's"}).url == "https://example.org/it's"


def test_numbers_of_sources_are_joined_to_runs_of_three_and_more():
    assert list(runs([1, 2, 3, 5, 6, 9, 10, 11, 12])) == [(1, 3), (5, 5), (6, 6), (9, 12)]
    assert list(runs([])) == []


@pytest.mark.parametrize("address", ["javascript:alert(1)", " JavaScript:alert(1)", "data:text/html,x", "file:///etc/passwd", "", "  "])  # fmt: skip
def test_addresses_that_a_reader_should_not_follow_are_none(address):
    assert source(LIBRARY | {"url": address}).url is None


@pytest.mark.parametrize("address", ["https://example.org/?a=1", "http://example.org", "mailto:a@example.org", "../data.zip"])  # fmt: skip
def test_addresses_of_the_web_of_mail_and_of_the_edition_are_kept(address):
    assert source(LIBRARY | {"url": f" {address} "}).url == address


def test_a_figure_has_its_drawing_and_its_size():
    made = as_figure(read(MADE["figure"], width_mm=100, height_mm=50), around())
    assert (made.alt, made.width_mm, made.height_mm) == (MADE["figure"]["data"][EXHIBIT]["alt"], 100.0, 50.0)
    assert "<svg" in made.svg


def test_cells_of_a_table_are_text_or_links():
    columns = [{"label": "x", "align": "left"}, {"label": "y", "align": "right"}]
    rows = [["1", {"text": "2", "href": "../a"}], ["", {"text": "3", "href": "javascript:x"}]]
    display = {"columns": columns, "rows": rows}
    made = as_table(read(MADE["table"], display=display), around())
    assert made.columns == (("x", "left"), ("y", "right"))
    assert made.rows == ((Cell("1"), Cell("2", "../a")), (Cell(""), Cell("3", None)))


def test_a_row_of_another_width_is_an_error_that_names_it():
    display = {"columns": [{"label": "x", "align": "left"}], "rows": [["1"], ["1", "2"]]}
    with pytest.raises(DataError, match="cell 1: exhibit 'a': row 2 has 2 cells for 1 columns"):
        as_table(read(MADE["table"], display=display), around())
