"""The small package with grades: `herald` and `courier` are papers of record, `wiki` is an encyclopedia that anybody edits."""

import json
from pathlib import Path

import pytest

DESCRIPTOR = Path(__file__).parents[2] / "data/datapackage.json"


@pytest.fixture
def graded(package):
    """Return a function that gives the sources a grade and the sources of events a role, then replaces texts in them."""
    declared = {one["name"]: one for one in json.loads(DESCRIPTOR.read_text(encoding="utf-8"))["resources"]}
    file = package.root / "datapackage.json"
    descriptor = json.loads(file.read_text(encoding="utf-8"))
    for resource in descriptor["resources"]:
        if resource["name"] in ("sources", "event_sources"):
            resource["schema"]["fields"] = declared[resource["name"]]["schema"]["fields"]
    file.write_text(json.dumps(descriptor), encoding="utf-8")
    (package.root / "sources.csv").write_text(
        "source,publisher,title,kind,grade,edition,covers_to,published,language,copied,url,terms,note,origin\n"
        "atlas,Office,Atlas,book,scholarly-work,3rd,,1976~,en,false,,,,\n"
        "courier,Courier,Borduria asks for a loan,news,record-press,,,1980-05-02,en,false,https://example.org/c,,,State Press\n"
        "edition-1,Institute,Arms,dataset,primary-document,,,,en,false,,,,\n"
        "edition-2,Institute,Arms,dataset,primary-document,,,,en,false,,,,\n"
        "herald,Herald,Talks in Port A,news,record-press,,,1980-05-03,en,false,https://example.org/h,,,\n"
        "telegraph,Telegraph,A quiet week,news,record-press,,,1981-05-03,en,false,,,,State Press\n"
        "votes-1,Library,Votes,dataset,primary-document,,,,en,false,https://example.org/votes,,,\n",
        encoding="utf-8",
    )
    (package.root / "event_sources.csv").write_text(
        "event,source,role,supports\n1980-05-01-loan,courier,reports,the request\n1980-05-01-loan,herald,reports,the visit\n"
        "1980-05-01-loan,telegraph,recalls,the visit\n1981-talks,telegraph,reports,the meeting\n",
        encoding="utf-8",
    )

    def replace(name: str, old: str, new: str) -> None:
        table = package.root / f"{name}.csv"
        text = table.read_text(encoding="utf-8")
        assert text.count(old) == 1, (name, old, text.count(old))
        table.write_text(text.replace(old, new), encoding="utf-8")

    return replace


@pytest.mark.usefixtures("graded")
def test_a_graded_package_is_sound(found):
    assert found() == []


@pytest.mark.parametrize(
    ("name", "old", "new", "only"),
    [
        ("event_sources", "herald,reports", "herald,announces", "State Press"),
        ("event_sources", "herald,reports", "herald,relays", "State Press"),
        ("sources", "news,record-press,,,1980-05-03", "reference-work,open-wiki,,,1980-05-03", "State Press"),
        ("sources", "news,record-press,,,1980-05-03", "web-page,forum-blog,,,1980-05-03", "State Press"),
        ("sources", "news,record-press,,,1980-05-03", "news,copy-mirror,,,1980-05-03", "State Press"),
        ("sources", "/h,,,", "/h,,,State Press", "State Press"),
    ],
)
def test_what_does_not_confirm(name, old, new, only, graded, found):
    graded(name, old, new)
    problem = f"events.csv:2:confidence: is confirmed, but only {only} reports it after it happened; two independent ones are needed"
    assert problem in found()


def test_a_relay_counts_as_the_publisher_that_it_names(graded, found):
    graded("event_sources", "herald,reports", "herald,relays")
    graded("sources", "/h,,,", "/h,,,Agency")
    assert found() == []


def test_a_source_before_the_event_can_only_announce_it(graded, found):
    graded("sources", "1980-05-03,en,false,https://example.org/h", "1980-04-03,en,false,https://example.org/h")
    assert (
        "event_sources.csv:3:role: 'herald' of 1980-04-03 reports an event of 1980-05-01; it can only announce it"
        in found()
    )


def test_nothing_is_announced_after_it_was_over(graded, found):
    graded("event_sources", "telegraph,recalls", "telegraph,announces")
    assert found() == [
        "event_sources.csv:4:role: 'telegraph' of 1981-05-03 announces an event that was over on 1980-05-03"
    ]


def test_an_event_of_weight_on_an_open_encyclopedia_alone_says_so(graded, found):
    graded("events", "given.,confirmed,high,", "given.,reported,high,")
    graded("event_sources", "1980-05-01-loan,courier,reports,the request\n", "")
    graded("event_sources", "1980-05-01-loan,telegraph,recalls,the visit\n", "")
    graded("sources", "news,record-press,,,1980-05-03", "reference-work,open-wiki,,,1980-05-03")
    problem = "events.csv:2:event: rests on an open encyclopedia or a private page alone; find a better source, or say so in the note"
    assert problem in found()
    graded("events", "given.,reported,high,", "given.,reported,high,Known from an open encyclopedia alone.")
    assert problem not in found()


def test_a_preferred_claim_on_an_open_encyclopedia_says_so(graded, found):
    graded("sources", "news,record-press,,,1981-05-03", "reference-work,open-wiki,,,1981-05-03")
    graded("claims", "telegraph,true,", "telegraph,true,only text")
    problem = "claims.csv:4:source: 'telegraph' is an open encyclopedia or a private page; prefer a better source, or say so in the reason"
    assert problem in found()
    graded("claims", "telegraph,true,only text", "telegraph,true,known from an open encyclopedia alone")
    assert problem not in found()


def test_one_page_is_one_source(graded, found):
    graded("sources", "https://example.org/h", "http://www.example.org/c/")
    assert found() == ["sources.csv:6:url: is that of 'courier' too; one page is one source"]
