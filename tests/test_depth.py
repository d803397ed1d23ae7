"""What a reader must find in the dataset by plain words: the facts that a history of the two states cannot leave out."""

import pytest

from relations.curation.lookup import select as lookup
from relations.curation.lookup.select import select
from relations.curation.lookup.texts import search_text
from relations.package import open_package

PACKAGE = open_package()

SEARCHES = [
    "recognition 1944",
    "Mandate independence",
    "Vyshinsky Security Council 1946",
    "Baghdad Pact 1955",
    "training Czechoslovakia Poland 1956",
    "Czechoslovak instructors Egypt 1956",
    "Tartus 1971",
    "Lebanon PLO 1976",
    "Assad Moscow April 1977 Brezhnev",
    "Soviet personnel 1980s",
    "Khaddam Tlass 1987",
    "S-300 debt 1987",
    "successor January 1992",
    "treaty friendship 1980",
    "seventh-largest client",
    "SS-21",
    "listening posts 2006",
    "veto October 2011",
    "veto February 2012",
    "Lavrov arms",
    "military school 2018",
    "Tartus agreement 2017",
    "ratification Tartus",
    "joint air Golan June 2022",
    "Mekdad Luhansk Donetsk",
    "recognises Donetsk June 2022",
    "Morek",
    "Khan Shaykhun 2024",
    "Kafr Nabl",
    "Hazarin",
    "Tal Kawkabah",
    "Pezeshkian",
    "8 December 2024 government",
    "delegation Damascus January 2025",
    "TMK",
    "ITERA",
    "Aeroflot",
    "Tatneft",
    "Stroytransgaz",
    "EvroPolis",
    "exports farm mining",
    "1946 secret agreement",
    "1966 Euphrates agreement",
    "debt 2005 73",
    "Khmeimim 2015 agreement",
]


@pytest.fixture(scope="module", autouse=True)
def texts_made_once():
    """The text in which words are sought, made once for all searches."""
    table = PACKAGE.table("events")
    text = search_text(PACKAGE, table)
    known = {cells[0]: text(cells) for _, cells in table.cells()}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lookup, "search_text", lambda *_: lambda cells: known[cells[0]])
        yield


@pytest.mark.parametrize("words", SEARCHES)
def test_a_plain_search_finds_it(words):
    found = select(PACKAGE, "events", words=words)
    assert found.found > 0, found.hint


def test_there_are_enough_events_and_most_are_confirmed():
    rows = [row for _, row in PACKAGE.table("events").rows()]
    assert len(rows) >= 700
    assert sum(row["confidence"] == "confirmed" for row in rows) >= 0.55 * len(rows)


def test_no_year_since_1955_is_without_an_event():
    years = {
        int(row["date"].removeprefix("../")[:4]) for _, row in PACKAGE.table("events").rows() if "X" not in row["date"]
    }
    assert sorted(set(range(1955, 2026)) - years) == []
