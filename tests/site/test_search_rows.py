from relations.package import open_package
from relations.site.search_rows import FoundIn, Row, event_rows, packed, report_rows

PLACE = FoundIn("votes/all.html", "Votes, All periods")
SUMMARY = {
    "headline": "It rose",
    "key_figures": [{"id": "peak", "statement": "**94 %** of votes [@un-dl-ga-2025], see `x`"}],
    "exhibits": [
        {"id": "by-year", "type": "figure", "title": "It fell", "subtitle": "Share"},
        {"id": "list", "type": "table", "title": "Ten votes", "subtitle": "Number"},
    ],
}


def test_a_report_gives_itself_its_findings_and_its_exhibits():
    assert [*report_rows(PLACE, SUMMARY)] == [
        Row("report", PLACE, "", "Votes, All periods", "It rose"),
        Row("finding", PLACE, "peak", "94 % of votes, see x"),
        Row("chart", PLACE, "by-year", "It fell", "Share"),
        Row("table", PLACE, "list", "Ten votes", "Number"),
    ]
    assert [*report_rows(PLACE, {})] == [Row("report", PLACE, "", "Votes, All periods")]


def test_events_are_at_their_place_in_the_page_of_events():
    rows = [*event_rows(open_package(), "events.html")]
    (ended,) = [row for row in rows if row.anchor == "2024-12-08-assad-falls-moscow-says-he-resigned-ordered"]
    assert ended.place == FoundIn("events.html", "Events")
    assert ended.text.startswith("8 December 2024. ")


def test_pages_are_named_once():
    other = FoundIn("b.html", "B")
    rows = [Row("chart", PLACE, "a", "A"), Row("event", other, "b", "B", "text"), Row("table", PLACE, "c", "C")]
    assert packed(rows)["places"] == [["votes/all.html", "Votes, All periods"], ["b.html", "B"]]
    assert packed(rows)["rows"] == [[2, 0, "a", "A", ""], [4, 1, "b", "B", "text"], [3, 0, "c", "C", ""]]
