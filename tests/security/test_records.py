"""Old records of a build, and exhibits of another shape: one message, never a traceback, and never the build."""

import json

import pytest
from bs4 import BeautifulSoup
from hostile import AFTER, exhibit, markdown, notebook, output

from relations.builds.digests import Digests
from relations.builds.earlier import earlier, found_in
from relations.builds.navigation import navigation
from relations.errors import DataError
from relations.rendering import render_html
from relations.site.index_page import AboutEdition, PeriodLine, Way, index_page
from relations.site.listed import reports_of
from relations.site.search_rows import FoundIn, Row

RECORDS = [
    '{"reports":[{}]}', '{"reports":[1, null, "x", []]}', '{"reports":{}}', '{"reports":"x"}', "[]", "null", "1", '{"reports":[{"report":1,"period":2,"files":{}}]}', "[" * 50_000,
    '{"reports":[{"report":"a","period":"b","files":["a/b.html"]}]}', '{"reports":[{"report":"a","period":"b","files":{"../../etc/passwd":"x"}}]}', '{"x": ' + "9" * 5000 + "}",
    '{"reports":[{"report":["a"],"period":{},"files":{}}]}', '{"reports":[{"report":"a","period":"b","title":5,"files":{}}]}', '{"reports":[{"report":"a","period":"b","error":[],"files":{}}]}',
    '{"reports":[{"report":"a","period":"b","files":{"/etc/passwd":"x"}}]}', '{"reports":[{"report":"a","period":"b","files":{"javascript:x":"x"}}]}', "\xff\xfe",
]  # fmt: skip


@pytest.mark.parametrize("text", RECORDS)
def test_an_old_record_of_any_shape_costs_nothing(text, tmp_path):
    (tmp_path / "run.json").write_bytes(text.encode("latin-1"))
    assert earlier(found_in(tmp_path), [], Digests(tmp_path)) == []


def test_what_is_kept_is_escaped_in_the_index(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a/b.html").write_text("x")
    evil = "<script>alert(1)</script>\x1b[31m\u202e"
    entry = {
        "report": "a",
        "period": evil,
        "title": evil,
        "period_name": evil,
        "headline": evil,
        "error": evil,
        "made": dict.fromkeys(("edition", "commit", "data", "python", "lock", "time"), evil),
        "files": {"a/b.html": evil},
    }
    (tmp_path / "run.json").write_text(json.dumps({"reports": [entry]}))
    found = earlier(found_in(tmp_path), [], Digests(tmp_path))
    reports, place = reports_of(found), FoundIn(evil, evil)
    periods = [PeriodLine(evil, evil, evil, evil, reports[0].runs)]
    rows = [Row("event", place, evil, evil, evil)]
    since = {"edition": evil, "lines": [{"text": evil, "sources": [{"line": evil, "url": "javascript:alert(1)"}]}]}
    about = AboutEdition(evil, (evil,), evil, evil, evil)
    page = index_page(about, reports, periods, [Way("events.html", evil)], rows, since)
    ways = navigation({"report": "c", "period": evil, "files": {}}, found)
    assert "<script" not in ways
    assert "&lt;script" in ways
    soup = BeautifulSoup(page, "html.parser")
    assert len(soup.find_all("script")) == 2  # the data and ours
    assert "javascript:" not in page
    assert soup.find("meta", attrs={"http-equiv": "Content-Security-Policy"})["content"].startswith(
        "default-src 'none'"
    )
    assert "alert(1)" in soup.get_text()
    assert not {"\x1b", "\u202e"} & set(page)


SHAPES = [
    {"id": "../../../../etc/cron.d/evil"}, {"id": "x\\1\\g<0>"}, {"id": "a b"}, {"id": 5}, {"id": ["a"]}, {"title": 5}, {"title": {"a": 1}}, {"sources": "x"}, {"sources": [1]}, {"sources": [{"id": "s"}]},
    {"data": []}, {"data": {"columns": 1, "rows": 2}}, {"data": {"columns": [{}], "rows": []}}, {"data": {"columns": [], "rows": [["x"]]}}, {"display": 1}, {"display": {"columns": [{"label": "A", "align": "x\" onclick=\"a"}], "rows": []}},
    {"display": {"columns": [{"label": "A", "align": "left"}], "rows": [[5]]}}, {"display": {"columns": [{"label": "A", "align": "left"}], "rows": [[{"href": "x"}]]}}, {"version": 2}, {"type": "x"}, {"type": ["table"]}, {"note": []},
]  # fmt: skip


@pytest.mark.parametrize("fields", SHAPES)
def test_an_exhibit_of_another_shape_is_named_with_its_cell(fields):
    with pytest.raises(DataError, match=r"^cell 1: exhibit '") as raised:
        render_html(notebook(exhibit("table", **fields)))
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize("content", [[], "x", 5, None, True])
def test_an_exhibit_that_is_no_object_is_named_with_its_cell(content):
    with pytest.raises(DataError, match="cell 1: the exhibit is no object"):
        render_html(notebook(output({"application/vnd.relations.exhibit+json": content})))


@pytest.mark.parametrize("size", ["9", -1, float("nan"), float("inf"), 1e9, True, []])
def test_a_figure_has_a_size_that_a_page_can_hold(size):
    with pytest.raises(DataError, match=r"width_mm"):
        render_html(notebook(exhibit("figure", "<svg/>", width_mm=size)))


@pytest.mark.parametrize("content", [[], {"sources": 5}, {"sources": [{"id": "x"}]}, "x"])
def test_a_list_of_sources_of_another_shape_is_named_with_its_cell(content):
    with pytest.raises(DataError, match="cell 1: the list of sources: "):
        render_html(notebook(output({"application/vnd.relations.sources+json": content})))


@pytest.mark.parametrize(
    "about",
    [
        [],
        "x",
        {"title": 5},
        {"title": ["a", "b"]},
        {"data_href": 5},
        {"edition": {"a": 1}},
    ],
)
def test_metadata_of_another_shape_are_left_out(about):
    notes = notebook(markdown("x")) | {"metadata": {"relations": about}}
    assert AFTER in render_html(notes)


def test_the_records_that_are_right_are_right():
    assert AFTER in render_html(notebook(exhibit("table"), exhibit("key-figure", id="two")))
