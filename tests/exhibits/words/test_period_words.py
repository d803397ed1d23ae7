import pytest

from relations.exhibits.words.period_words import in_period, period_words


@pytest.mark.parametrize(
    ("period", "words"),
    [
        ("all", "all years"),
        ("cold-war", "13 November 1970 to 25 December 1991"),
        ("1993/1993", "1993"),
        ("1993-03/1993-10", "1 March 1993 to 31 October 1993"),
        ("transition", "since 8 December 2024"),
    ],
)
def test_a_period_is_its_days(whole, period, words):
    assert period_words(whole.during(period)) == words


def test_without_a_period_all_years_are_meant(whole):
    assert period_words(whole) == "all years"


def test_a_decade_takes_an_article_and_another_period_none():
    assert in_period("1970s") == "in the 1970s"
    assert in_period("Civil war") == "in Civil war"
