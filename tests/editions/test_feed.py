"""Against what RFC 4287 asks of a feed (sections 4.1.1, 4.1.2)."""

from datetime import datetime
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest

from relations.editions.chronicle import Chronicle, Listed
from relations.editions.feed import atom_feed

ATOM = "{http://www.w3.org/2005/Atom}"
EDITIONS = tuple(
    Listed(f"2026-11-{day}", f"2026-11-{day}T05:30:00Z", f"Changed: <Votes> & arms\x1b[31m, {day}.") for day in (22, 15)
)
CHRONICLE = Chronicle("urn:uuid:00000000-0000-4000-8000-000000000000", EDITIONS)


@pytest.fixture(params=["", "https://example.org/r/"])
def feed(request):
    return ElementTree.fromstring(atom_feed("Arcadia & Borduria", CHRONICLE, request.param).encode())


def texts(element, name):
    return [one.text for one in element.findall(f"{ATOM}{name}")]


def test_it_has_what_a_feed_must_have_once(feed):
    assert feed.tag == f"{ATOM}feed"
    assert texts(feed, "title") == ["Arcadia & Borduria: editions"]
    assert texts(feed, "id") == [CHRONICLE.feed]
    assert texts(feed, "updated") == ["2026-11-22T05:30:00Z"]
    assert [one.findtext(f"{ATOM}name") for one in feed.findall(f"{ATOM}author")] == ["Arcadia & Borduria"]


def test_each_edition_has_what_an_entry_must_have_once(feed):
    entries = feed.findall(f"{ATOM}entry")
    assert [texts(one, "title") for one in entries] == [
        ["Edition of 22 November 2026"],
        ["Edition of 15 November 2026"],
    ]
    assert [texts(one, "id") for one in entries] == [[CHRONICLE.identity(one.name)] for one in EDITIONS]
    assert len({one.findtext(f"{ATOM}id") for one in entries}) == 2
    for one in entries:
        (updated,), (summary,) = texts(one, "updated"), texts(one, "summary")
        assert datetime.fromisoformat(updated).tzinfo is not None
        assert summary.startswith("Changed: <Votes> & arms\\x1b[31m, ")
        (link,) = one.findall(f"{ATOM}link")
        assert (link.get("rel"), link.get("type")) == ("alternate", "text/html")


def test_links_are_relative_unless_readers_have_an_address(feed):
    hrefs = [link.get("href") for link in feed.iter(f"{ATOM}link")]
    assert [href.removeprefix("https://example.org/r/") for href in hrefs] == [
        "feed.xml", "index.html", "editions/2026-11-22/index.html", "editions/2026-11-15/index.html",
    ]  # fmt: skip
    assert len({urlsplit(href).netloc for href in hrefs}) == 1
    assert [link.get("rel") for link in feed.findall(f"{ATOM}link")] == ["self", "alternate"]


def test_it_holds_the_last_fifty():
    many = tuple(Listed(f"2026-11-22-{n}", "2026-11-22T05:30:00Z", "Changed.") for n in range(80, 1, -1))
    text = atom_feed("T", Chronicle(CHRONICLE.feed, many), "")
    assert text.count("<entry>") == 50
    assert text.startswith('<?xml version="1.0" encoding="utf-8"?>\n<feed ')
