import pytest
from invented import markdown, notebook

from relations.rendering import render_html
from relations.rendering.myst_tables import header_rows, listed


@pytest.mark.parametrize(
    ("lines", "options", "expected"),
    [
        (["a,b", "", '"c, d", 2'], {}, ["- - a", "  - b", "- - c, d", "  - 2"]),
        (["1;2"], {"delim": ";", "header": '"x"; y'}, ["- - x", "  - y", "- - 1", "  - 2"]),
        (["a\tb"], {"delim": "tab"}, ["- - a", "  - b"]),
        (["-,1. x,3.5,*a*"], {}, [r"- - \-", r"  - 1\. x", "  - 3.5", r"  - \*a*"]),
        (["a,,b"], {}, ["- - a", "  -", "  - b"]),
        (["a,b"], {"delim": "no such"}, ["a,b"]),
        (["a,b", "c\rd,e"], {}, ["a,b", "c\rd,e"]),  # no table of values
    ],
)
def test_values_become_the_list_of_rows(lines, options, expected):
    assert list(listed(lines, options)) == expected


@pytest.mark.parametrize(
    ("options", "rows"), [({}, 0), ({"header": "a"}, 1), ({"header-rows": "2"}, 2), ({"header-rows": "many"}, 0)]
)
def test_the_head_is_as_many_rows_as_are_said(options, rows):
    assert header_rows(options) == rows


def table(text):
    page = render_html(notebook(markdown("# T"), markdown(text)))
    return page.split("<main", 1)[1].split("</main>")[0]


@pytest.mark.parametrize(
    "text",
    [
        "```{list-table} Of things\n:header-rows: 1\n\n* - Name\n  - Value\n* - alpha\n  - 1\n```\nrest",
        '```{csv-table} Of things\n:header: "Name", Value\n:widths: 1, 1\n\nalpha, 1\n```\nrest',
        "::::{csv-table} Of things\n:header-rows: 1\nName,Value\nalpha,1\n::::\nrest",
    ],
)
def test_both_are_tables_with_a_caption_and_a_head(text):
    found = table(text)
    assert "<caption>Of things</caption>" in found
    assert found.count("<th") - found.count("<thead") == 2
    assert found.count("<td") == 2
    assert "<p>rest</p>" in found
    assert "header" not in found


@pytest.mark.parametrize(
    "text", [":::{list-table}\n- no\n- rows\n:::", "```{csv-table} From a file\n:file: a.csv\n```"]
)
def test_what_has_no_rows_stays_text(text):
    found = table(text)
    assert "<table" not in found
    assert "rows" in found or "From a file" in found
