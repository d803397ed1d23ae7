import json

from bs4 import BeautifulSoup

from relations.rendering.linked_data import linked_data
from relations.site.dataset import dataset_record

LICENCE = {"name": "CC-BY-4.0", "path": "https://example.org/by", "title": "Attribution"}


def record(make_package, **about):
    return dataset_record(make_package({}, **about), "data.zip")


def test_the_record_says_what_the_package_declares(make_package):
    made = record(
        make_package,
        title="Harbours",
        description="Ships.",
        version="2",
        created="2026-11-24T00:00:00Z",
        contributors=[{"title": "The office", "roles": ["compiler"]}],
        licenses=[LICENCE],
    )
    assert made["@type"] == ["Dataset", "dcat:Dataset"]
    assert (made["name"], made["dct:title"], made["description"]) == ("Harbours", "Harbours", "Ships.")
    assert (made["version"], made["dateModified"], made["license"]) == ("2", "2026-11-24", "https://example.org/by")
    assert made["creator"] == [{"@type": "Organization", "name": "The office"}]
    (archive,) = made["distribution"]
    assert (archive["contentUrl"], archive["dcat:mediaType"]) == ("data.zip", "application/zip")


def test_what_is_not_declared_or_no_text_is_left_out(make_package):
    made = record(make_package, title="T", version=3, licenses=["CC"], contributors="us")
    assert made.keys() & {"version", "license", "creator", "url"} == set()


def test_nothing_in_the_record_ends_its_element(make_package):
    title = "</script><img src=x onerror=alert(1)>"
    element = BeautifulSoup(linked_data(record(make_package, title=title)), "html.parser")
    assert element.find("img") is None
    assert json.loads(element.find("script").string)["name"] == title
