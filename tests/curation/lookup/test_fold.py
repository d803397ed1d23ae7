import pytest

from relations.curation.lookup.fold import folded, has_word, singular


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Al-Assad", " al assad "),
        ("Sha'irat, Sha’irat and Shaʿirat", " shairat shairat and shairat "),
        ("Bø Raşk in ŁÓDŹ", " bo rask in lodz "),
        ("Ёлка, елка", " елка елка "),
        ("Straße", " strasse "),
        ("e\u0301", " e "),
        ("S-300 at 1.5 bn (x_y)", " s 300 at 1 5 bn x y "),
        ("الأسد", " الاسد "),
        ("«»…", "  "),
        ("", "  "),
    ],
)
def test_only_what_tells_words_apart_is_left(text, words):
    assert folded(text) == words


def test_a_word_is_found_at_the_beginning_of_words():
    assert has_word(folded("The vetoes"), "veto")
    assert not has_word(folded("The veto"), "eto")
    assert has_word(folded("an S-300PMU"), "s 300")


def test_a_number_is_found_whole():
    assert has_word(folded("195 men"), "195")
    assert not has_word(folded("in 1956"), "195")
    assert has_word(folded("the 1950s"), "1950")


@pytest.mark.parametrize(
    ("plural", "one"),
    [
        ("vetoes", "veto"),
        ("treaties", "treaty"),
        ("drills", "drill"),
        ("boxes", "box"),
        ("speeches", "speech"),
        ("pass", "pass"),
        ("bus", "bus"),
        ("port", "port"),
        ("ties", "tie"),
    ],
)
def test_plurals_find_their_singular(plural, one):
    assert singular(plural) == one
