from copy import deepcopy

import pytest
from invented import EXHIBIT, figure, key_figure, table

from relations.rendering.exhibit_shape import shape_fault, sources_fault

MADE = {"figure": figure("a"), "table": table("a"), "key-figure": key_figure("a", "A.")}


def record(kind, **changed):
    return deepcopy(MADE[kind]["data"][EXHIBIT]) | changed


@pytest.mark.parametrize("kind", MADE)
def test_a_record_of_the_format_has_no_fault(kind):
    assert shape_fault(record(kind)) is None


@pytest.mark.parametrize(
    ("kind", "changed", "fault"),
    [
        ("figure", {"id": "By Year"}, "its id is not in lower-case words joined by hyphens"),
        ("figure", {"id": 7}, "its id is not in lower-case words joined by hyphens"),
        ("figure", {"title": ["T"]}, "its title is no text"),
        ("key-figure", {"statement": 95.5}, "its statement is no text"),
        ("figure", {"sources": {}}, "its sources are no list of objects"),
        ("figure", {"data": []}, "its data are not columns and rows"),
        ("figure", {"data": {"columns": [{"name": "x"}], "rows": []}}, "a column of its data lacks name, label or type"),
        ("figure", {"data": {"columns": [], "rows": [[1]]}}, "a row of its data has more or fewer cells than there are columns"),
        ("figure", {"width_mm": True}, "its width_mm is no number between 1 and 2000"),
        ("figure", {"height_mm": float("inf")}, "its height_mm is no number between 1 and 2000"),
        ("figure", {"height_mm": 2001}, "its height_mm is no number between 1 and 2000"),
        ("table", {"display": []}, "its display is not columns and rows"),
        (
            "table",
            {"display": {"columns": [{"label": "x", "align": "middle"}], "rows": []}},
            "a column of its display lacks label or align (left, right)",
        ),
        (
            "table",
            {"display": {"columns": [], "rows": [[{"href": "x"}]]}},
            "a cell of its display is neither a text nor an object with a text",
        ),
    ],
)  # fmt: skip
def test_the_first_fault_is_told(kind, changed, fault):
    assert shape_fault(record(kind, **changed)) == fault


def test_only_charts_have_a_size_and_only_tables_a_display():
    assert shape_fault(record("table", width_mm="wide")) is None
    assert shape_fault(record("figure", display=7)) is None


def test_a_source_has_an_id_a_publisher_and_a_title():
    whole = {"id": "s", "publisher": "P", "title": "T", "edition": None}
    assert sources_fault([whole, whole | {"url": "https://example.org"}]) is None
    assert sources_fault([whole, {"id": "s"}]) == "a source lacks id, publisher or title"
    assert sources_fault([whole | {"note": 3}]) == "the note of the source 's' is no text"
