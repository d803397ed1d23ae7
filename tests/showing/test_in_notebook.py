import re
from copy import deepcopy

from bs4 import BeautifulSoup
from invented import ALMANAC, EXHIBIT, INSTITUTE, LIBRARY, chart, figure, table

from relations.showing.in_notebook import exhibit_html


def of(made, **changed):
    return deepcopy(made["data"][EXHIBIT]) | changed


def seen(record, svg=None):
    return BeautifulSoup(exhibit_html(record, svg), "html.parser")


def words(element):
    return " ".join(element.get_text().split())


def test_a_figure_shows_all_that_the_report_will():
    record = of(figure("a"), title="T <1>", subtitle="S", note="N & n", alt="Line: rising.", sources=[LIBRARY, ALMANAC])
    shown = seen(record, chart())
    box = shown.find("figure", id="a")
    assert words(box.find(class_="label")) == "Figure"
    assert (words(box.h4), words(box.find(class_="subtitle"))) == ("T <1>", "S")
    note, sources = box.find(class_="closing").find_all("p")
    assert words(note) == "Note. N & n"
    assert words(sources) == (
        "Source. UN Digital Library, General Assembly voting data, to 18 December 2025; Almanac Press, Almanac of Everything."
    )
    assert [link["href"] for link in sources.find_all("a")] == [LIBRARY["url"]]
    drawing = box.svg
    assert drawing["role"] == "img"
    assert [words(shown.find(id=name)) for name in drawing["aria-labelledby"].split()] == ["T <1>", "Line: rising."]


def test_the_data_are_there_on_request_up_to_two_hundred_rows():
    record = of(figure("a"))
    details = seen(record, chart()).find("details", class_="numbers")
    assert words(details.summary) == "The numbers as a table"
    assert len(details.tbody.find_all("tr")) == len(record["data"]["rows"])
    columns = record["data"]["columns"]
    rows = [[1] * len(columns)] * 200
    assert seen(record | {"data": {"columns": columns, "rows": rows}}, chart()).find("details")
    assert not seen(record | {"data": {"columns": columns, "rows": [*rows, rows[0]]}}, chart()).find("details")


def test_a_table_shows_its_cells_note_and_sources():
    cells = [["a <b>", {"text": "2", "href": "https://example.org/"}], ["c", {"text": "3", "href": "javascript:x"}]]
    columns = [{"label": "x", "align": "left"}, {"label": "y", "align": "right"}]
    shown = seen(of(table("a"), note="N", display={"columns": columns, "rows": cells}, sources=[ALMANAC]))
    assert words(shown.find(class_="label")) == "Table"
    assert [[words(cell) for cell in row.find_all(["th", "td"])] for row in shown.tbody.find_all("tr")] == [
        ["a <b>", "2"],
        ["c", "3"],
    ]
    assert [link["href"] for link in shown.table.find_all("a")] == ["https://example.org/"]
    closing = [words(one) for one in shown.find(class_="closing").find_all("p")]
    assert closing == ["Note. N", "Source. Almanac Press, Almanac of Everything."]


def test_many_sources_are_folded():
    many = [INSTITUTE | {"id": f"s-{n}", "title": f"Part {n}"} for n in range(6)]
    folded = seen(of(table("a"), sources=many)).find(class_="closing").details
    assert words(folded.summary) == "Source. 6 sources"
    assert all(f"Part {n}" in words(folded) for n in range(6))


def test_a_drawing_that_may_not_be_shown_leaves_its_words():
    shown = seen(of(figure("a"), alt="Line: rising."), "<svg")
    assert not shown.svg
    assert "It shows: Line: rising." in words(shown)


def test_nothing_runs_or_loads_and_no_rule_reaches_outside():
    svg = chart().replace("<defs>", "<script>alert(1)</script><defs>", 1)
    html = exhibit_html(of(figure("a"), title="<script>alert(1)</script>"), svg)
    assert "<script" not in html
    assert "alert(1)" in html
    assert not re.search(r"url\((?!data:font/|#)|@import|<link", html)
    sheet = re.sub(r"@font-face{[^}]*}|/\*.*?\*/", "", BeautifulSoup(html, "html.parser").style.string)
    outermost, depth = "", 0
    for sign in sheet:
        depth += {"{": 1, "}": -1}.get(sign, 0)
        outermost += sign if depth == 0 else ""
    selectors = [one.strip() for one in outermost.replace("}", ",").split(",") if one.strip()]
    assert selectors
    assert all(".relations-exhibit" in selector for selector in selectors)


def test_two_states_of_one_chart_share_no_part():
    first, second = chart(), chart().replace("stroke-width", "stroke-miterlimit")
    parts = [{element["id"] for element in seen(of(figure("a")), svg).svg.find_all(id=True)} for svg in (first, second)]
    assert all(parts)
    assert not parts[0] & parts[1]


def test_it_is_not_much_larger_than_its_drawing():
    """A notebook saved with twenty charts may grow by their drawings, not by twenty copies of the fonts of a page."""
    assert len(exhibit_html(of(figure("a")), chart())) < 1.3 * len(chart()) + 40_000


def test_the_same_bytes_each_time():
    assert exhibit_html(of(figure("a")), chart()) == exhibit_html(of(figure("a")), chart())
