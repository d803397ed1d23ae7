import hashlib
import json
import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from relations.site import index_page as module
from relations.site.index_page import AboutEdition, PeriodLine, Way, index_page
from relations.site.listed import reports_of
from relations.site.search_rows import FoundIn, Row

ABOUT = AboutEdition("Russia & Syria", ("What it is.", "What it holds."), "2026-11-24", "12 August 2026")
VENDOR = Path(module.__file__).parent / "vendor"


def item(report, period, *suffixes, title="Votes", **more):
    names = [f"{report}/{period.replace('/', '_')}.{suffix}" for suffix in suffixes]
    entry = {"report": report, "title": title, "period": period, "period_name": f"Name of {period}"}
    return entry | {"files": dict.fromkeys(names, ""), "error": None} | more


@pytest.fixture
def page():
    def shown(*items, about=ABOUT, periods=(), ways=(), rows=(), since=None):
        return BeautifulSoup(index_page(about, reports_of(items), periods, ways, rows, since), "html.parser")

    return shown


def texts(elements):
    return [" ".join(one.get_text(" ").split()) for one in elements]


def test_it_says_what_it_is_and_which_edition(page):
    shown = page()
    assert shown.title.string == "Russia & Syria: reports"
    assert texts(shown.select(".kicker, h1, .lead")) == [
        "Edition 2026-11-24 · data to 12 August 2026",
        "Russia & Syria",
        "What it is.",
        "What it holds.",
    ]
    assert {link["href"] for link in shown.find_all("a")} == {"#reports", "data.zip", "run.json"}


def test_it_says_that_the_data_did_not_pass_the_checks(page):
    assert page().find(class_="warning") is None
    about = AboutEdition("T", (), "2026-11-24", "today", "One problem.")
    assert page(about=about).find(class_="warning").get_text() == "One problem."


def test_a_card_shows_all_years_with_headline_picture_and_day(page):
    made = {"made": {"time": "2026-11-23T08:05:00Z"}}
    shown = page(
        item("votes", "all", "html", "pdf", "thumbnail.svg", headline="It rose <2>", **made),
        item("votes", "drift", "html", headline="It fell"),
    )
    card = shown.find(class_="card")
    assert texts([card]) == ["Votes It rose <2> Name of all · 23 November 2026 HTML PDF by period"]
    assert (card.img["src"], card.img["alt"], card.img["loading"]) == ("votes/all.thumbnail.svg", "", "lazy")
    assert [a["href"] for a in card.find_all("a")] == ["votes/all.html", "votes/all.html", "votes/all.pdf", "#votes"]


def test_a_report_of_some_periods_shows_the_first_that_there_is(page):
    shown = page(
        item("turn", "drift", "failed.ipynb", status="failed"), item("turn", "cold", "html", headline="Second")
    )
    assert "Second" in shown.find(class_="card").get_text()
    assert shown.find(class_="card").img is None


def test_periods_have_their_dates_and_lead_to_their_reports(page):
    runs = reports_of([item("votes", "drift", "html")])[0].runs
    shown = page(periods=[PeriodLine("drift", "Drift", "1991–2004", "It ended.", runs)])
    assert texts(shown.select(".periods > li")) == ["Drift 1991–2004 It ended. Votes"]
    assert shown.select_one(".periods a")["href"] == "votes/drift.html"


def test_each_report_has_a_row_for_each_period_with_the_files_that_there_are(page):
    shown = page(
        item("arms", "all", "html", title="Arms <2>"),
        item("votes", "all", "html"),
        item("votes", "drift", "ipynb", "json", "pdf", headline="It fell"),
    )
    assert texts(shown.select("#runs h3")) == ["Arms <2>", "Votes"]
    assert texts(shown.select(".runs li")) == ["Name of all HTML", "Name of all HTML", "Name of drift It fell PDF JSON"]
    assert [a["href"] for a in shown.select(".runs a")] == [
        "arms/all.html",
        "votes/all.html",
        "votes/drift.pdf",
        "votes/drift.json",
    ]


def test_metadata_of_an_exhibit_is_not_taken_for_the_json_of_the_report(page):
    entry = item("votes", "all", "html", "json")
    entry["files"] |= {"votes/all/a.metadata.json": ""}
    assert [a["href"] for a in page(entry).select(".runs a")] == ["votes/all.html", "votes/all.json"]


MADE = {
    "time": "2026-11-23T08:05:00Z",
    "edition": "2026-11-20",
    "commit": "0a1b2c3",
    "data": "d" * 64,
    "python": "3.11.7",
    "lock": "e" * 64,
}


def test_each_report_says_from_what_and_when_it_was_made(page):
    details = page(item("votes", "drift", "html", made=MADE)).details
    assert details.summary.string == "Made 23 November 2026"
    assert details.get_text().removeprefix(details.summary.string) == (
        f"edition 2026-11-20 · build 0a1b2c3 · Python 3.11.7 · data {'d' * 12} · libraries {'e' * 12} · 2026-11-23T08:05:00Z"
    )
    assert "build" not in page(item("votes", "drift", "html", made=MADE | {"commit": None})).details.get_text()
    assert page(item("votes", "drift", "html")).details is None


def test_a_report_that_failed_is_shown_as_it_was_with_the_day_and_without_the_error(page):
    failed = {"status": "failed", "error": "cell 3: ValueError: <no data>", "as_of": "2026-11-23T08:05:00Z"}
    shown = page(item("arms", "all", "failed.ipynb", **failed), item("votes", "all", "html", "failed.ipynb", **failed))
    assert texts(shown.select(".runs li")) == ["Name of all not available", "Name of all as of 23 November 2026 HTML"]
    assert "ValueError" not in str(shown)


SINCE = {
    "edition": "2026-11-15",
    "lines": [{"text": "New event <b>", "sources": [{"line": "TASS", "url": "https://tass.example"}]}],
}


def test_what_changed_since_the_last_edition_stands_above_the_reports(page):
    shown = page(item("votes", "drift", "html"), since=SINCE)
    assert texts(shown.find_all("h2"))[:2] == ["What changed since the last edition", "Reports"]
    assert shown.select_one("section li").get_text() == "New event <b> TASS"
    assert str(page(since={"lines": []})) == str(page())


def test_without_a_script_the_lists_are_there_and_the_search_is_not(page):
    shown = page(item("votes", "all", "html"), ways=[Way("events.html", "All events")])
    assert shown.find(id="search").has_attr("hidden")
    assert [a["href"] for a in shown.select(".ways a")] == ["#reports", "events.html", "data.zip", "run.json"]


def test_what_the_search_finds_is_inside_as_text(page):
    rows = [Row("event", FoundIn("events.html", "Events"), "a", "</script><script>alert(1)</script>", "x")]
    data, script = page(rows=rows).find_all("script")
    assert json.loads(data.string)["rows"] == [[4, 0, "a", "</script><script>alert(1)</script>", "x"]]
    assert "alert(1)" not in script.string


def test_only_the_script_of_the_search_may_run_and_nobody_is_asked_for_anything(page):
    shown = page(item("votes", "all", "html"))
    policy = shown.find("meta", attrs={"http-equiv": "Content-Security-Policy"})["content"]
    assert policy.startswith("default-src 'none'")
    assert re.search(r"script-src 'sha256-[^']+'$", policy)
    assert "img-src 'self' data:" in policy
    assert shown.find_all(["link", "iframe"]) == []
    assert "https://" not in index_page(ABOUT, reports_of([item("votes", "all", "html")]), (), (), ())
    assert shown.html["lang"] == "en-GB"
    assert len(shown.find_all("h1")) == 1


def test_what_others_have_written_is_as_it_was_fetched_and_named():
    library, told = VENDOR / "minisearch.min.js", (VENDOR / "README.md").read_text(encoding="utf-8")
    assert hashlib.sha256(library.read_bytes()).hexdigest() in told
    assert library.stat().st_size < 100_000
    assert "Permission is hereby granted" in (VENDOR / "minisearch.LICENSE.txt").read_text(encoding="utf-8")
