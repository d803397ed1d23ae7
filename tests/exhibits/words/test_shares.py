import pytest

from relations.exhibits.words.shares import share_in_words


@pytest.mark.parametrize(
    ("share", "words"),
    [
        (18 / 35, "half"),
        (0.485, "half"),
        (0.66, "two-thirds"),
        (0.26, "a quarter"),
        (0.44, None),
        (0.0, None),
        (1.0, None),
    ],
)
def test_a_share_near_a_simple_fraction_is_named(share, words):
    assert share_in_words(share) == words
