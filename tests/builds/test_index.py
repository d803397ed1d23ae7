from dataclasses import replace
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from relations.builds.index import index_html
from relations.builds.produce import Edition

EDITION = Edition(
    Path("data"), "Russia & Syria", "2026-11-24", "12 August 2026", "3f2a91c", (("all", "All periods", "all"), ("drift", "Drift <1>", "drift"))
)  # fmt: skip


def item(report, period, *suffixes, error=None, title="Votes"):
    names = [f"{report}/{period.replace('/', '_')}.{suffix}" for suffix in suffixes]
    return {
        "report": report,
        "title": title,
        "period": period,
        "period_name": f"Name of {period}",
        "files": dict.fromkeys(names, ""),
        "error": error,
    }


@pytest.fixture
def page():
    return lambda *items, edition=EDITION: BeautifulSoup(index_html(edition, list(items)), "html.parser")


def rows(page):
    return [" ".join(row.get_text().split()) for row in page.find_all("li")]


def test_it_says_which_edition_it_is(page):
    shown = page()
    assert shown.title.string == "Russia & Syria: reports"
    assert "Edition 2026-11-24 · data to 12 August 2026 · build 3f2a91c" in shown.get_text()
    assert {link["href"] for link in shown.find_all("a")} == {"data.zip", "run.json"}


def test_it_says_that_the_data_did_not_pass_the_checks(page):
    assert page().find(class_="warning") is None
    warned = page(edition=replace(EDITION, problems=1)).find(class_="warning").get_text()
    assert warned == "The data of this edition did not pass the checks: 1 problem."


def test_a_copy_without_commit_names_none(page):
    edition = Edition(EDITION.data, EDITION.title, EDITION.date, EDITION.data_to, None, EDITION.periods)
    assert "build" not in page(edition=edition).find_all("p")[1].get_text().replace("record of the build", "")


def test_reports_are_sections_and_periods_rows_in_order_of_time(page):
    shown = page(
        item("votes", "1993/1993", "html"),
        item("votes", "drift", "html", title="Votes"),
        item("arms", "all", "html", title="Arms <2>"),
        item("votes", "all", "html"),
    )
    assert [heading.string for heading in shown.find_all("h2")] == ["Arms <2>", "Votes"]
    assert rows(shown) == ["All periods HTML", "All periods HTML", "Drift <1> HTML", "Name of 1993/1993 HTML"]


def test_a_row_leads_to_the_files_that_there_are(page):
    shown = page(item("votes", "drift", "ipynb", "json", "html", "pdf"), item("arms", "drift", "ipynb", "json", "pdf"))
    links = [[(a.string, a["href"]) for a in row.find_all("a")] for row in shown.find_all("li")]
    assert links == [
        [("PDF", "arms/drift.pdf"), ("JSON", "arms/drift.json")],
        [("HTML", "votes/drift.html"), ("PDF", "votes/drift.pdf"), ("JSON", "votes/drift.json")],
    ]


def test_a_row_says_what_the_report_finds(page):
    assert rows(page(item("votes", "drift", "html") | {"headline": "It rose <2>"})) == ["Drift <1> It rose <2> HTML"]


def test_a_failure_is_told_with_its_error_and_leads_to_the_notebook(page):
    shown = page(item("votes", "all", "failed.ipynb", error="cell 3: ValueError: <no data>"))
    assert rows(shown) == ["All periods failed: cell 3: ValueError: <no data> notebook"]
    assert shown.li.a["href"] == "votes/all.failed.ipynb"


def test_the_page_asks_nobody_for_anything(page):
    shown = page(item("votes", "all", "html"))
    assert shown.find_all(["script", "img", "link", "iframe"]) == []
    assert "http:" not in str(shown)
    assert "https:" not in str(shown)
    assert "default-src 'none'" in shown.find("meta", attrs={"http-equiv": "Content-Security-Policy"})["content"]
    assert shown.html["lang"] == "en-GB"
    assert len(shown.find_all("h1")) == 1
