from dataclasses import replace
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from relations.builds.edition import Edition
from relations.builds.index import in_order, index_html

EDITION = Edition(
    Path("data"), "Russia & Syria", "2026-11-24", "12 August 2026", "3f2a91c", (("all", "All periods", "all"), ("drift", "Drift", "drift"))
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
    return lambda *items, edition=EDITION: BeautifulSoup(index_html(edition, in_order(items, edition)), "html.parser")


def rows(page):
    return [" ".join(row.get_text().split()) for row in page.find_all("li")]


def test_it_says_which_edition_it_is(page):
    shown = page()
    assert shown.title.string == "Russia & Syria: reports"
    assert "Edition 2026-11-24 · data to 12 August 2026 · all data" in shown.get_text()
    assert {link["href"] for link in shown.find_all("a")} == {"data.zip", "run.json"}


def test_it_leads_to_the_explorers_that_there_are():
    page = BeautifulSoup(index_html(EDITION, [], pages=("votes.html",)), "html.parser")
    assert [link["href"] for link in page.find_all("a")] == ["votes.html", "data.zip", "run.json"]


MADE = {
    "time": "2026-11-23T08:05:00Z",
    "edition": "2026-11-20",
    "commit": "0a1b2c3",
    "data": "d" * 64,
    "python": "3.11.7",
    "lock": "e" * 64,
}


def test_each_report_says_from_what_and_when_it_was_made(page):
    details = page(item("votes", "drift", "html") | {"made": MADE}).li.details
    assert details.summary.string == "Made 23 November 2026"
    assert details.get_text().removeprefix(details.summary.string) == (
        f"edition 2026-11-20 · build 0a1b2c3 · Python 3.11.7 · data {'d' * 12} · libraries {'e' * 12} · 2026-11-23T08:05:00Z"
    )
    assert "build" not in page(item("votes", "drift", "html") | {"made": MADE | {"commit": None}}).li.get_text()
    assert page(item("votes", "drift", "html")).li.details is None


def test_it_says_that_the_data_did_not_pass_the_checks(page):
    assert page().find(class_="warning") is None
    warned = page(edition=replace(EDITION, problems=1)).find(class_="warning").get_text()
    assert warned == "The data of this edition did not pass the checks: 1 problem."


def test_reports_are_sections_and_periods_rows_in_order_of_time(page):
    shown = page(
        item("votes", "1993/1993", "html"),
        item("votes", "drift", "html", title="Votes"),
        item("arms", "all", "html", title="Arms <2>"),
        item("votes", "all", "html"),
    )
    assert [heading.string for heading in shown.find_all("h2")] == ["Arms <2>", "Votes"]
    assert rows(shown) == ["Name of all HTML", "Name of all HTML", "Name of drift HTML", "Name of 1993/1993 HTML"]
    assert [heading["id"] for heading in shown.find_all("h2")] == ["arms", "votes"]


def test_a_row_leads_to_the_files_that_there_are(page):
    shown = page(item("votes", "drift", "ipynb", "json", "html", "pdf"), item("arms", "drift", "ipynb", "json", "pdf"))
    links = [[(a.string, a["href"]) for a in row.find_all("a")] for row in shown.find_all("li")]
    assert links == [
        [("PDF", "arms/drift.pdf"), ("JSON", "arms/drift.json")],
        [("HTML", "votes/drift.html"), ("PDF", "votes/drift.pdf"), ("JSON", "votes/drift.json")],
    ]


def test_a_row_says_what_the_report_finds(page):
    assert rows(page(item("votes", "drift", "html") | {"headline": "It rose <2>"})) == [
        "Name of drift It rose <2> HTML"
    ]


def test_a_report_that_failed_is_shown_as_it_was_with_the_day_and_without_the_error(page):
    failed = {"status": "failed", "error": "cell 3: ValueError: <no data>", "as_of": "2026-11-23T08:05:00Z"}
    shown = page(item("votes", "all", "html", "failed.ipynb") | failed, item("arms", "all", "failed.ipynb") | failed)
    assert rows(shown) == ["Name of all not available", "Name of all as of 23 November 2026 HTML"]
    assert "ValueError" not in str(shown)


SINCE = {
    "edition": "2026-11-15",
    "lines": [{"text": "New event <b>", "sources": [{"line": "TASS", "url": "https://tass.example"}]}],
}


def test_what_changed_since_the_last_edition_stands_above_the_reports():
    items = in_order([item("votes", "drift", "html")], EDITION)
    shown = BeautifulSoup(index_html(EDITION, items, SINCE), "html.parser")
    assert [heading.get_text() for heading in shown.find_all("h2")] == ["What changed since the last edition", "Votes"]
    assert shown.section.li.get_text() == "New event <b> TASS"
    assert index_html(EDITION, items, {"lines": []}) == index_html(EDITION, items)


def test_the_page_asks_nobody_for_anything(page):
    shown = page(item("votes", "all", "html"))
    assert shown.find_all(["script", "img", "link", "iframe"]) == []
    assert "http:" not in str(shown)
    assert "https:" not in str(shown)
    assert "default-src 'none'" in shown.find("meta", attrs={"http-equiv": "Content-Security-Policy"})["content"]
    assert shown.html["lang"] == "en-GB"
    assert len(shown.find_all("h1")) == 1
