import json

import pytest
from bs4 import BeautifulSoup

import relations
from relations.measures import agreement
from relations.package import open_package
from relations.site.roll_calls import BODIES, roll_calls
from relations.site.votes_page import agreement_on, votes_page


@pytest.fixture
def page(events_package, imprint):
    return BeautifulSoup(votes_page(events_package, imprint), "lxml")


def test_each_year_has_a_table_with_the_names_of_then(page):
    table = page.find(class_="year").table
    assert table.caption.string == "1980 · General Assembly"
    assert [one.get_text() for one in table.thead.find_all("th")][2:] == ["League", "Borduria"]
    row = page.find(id="assembly-9")
    assert " ".join(row.get_text(" ").split()) == "2 May A/RES/1 First Nuclear · 1–1–0 yes no"
    assert row.a["href"] == "https://example.org/9"
    assert row["class"] == ["opposed"]


def test_the_data_for_the_script_stand_in_the_order_of_the_rows(page):
    data = json.loads(page.find("script", id="data").string)
    rows = page.select("#years tbody tr")
    assert sum(n for _, _, n in data["groups"]) == len(rows) == len(data["votes"]) // 2 == len(data["of"]["set"])
    first = data["of"]["sets"][data["of"]["set"][0]]
    assert [data["topics"][i] for i in first] == ["assembly.nuclear"]


@pytest.mark.slow
def test_the_agreement_is_that_of_the_measure():
    package = open_package()
    calls = roll_calls(package)
    dossier = relations.load()
    for body, votes in zip(BODIES, (dossier.ga_votes, dossier.sc_votes), strict=True):
        told = agreement_on(body, calls)
        (measured,) = agreement(votes, *package.dossier["pair"], by=None).to_dict("records")
        assert (told.n, told.same) == (measured["n"], measured["same"])
        assert (told.share, told.low, told.high) == pytest.approx(
            (measured["agreement"], measured["low"], measured["high"]), abs=1e-15
        )


def test_without_a_joint_vote_there_is_no_share(events_package):
    absent = [one for one in roll_calls(events_package) if one.how == "absent"]
    assert agreement_on(BODIES[0], absent).share is None


def test_a_day_that_cannot_be_read_is_shown_as_it_is(events_package, imprint):
    file = events_package.table("ga_rollcalls").file
    file.write_text(file.read_text(encoding="utf-8").replace("1980-05-02", "1980-99"), encoding="utf-8")
    page = BeautifulSoup(votes_page(events_package, imprint), "lxml")
    assert page.find(id="assembly-9").th.get_text().split()[0] == "1980-99"
