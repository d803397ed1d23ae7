import pytest

from relations.exhibits.words.wording import (
    all_of,
    capital,
    every,
    in_digits,
    in_words,
    none_of,
    part_of,
    possessive,
    small,
    times,
    verb,
    was,
)


def test_counts_without_a_noun():
    assert [in_words(n) for n in (0, 1, 9, 10, 1200)] == ["none", "one", "nine", "10", "1,200"]


def test_counts_in_digits_have_a_word_for_none():
    assert [in_digits(n) for n in (0, 1, 12, 1200)] == ["none", "1", "12", "1,200"]


def test_two_have_words_of_their_own():
    assert [every(n) for n in (2, 3)] == ["both", "all"]
    assert [all_of(n) for n in (2, 3, 12)] == ["both", "all three", "all 12"]
    assert [none_of(n) for n in (2, 3)] == ["neither", "none"]


def test_a_part_is_counted_and_the_whole_named():
    assert [part_of(some, 2) for some in (0, 1, 2)] == ["none", "one", "both"]
    assert [part_of(some, 12) for some in (2, 12)] == ["two", "all"]


def test_verbs_agree_with_their_counts():
    assert [was(n) for n in (0, 1, 2)] == ["was", "was", "were"]
    assert [verb(n, "hold") for n in (0, 1, 2)] == ["hold", "holds", "hold"]


def test_how_often():
    assert [times(n) for n in (0, 1, 2, 3, 15)] == ["never", "once", "twice", "three times", "15 times"]


def test_only_the_first_letter_is_made_large():
    assert (capital("the Soviet Union"), capital("")) == ("The Soviet Union", "")


@pytest.mark.parametrize(("name", "owned"), [("Egypt", "Egypt’s"), ("the United States", "the United States’")])
def test_possessives(name, owned):
    assert possessive(name) == owned


def test_a_first_letter_is_made_small_and_others_stay():
    assert small("Posts of the Ministry") == "posts of the Ministry"
    assert small("") == ""
