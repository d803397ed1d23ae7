import pytest
from bs4 import BeautifulSoup

from relations.builds.navigation import navigation, navigation_in, with_navigation

PAGE = (
    b"<h1>T</h1><!-- navigation -->old<!-- end of navigation --><p><!-- navigation -->x<!-- end of navigation --></p>"
)


def item(report, period, *suffixes):
    names = [f"{report}/{period.replace('/', '_')}.{suffix}" for suffix in suffixes]
    return {"report": report, "title": report.title(), "period": period, "period_name": f"<{period}>", "files": dict.fromkeys(names, "")}  # fmt: skip


VOTES, DRIFT = item("votes", "all", "html", "pdf"), item("votes", "drift", "html")
ENTRIES = [item("arms", "all", "html"), item("briefing", "all", "pdf"), VOTES, DRIFT, item("votes", "1971/1991", "failed.ipynb")]  # fmt: skip


def links(one, entries=ENTRIES):
    soup = BeautifulSoup(navigation(one, entries), "html.parser")
    return [(a["href"], a.get_text(), a.get("aria-current")) for a in soup.nav.find_all("a")]


def test_a_page_leads_to_the_index_its_pdf_and_the_pages_that_there_are():
    assert links(VOTES) == [
        ("../index.html", "All reports", None),
        ("all.pdf", "This report as PDF", None),
        ("all.html", "<all>", "page"),
        ("drift.html", "<drift>", None),
        ("../arms/all.html", "Arms", None),
    ]


def test_notebook_and_data_are_those_of_the_page_and_no_others_that_end_alike():
    one = item("votes", "drift", "html", "ipynb", "json", "failed.ipynb")
    one["files"] = {"votes/drift/calls.metadata.json": "", **one["files"]}
    assert links(one, [one]) == [
        ("../index.html", "All reports", None),
        ("drift.ipynb", "Notebook", None),
        ("drift.json", "Data (JSON)", None),
    ]
    failed = item("votes", "drift", "failed.ipynb", "html")
    assert links(failed, [failed]) == [("../index.html", "All reports", None)]


def test_a_page_leads_to_that_with_its_code_which_is_no_report_of_its_own():
    one = item("votes", "drift", "html")
    one["files"] = {"votes/drift/analyst.html": "", **one["files"]}
    assert links(one, [one]) == [
        ("../index.html", "All reports", None),
        ("drift/analyst.html", "With its code", None),
    ]


def test_one_page_alone_leads_to_the_index():
    assert links(DRIFT, [DRIFT]) == [("../index.html", "All reports", None)]


def test_links_go_into_the_first_marked_place_alone():
    page = with_navigation(PAGE, b"new")
    assert page == PAGE.replace(b"old", b"new")
    assert (navigation_in(PAGE), navigation_in(page)) == (b"old", b"new")


@pytest.mark.parametrize("page", [b"<p>x</p>", b"", b"<!-- end of navigation --><!-- navigation -->"])
def test_a_page_without_a_marked_place_stays_as_it_is(page):
    assert with_navigation(page, b"new") == page
    assert navigation_in(page) == b""
