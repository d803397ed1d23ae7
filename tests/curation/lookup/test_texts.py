"""What a search finds: the fixture's rows by words that stand in other tables."""

import pytest

from relations.curation.lookup.fold import folded
from relations.curation.lookup.texts import search_text

VISIT = "1980-05-lind-visits-port"


@pytest.fixture
def text_of(events_package):
    def text(name: str, key: str) -> str:
        table = events_package.table(name)
        cells = next(cells for _, cells in table.cells() if key in cells[: len(table.primary_key)])
        return search_text(events_package, table)(cells)

    return text


@pytest.mark.parametrize(
    "words",
    [
        "Lind visits the port",  # title
        "Radio Borduria denied it",  # summary
        "10 to 12 May 1980",  # date in words
        "Arcadia",  # name of the initiator
        "Al-Fa; Puerto Alfa",  # spellings of the place
        "Bo Rask",  # person
        "harbour master",  # office
        "Crew of the ship",  # what a claim measures
        "1200",  # claim
        "Głos: Lind never came",  # title of a source
        "Radio Borduria",  # publisher
        "No visit",  # what a source states
        "a toast",  # outcome of the visit
    ],
)
def test_an_event_is_found_by_what_belongs_to_it(words, text_of):
    assert folded(words) in text_of("events", VISIT)


def test_an_event_is_not_found_by_what_belongs_to_another(text_of):
    text = text_of("events", "1991-03-loan-agreed")
    assert folded("Loan agreed") in text
    for words in ("Lind", "Pier 2", "crew", "Zenith"):
        assert folded(words) not in text


def test_agreement_and_presence_belong_to_their_event(text_of):
    text = text_of("events", "1980-05-01-treaty-of-zenith")
    for words in ("by note", "Not renewed", "Pier 2", "Given back", "Office of Treaties"):
        assert folded(words) in text


def test_rows_of_other_tables_are_found_by_their_cells_and_what_these_are_called(text_of):
    pier = text_of("presence", "pier-2")
    for words in ("Pier 2", "May 1980", "about 1999", "Puerto Alfa", "Arcadia", "Treaty of Zenith"):
        assert folded(words) in pier
    assert folded("heads of state") not in pier  # the summary of its event


def test_a_quantity_is_found_by_the_sources_of_its_claims(text_of):
    assert folded("Annals of Arcadia") in text_of("quantities", "loan-1980")


def test_codes_alone_add_nothing(text_of):
    assert text_of("ga_votes", "9") == folded("9 AAA Y First Arcadia")
