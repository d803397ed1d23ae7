import re
from dataclasses import replace

import pytest
from bs4 import BeautifulSoup

from relations.site.explorers import EXPLORERS
from relations.site.making import explorer_page
from relations.site.modules import policy_for


@pytest.fixture(params=EXPLORERS, ids=lambda one: one.file)
def explorer(request):
    return request.param


def test_the_page_has_our_script_its_data_and_nothing_from_elsewhere(events_package, imprint, explorer):
    page = BeautifulSoup(explorer_page(explorer, events_package, imprint), "html.parser")
    data, script = page.find_all("script")
    assert (data["type"], script["type"]) == ("application/json", "module")
    policy = page.find("meta", attrs={"http-equiv": "Content-Security-Policy"})["content"]
    assert policy == policy_for(script.string)
    assert page.find_all(["img", "link", "iframe", "object", "embed", "base"]) == []
    assert not re.search(r"url\((?!data:)|@import", page.style.string)


def test_it_says_which_edition_it_is(events_package, imprint, explorer):
    def header(told):
        return BeautifulSoup(explorer_page(explorer, events_package, told), "html.parser").header.get_text(" ")

    assert "Edition 2027-02-01 · Data to 12 August 2026" in header(imprint)
    assert "1 problem." in header(replace(imprint, warning="The data did not pass: 1 problem."))


def test_what_is_planted_in_the_data_is_text(hostile_package, imprint, explorer):
    text = explorer_page(explorer, hostile_package, imprint)
    page = BeautifulSoup(text, "html.parser")
    assert len(page.find_all("script")) == 2
    assert len(page.find_all("style")) == 1
    assert page.find_all("img") == []
    assert [tag.name for tag in page.find_all(True) if any(name.startswith("on") for name in tag.attrs)] == []
    assert {a["href"].partition(":")[0] for a in page.find_all("a") if ":" in a["href"]} == set()
    assert "{{ 7 * 7 }}" in text
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)
