import pytest

from relations.curation.lookup.fold import folded
from relations.curation.lookup.query import read_query
from relations.errors import UsageError


@pytest.fixture
def found(events_package):
    return lambda words, text: read_query(words, events_package).found(folded(text))


def test_all_words_must_be_there_in_any_order(found):
    assert found("treaty ZENITH", "Signed in Zenith: the treaty")
    assert not found("treaty Zenith 1981", "Signed in Zenith: the treaty")


def test_a_plural_finds_its_singular_but_not_the_other_way_round_beyond_beginnings(found):
    assert found("treaties", "one treaty")
    assert found("treat", "one treaty")


@pytest.mark.parametrize("spelling", ["Port Alfa", "al-fa", "AL FĀ", "Puerto Alfa"])
@pytest.mark.parametrize("text", ["in Port Alfa harbour", "in Al-Fā harbour", "in Puerto Alfa harbour"])
def test_any_spelling_of_a_place_finds_any_other(spelling, text, found):
    assert found(f"{spelling} harbour", text)
    assert not found(f"{spelling} harbour", "in the harbour of another place")


def test_spellings_of_people_too(found):
    assert found("Bo Rask", "Bø Raşk came")
    assert found("Bø Raşk", "Bo Rask came")


def test_words_of_a_name_are_found_apart(found):
    assert found("Port Alfa", "the port of Alfa")


@pytest.mark.parametrize("words", ["", "  ", "-", "…"])
def test_a_search_for_nothing_is_an_error(words, events_package):
    with pytest.raises(UsageError, match="has no word to look for"):
        read_query(words, events_package)


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        ("traety 1980", "no row has 'traety'; did you mean treaty?"),
        ("treaty xyzzy", "no row has 'xyzzy'"),
        ("treaty loan", "without 'treaty' there is 1"),
        ("treaty loan port", "no row has all of these words"),
        ("harbour loan agreed", "without 'harbour' there is 1"),
    ],
)
def test_what_a_search_missed(words, hint, events_package):
    texts = [folded("treaty 1980"), folded("loan agreed"), folded("port harbour")]
    assert read_query(words, events_package).missed(texts) == hint
