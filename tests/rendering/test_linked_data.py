import json

import pytest
from bs4 import BeautifulSoup

from relations.rendering.linked_data import linked_data, report_metadata

CITATION = {
    "title": "Votes: Two states, Drift",
    "headline": "Agreement rose </script><b>",
    "authors": ["The project", 'A "B" C'],
    "published": "2026-11-22",
    "edition": "Edition of 22 November 2026",
    "licence": "https://creativecommons.org/licenses/by/4.0/",
    "text": "The project. (2026).",
    "dataset": "Relations of two states",
}


def head(citation):
    return BeautifulSoup(f"<head>{report_metadata(citation)}</head>", "html.parser")


def test_search_engines_find_title_date_licence_and_data():
    (script,) = head(CITATION).find_all("script")
    assert script["type"] == "application/ld+json"
    record = json.loads(script.string)
    assert (record["@type"], record["name"], record["datePublished"]) == ("Report", CITATION["title"], "2026-11-22")
    assert record["headline"] == CITATION["headline"]
    assert [author["name"] for author in record["author"]] == CITATION["authors"]
    assert record["license"] == CITATION["licence"]
    assert record["isBasedOn"]["distribution"]["contentUrl"] == "../data.zip"


def test_reference_managers_find_their_tags():
    tags = [(tag["name"], tag["content"]) for tag in head(CITATION).find_all("meta")]
    assert ("citation_title", CITATION["title"]) in tags
    assert [value for name, value in tags if name == "citation_author"] == CITATION["authors"]
    assert ("citation_publication_date", "2026/11/22") in tags
    assert ("DC.rights", CITATION["licence"]) in tags


@pytest.mark.parametrize("citation", [None, {}, [], "x", {"title": ""}])
def test_anybodys_notebook_has_none(citation):
    assert report_metadata(citation) == ""


def test_nothing_in_a_record_ends_the_element():
    text = linked_data({"name": "</script><!-- & -->"})
    assert text.count("<") == 2
    assert json.loads(BeautifulSoup(text, "html.parser").script.string) == {"name": "</script><!-- & -->"}
