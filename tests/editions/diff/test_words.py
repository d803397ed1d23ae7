import pytest
from hypothesis import given
from hypothesis import strategies as st

from relations.editions.diff.words import abridged, word_changes


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("They agree.", "They agree.", [("=", "They agree.")]),
        ("They agree now.", "They part now.", [("=", "They "), ("-", "agree"), ("+", "part"), ("=", " now.")]),
        (None, "New.", [("+", "New.")]),
        ("Old.", None, [("-", "Old.")]),
    ],
)
def test_words_that_went_and_came_are_told_in_their_places(before, after, told):
    assert word_changes(before, after) == told


@given(st.text("ab \n", max_size=30), st.text("ab \n", max_size=30))
def test_without_what_came_it_is_the_old_text_and_without_what_went_the_new(before, after):
    parts = word_changes(before, after)
    assert "".join(text for sign, text in parts if sign != "+") == before
    assert "".join(text for sign, text in parts if sign != "-") == after


def test_a_text_of_thousands_of_words_is_replaced_as_a_whole():
    assert word_changes("a " * 3000, "b " * 3000) == [("-", "a " * 3000), ("+", "b " * 3000)]


def test_long_stretches_that_stayed_are_cut_between_words():
    kept = "one two three four five six seven eight nine ten"
    parts = [("=", kept), ("-", "old"), ("=", kept), ("+", "new"), ("=", kept)]
    assert abridged(parts, around=12) == [
        ("=", "… nine ten"),
        ("-", "old"),
        ("=", "one two … nine ten"),
        ("+", "new"),
        ("=", "one two …"),
    ]
    assert abridged([("=", "short"), ("-", "old")]) == [("=", "short"), ("-", "old")]
