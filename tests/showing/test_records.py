from copy import deepcopy

import pytest
from invented import EXHIBIT, INSTITUTE, LIBRARY, chart, figure, table

from relations.showing import records
from relations.showing.blocks import Cell, Data

MADE = {"figure": figure("a"), "table": table("a")}


def of(kind, **changed):
    return deepcopy(MADE[kind]["data"][EXHIBIT]) | changed


def around(**changed):
    known = {record["id"]: records.source(record) for record in (LIBRARY, INSTITUTE)}
    return records.frame(of("figure", **changed), "Figure 1", 2, {LIBRARY["id"]: 4, INSTITUTE["id"]: 2}, known)


def test_the_frame_has_its_sources_in_the_order_of_the_list_each_once():
    found = around(sources=[LIBRARY, INSTITUTE, LIBRARY])
    assert [(number, cited.id) for number, cited in found.sources] == [(2, INSTITUTE["id"]), (4, LIBRARY["id"])]
    assert (found.id, found.label, found.level) == ("a", "Figure 1", 2)


def test_the_frame_carries_the_data_as_they_are():
    record = of("figure")
    assert around().data == Data(record["data"]["columns"], record["data"]["rows"])


def test_a_note_may_be_missing_and_control_characters_go():
    assert around(note=None).note is around(note="").note is None
    assert around(title="In\x00 lockstep\x1b[31m").title == "In lockstep"


def test_a_source_may_lack_what_it_does_not_state():
    bare = records.source({"id": "s", "publisher": "P", "title": "T"})
    assert (bare.edition, bare.published, bare.url, bare.note) == (None, None, None, None)
    assert records.source(LIBRARY | {"note": "Read in a copy"}).record() == LIBRARY | {
        "note": "Read in a copy",
        "language": None,
        "mirrored": False,
    }
    assert records.source(LIBRARY | {"mirrored": "yes"}).mirrored is False


@pytest.mark.parametrize(("code", "kept"), [("ru", "ru"), ("arq", "arq"), ('ru"x', None), (3, None), (None, None)])
def test_a_language_is_a_code_or_nothing(code, kept):
    assert records.source(LIBRARY | {"language": code}).language == kept


def test_marks_of_the_keyboard_are_printed_as_those_of_the_typesetter():
    record = LIBRARY | {"title": "'Syria's bases' of Hay'at and Lavrov's 5' rule"}
    assert records.source(record).title == "‘Syria’s bases’ of Hay’at and Lavrov’s 5’ rule"
    assert records.source(LIBRARY | {"url": "https://example.org/it's"}).url == "https://example.org/it's"


def test_numbers_of_sources_are_joined_to_runs_of_three_and_more():
    assert list(records.runs([1, 2, 3, 5, 6, 9, 10, 11, 12])) == [(1, 3), (5, 5), (6, 6), (9, 12)]
    assert list(records.runs([])) == []


@pytest.mark.parametrize("address", ["javascript:alert(1)", " JavaScript:alert(1)", "data:text/html,x", "file:///etc/passwd", "", "  "])  # fmt: skip
def test_addresses_that_a_reader_should_not_follow_are_none(address):
    assert records.source(LIBRARY | {"url": address}).url is None


@pytest.mark.parametrize("address", ["https://example.org/?a=1", "http://example.org", "mailto:a@example.org", "../data.zip"])  # fmt: skip
def test_addresses_of_the_web_of_mail_and_of_the_edition_are_kept(address):
    assert records.source(LIBRARY | {"url": f" {address} "}).url == address


def test_a_figure_has_its_drawing_and_its_size():
    made = records.figure(of("figure", width_mm=100, height_mm=50), chart(), around())
    assert (made.alt, made.width_mm, made.height_mm) == (of("figure")["alt"], 100.0, 50.0)
    assert "<svg" in made.svg


def test_cells_of_a_table_are_text_or_links():
    columns = [{"label": "x", "align": "left"}, {"label": "y", "align": "right"}]
    rows = [["1", {"text": "2", "href": "../a"}], ["", {"text": "3", "href": "javascript:x"}]]
    display = {"columns": columns, "rows": rows}
    made = records.table(of("table", display=display), around())
    assert made.columns == (("x", "left"), ("y", "right"))
    assert made.rows == ((Cell("1"), Cell("2", "../a")), (Cell(""), Cell("3", None)))
