import json
import math

import pandas as pd
import pytest

from relations.errors import UsageError
from relations.exhibits import agreement_by_year
from relations.exhibits.base import Figure, KeyFigure, Table, frame_record
from relations.formats import EXHIBIT, NARROW, NO_SCREENS, RECORDS_ONLY, VERSION
from relations.sources import Source

SOURCE = Source("s-1", "Publisher", "Title <A & B>", "2nd", None, "https://example.org/")
FRAME = pd.DataFrame({"year": [1989, 1990], "agreement": [0.955, math.nan]})
COMMON = {"id": "by-year", "title": "T", "subtitle": "S", "sources": [SOURCE], "data": FRAME}
FIELDS = {
    Figure: COMMON | {"alt": "A", "svg": "<svg/>", "width_mm": 162.0, "height_mm": 72.0},
    Table: COMMON | {"columns": [("Year", "left"), ("Share", "right")], "rows": [["1989", "95.5 %"]]},
    KeyFigure: COMMON | {"statement": "**95.5 per cent**", "value": 0.955, "unit": "share", "formatted": "95.5 %"},
}
REQUIRED = [
    *((kind, name) for kind in FIELDS for name in ("title", "subtitle", "sources")),
    (Figure, "alt"), (Figure, "svg"), (Table, "columns"), (KeyFigure, "statement"), (KeyFigure, "unit"), (KeyFigure, "formatted"),
]  # fmt: skip


def made(kind, **changed):
    return kind(**(FIELDS[kind] | changed))


def shown(exhibit):
    return exhibit._repr_mimebundle_()


@pytest.mark.parametrize(("kind", "name"), REQUIRED)
def test_an_empty_required_field_is_an_error_that_names_exhibit_and_field(kind, name):
    with pytest.raises(UsageError, match=rf"{kind.type} 'by-year' lacks {name}$"):
        made(kind, **{name: type(FIELDS[kind][name])()})


@pytest.mark.parametrize(("kind", "name"), [*REQUIRED, (Figure, "data"), (Figure, "id")])
def test_a_required_field_that_is_left_out_is_an_error(kind, name):
    with pytest.raises(TypeError, match=name):
        kind(**{key: value for key, value in FIELDS[kind].items() if key != name})


def test_all_missing_fields_are_told_at_once():
    with pytest.raises(UsageError, match=r"figure '\?' lacks id, title, alt"):
        made(Figure, id="", title="", alt="")


@pytest.mark.parametrize("id_", ["By-year", "by_year", "by year", "-by", "by-", "by--year", "ü", "by-year\n"])
def test_an_id_is_lower_case_words_joined_by_hyphens(id_):
    with pytest.raises(UsageError, match="lower-case words"):
        made(Figure, id=id_)


@pytest.mark.parametrize("kind", FIELDS)
def test_the_record_has_what_every_exhibit_has(kind):
    record = shown(made(kind, note="N"))[EXHIBIT]
    common = {key: record[key] for key in ("version", "type", "id", "title", "subtitle", "note")}
    assert common == {
        "version": VERSION,
        "type": kind.type,
        "id": "by-year",
        "title": "T",
        "subtitle": "S",
        "note": "N",
    }
    assert record["sources"] == [
        {"id": "s-1", "publisher": "Publisher", "title": "Title <A & B>", "edition": "2nd", "published": None, "url": "https://example.org/"}
        | dict.fromkeys(("note", "language"))
        | {"mirrored": False}
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "mimes"),
    [(Figure, {"image/svg+xml", "text/html"}), (Table, {"text/html"}), (KeyFigure, {"text/markdown"})],
)
def test_the_bundle_holds_the_record_a_line_of_text_and_what_is_for_people(kind, mimes):
    bundle = shown(made(kind))
    assert set(bundle) == {EXHIBIT, "text/plain"} | mimes
    assert bundle["text/plain"] == "T (S)"


def test_builds_get_what_the_renderers_read_alone(monkeypatch):
    monkeypatch.setenv(RECORDS_ONLY, "1")
    assert set(shown(made(Figure))) == {EXHIBIT, "text/plain", "image/svg+xml"}
    assert set(shown(made(Table))) == {EXHIBIT, "text/plain"}


def test_builds_get_the_drawing_for_a_narrow_screen_where_there_is_one(monkeypatch):
    drawn = made(Figure, narrow=lambda height: f"<svg>{height}</svg>")
    assert NARROW not in shown(drawn)
    monkeypatch.setenv(RECORDS_ONLY, "1")
    assert shown(drawn)[NARROW] == f"<svg>{drawn.height_mm}</svg>"
    assert NARROW not in shown(made(Figure, narrow=lambda _: None))
    monkeypatch.setenv(RECORDS_ONLY, NO_SCREENS)
    assert set(shown(drawn)) == {EXHIBIT, "text/plain", "image/svg+xml"}


@pytest.mark.parametrize("kind", FIELDS)
def test_people_see_note_and_sources(kind):
    bundle = shown(made(kind, title="T", note="Note <1>"))
    if kind is KeyFigure:
        assert bundle["text/markdown"] == "> **95.5 per cent**\n>\n> *Source.* Publisher, Title \\<A \\& B\\>, 2nd"
        return
    assert "Note &lt;1&gt;" in bundle["text/html"]
    assert "Publisher, Title &lt;A &amp; B&gt;, 2nd" in bundle["text/html"]


@pytest.mark.parametrize("kind", FIELDS)
def test_the_bundle_survives_strict_json(kind):
    bundle = shown(made(kind))
    assert json.loads(json.dumps(bundle, allow_nan=False)) == bundle


def test_a_figure_brings_its_drawing_its_size_and_what_it_says():
    bundle = shown(made(Figure))
    assert bundle["image/svg+xml"] == "<svg/>"
    assert {name: bundle[EXHIBIT][name] for name in ("alt", "width_mm", "height_mm")} == {
        "alt": "A",
        "width_mm": 162.0,
        "height_mm": 72.0,
    }


def test_a_table_has_its_cells_and_links_in_its_record():
    cell = {"text": "A/RES/<1>", "href": 'https://example.org/?a="1"&b=2'}
    assert shown(made(Table, rows=[["a & b", cell]]))[EXHIBIT]["display"] == {
        "columns": [{"label": "Year", "align": "left"}, {"label": "Share", "align": "right"}],
        "rows": [["a & b", cell]],
    }


def test_a_row_of_another_width_than_the_header_is_an_error():
    with pytest.raises(UsageError, match="table 'by-year': row 2 has 1 cells for 2 columns"):
        made(Table, rows=[["1989", "1"], ["1989"]])


def test_a_column_without_a_name_is_an_error():
    with pytest.raises(
        UsageError, match=r"^table 'by-year': column 1 has no name, without which nobody hears what its"
    ):
        made(Table, columns=[(" ", "left"), ("Share", "right")], rows=[["1989", "1"]])


def test_a_key_figure_may_have_no_value_and_says_null():
    record = shown(made(KeyFigure, value=math.nan, low=None, exhibit="chart"))[EXHIBIT]
    assert {name: record[name] for name in ("value", "low", "high", "exhibit")} == {
        "value": None,
        "low": None,
        "high": None,
        "exhibit": "chart",
    }


def test_a_frame_becomes_columns_with_types_units_and_labels_and_rows_of_json():
    frame = pd.DataFrame(
        {
            "day_of": pd.to_datetime(["1989-11-03", None]),
            "n": [111, 0],
            "items": pd.array([4, None], dtype="Int64"),
            "share": [0.955, math.nan],
            "firm": [True, False],
            "vote": ["Y", None],
        }
    )
    record = frame_record(frame, {"share": "share"}, {"n": "Joint votes"})
    assert [(c["name"], c["label"], c["type"], c["unit"]) for c in record["columns"]] == [
        ("day_of", "Day of", "date", None),
        ("n", "Joint votes", "integer", None),
        ("items", "Items", "integer", None),
        ("share", "Share", "number", "share"),
        ("firm", "Firm", "boolean", None),
        ("vote", "Vote", "string", None),
    ]
    assert record["rows"] == [["1989-11-03", 111, 4, 0.955, True, "Y"], [None, 0, None, None, False, None]]
    assert [type(value) for value in record["rows"][0]] == [str, int, int, float, bool, str]


@pytest.mark.parametrize("named", ["units", "labels"])
def test_a_unit_or_label_of_a_column_that_is_not_there_is_an_error(named):
    with pytest.raises(UsageError, match="no column 'agrement' in the data; did you mean agreement"):
        shown(made(Figure, **{named: {"agrement": "share"}}))


@pytest.fixture(scope="module")
def chart(whole):
    return agreement_by_year(whole.during("1970/1979"), "RUS", "SYR")


def test_an_exhibit_takes_other_words_and_keeps_the_rest(chart):
    other = chart.but(title="Closer again", note=None)
    assert (other.title, other.note, other.svg) == ("Closer again", None, chart.svg)
    assert chart.title != "Closer again"


@pytest.mark.slow
def test_a_chart_is_drawn_at_another_height(chart):
    taller = chart.but(height_mm=chart.height_mm + 20)
    assert taller.height_mm == chart.height_mm + 20
    assert taller.svg != chart.svg
    assert chart.but(height_mm=chart.height_mm).svg == chart.svg


@pytest.mark.parametrize("field", ["titel", "svg", "years"])
def test_an_unknown_field_is_an_error_that_says_what_there_is(field, chart):
    with pytest.raises(UsageError, match=rf"a figure has no '{field}'.*; it has id, title, subtitle"):
        chart.but(**{field: "x"})
