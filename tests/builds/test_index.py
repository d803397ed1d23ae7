import json
from pathlib import Path

from bs4 import BeautifulSoup

from relations.builds.edition import Edition
from relations.builds.index import in_order, index_html
from relations.package import open_package

EDITION = Edition(
    Path("data"), "Russia & Syria", "2026-11-24", "12 August 2026", "3f2a91c", (("all", "All periods", "all"), ("drift", "Drift", "drift"))
)  # fmt: skip


def item(report, period):
    stem = f"{report}/{period.replace('/', '_')}"
    return {
        "report": report,
        "title": "Votes",
        "period": period,
        "period_name": period.title(),
        "files": {f"{stem}.html": "", f"{stem}.json": ""},
    }


def test_reports_stand_by_name_and_their_periods_in_order_of_time():
    entries = [item("votes", "1993/1993"), item("votes", "drift"), item("arms", "all"), item("votes", "all")]
    found = [(entry["report"], entry["period"]) for entry in in_order(entries, EDITION)]
    assert found == [("arms", "all"), ("votes", "all"), ("votes", "drift"), ("votes", "1993/1993")]


def page(out, *items, beside=None):
    text = index_html(EDITION, open_package(), in_order(items, EDITION), out, None, beside)
    return BeautifulSoup(text, "html.parser")


def test_it_says_in_the_words_of_the_data_what_it_is_and_counts_what_there_is(tmp_path):
    package = open_package()
    said = [one.get_text() for one in page(tmp_path, item("votes", "all"), item("votes", "drift")).select(".lead")]
    assert said[0] == f"{package.descriptor['title']}."
    assert said[1] == package.descriptor["description"]
    assert said[2].startswith("Here: 1 report on 1 period and on all of them together, with the data")
    assert len(page(tmp_path).select(".lead")) == 2


def test_what_reports_say_is_found_where_they_say_it(tmp_path):
    (tmp_path / "votes").mkdir()
    figure = {"id": "by-year", "type": "figure", "title": "It fell", "subtitle": "Share"}
    (tmp_path / "votes/all.json").write_text(json.dumps({"headline": "It rose", "exhibits": [figure]}))
    (tmp_path / "votes/drift.json").write_text('{"exhibits": [{}]}')  # none of ours
    shown = page(tmp_path, item("votes", "all"), item("votes", "drift"), item("arms", "all"))
    data = json.loads(shown.find(id="data").string)
    assert [place for place, _ in data["places"]] == ["arms/all.html", "votes/all.html", "votes/drift.html"]
    assert [row[:4] for row in data["rows"]] == [
        [0, 0, "", "Votes, All"],
        [0, 1, "", "Votes, All"],
        [2, 1, "by-year", "It fell"],
        [0, 2, "", "Votes, Drift"],
    ]


def test_events_are_found_where_there_is_a_page_of_them(tmp_path):
    data = json.loads(page(tmp_path, beside={"events.html": "All events"}).find(id="data").string)
    assert {row[0] for row in data["rows"]} == {4, 5}
    assert json.loads(page(tmp_path).find(id="data").string)["rows"] == []


def test_periods_are_those_of_the_data_with_their_dates(tmp_path):
    lines = page(tmp_path, item("votes", "drift")).select(".periods li")
    (drift,) = [" ".join(one.get_text(" ").split()) for one in lines if "Post-Soviet drift" in one.get_text()]
    assert "26 December 1991" in drift
    assert drift.endswith("Votes")


def test_a_report_that_can_say_nothing_is_neither_listed_nor_found(tmp_path):
    silent = item("trade", "drift") | {"says": {"exhibits": 0, "findings": 0, "no_data": 7}}
    shown = page(tmp_path, item("votes", "drift"), silent)
    assert "trade/drift" not in str(shown)
    assert "votes/drift.html" in str(shown)


def test_reports_with_little_to_say_are_reached_together_and_each_in_its_list(tmp_path):
    thin = {"says": {"exhibits": 1, "findings": 0, "no_data": 7}}
    few = [item(name, "drift") | thin | {"title": name.title()} for name in ("arms", "trade")]
    shown = page(tmp_path, item("votes", "drift"), *few)
    links = [(a["href"], a.get_text()) for a in shown.select(".periods a")]
    assert links == [("votes/drift.html", "Votes"), ("period-drift.html", "What is known: Arms, Trade")]
    assert {"arms/drift.html", "trade/drift.html"} <= {a["href"] for a in shown.select("#runs a")}
