import json

import pytest
from bs4 import BeautifulSoup

from relations.site.events_page import events_page


@pytest.fixture
def page(events_package, imprint):
    return BeautifulSoup(events_page(events_package, imprint), "html.parser")


def data_of(page):
    return json.loads(page.find("script", id="data").string)


def test_every_event_stands_in_the_page_with_its_own_address(page, events_package):
    ids = [item["id"] for item in page.find(id="events").find_all("li", recursive=False)]
    assert sorted(ids) == sorted(row["event"] for _, row in events_package.table("events").rows())
    treaty = page.find(id="1980-05-01-treaty-of-zenith")
    assert treaty.h3.a["href"] == "#1980-05-01-treaty-of-zenith"
    text = " ".join(treaty.get_text(" ").split())
    for words in (
        "1 May 1980",
        "Treaty of Zenith signed",
        "with a loan.",
        "The text is public.",
        "League and Borduria",
        "confirmed · of weight",
    ):
        assert words in text, words
    assert treaty.details.summary.string == "2 sources"


def test_the_data_for_the_script_stand_in_the_order_of_the_list(page):
    items = page.find(id="events").find_all("li", recursive=False)
    data = data_of(page)["events"]
    assert len(data) == len(items)
    treaty = data[[item["id"] for item in items].index("1980-05-01-treaty-of-zenith")]
    assert treaty == ["1980-05-01", "", "agreement", ["AAA", "BBB"], "cooperative", "confirmed", "high", 0]


def test_filters_offer_what_there_is_with_its_number(page):
    options = {one["name"]: [o.get_text() for o in one.find_all("option")] for one in page.find_all("select")}
    n = len(data_of(page)["events"])
    assert options["period"] == ["All periods", "Early years", "Late years"]
    assert options["actor"][1].startswith("League/Arcadia (")
    assert sum(int(words.rpartition("(")[2][:-1]) for words in options["tone"][1:]) == n
    kinds = [box["value"] for box in page.find_all("input", type="checkbox")]
    assert "agreement" in kinds
    assert "exercise" not in kinds


def test_what_needs_the_script_is_hidden_without_it(page):
    assert all(one.has_attr("hidden") for one in page.find_all(class_="needs-script"))
    assert page.noscript
    assert not page.find(id="events").find_parent(hidden=True)


def test_every_control_has_a_label(page):
    controls = [one for one in page.find_all(["input", "select"]) if one.get("type") != "hidden"]
    assert len(controls) > 8
    assert all(one.find_parent("label") for one in controls)
