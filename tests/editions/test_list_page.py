from bs4 import BeautifulSoup

from relations.editions.chronicle import Chronicle, Listed
from relations.editions.list_page import edition_title, list_page

EDITIONS = (
    Listed("2026-11-22-2", "2026-11-22T07:30:00Z", "Changed: <Votes> & arms."),
    Listed("2026-11-22", "2026-11-22T05:30:00Z", "The first edition: one report."),
)
CHRONICLE = Chronicle("urn:uuid:00000000-0000-4000-8000-000000000000", EDITIONS)


def page(base=""):
    return BeautifulSoup(list_page("Arcadia & Borduria", CHRONICLE, base), "html.parser")


def test_each_edition_is_a_row_with_what_is_new_in_it():
    rows = [" ".join(row.get_text().split()) for row in page().find_all("li")]
    assert rows == [
        "22 November 2026 (2) Changed: <Votes> & arms. Reports Data What changed",
        "22 November 2026 The first edition: one report. Reports Data",
    ]
    assert page().title.string == "Arcadia & Borduria: editions"


def test_links_are_seen_from_the_top_of_the_target():
    links = [link["href"] for link in page().find_all("a")]
    assert links[:2] == ["editions/2026-11-22-2/index.html", "feed.xml"]
    assert links[2:4] == ["editions/2026-11-22-2/index.html", "editions/2026-11-22-2/data.zip"]
    assert page().find("link", rel="alternate")["href"] == "feed.xml"
    assert page("https://example.org/r/").li.a["href"] == "https://example.org/r/editions/2026-11-22-2/index.html"


def test_it_asks_nothing_of_any_server():
    policy = page().find("meta", {"http-equiv": "Content-Security-Policy"})["content"]
    assert policy.startswith("default-src 'none'")
    assert not page().find_all(["script", "img", "iframe", "form"])


def test_the_name_of_an_edition_in_words():
    assert edition_title("2026-11-01") == "1 November 2026"
    assert edition_title("2026-11-01-12") == "1 November 2026 (12)"
