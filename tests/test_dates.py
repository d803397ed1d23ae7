import pytest

from relations.dates import Moment, date_words, moments


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("1980-10-08", "8 October 1980"),
        ("1980-10", "October 1980"),
        ("1980-10-XX", "October 1980"),
        ("1980-XX", "1980"),
        ("1976", "1976"),
        ("198X", "the 1980s"),
        ("19XX", "between 1900 and 1999"),
        ("1956~", "about 1956"),
        ("1956-12?", "December 1956 (uncertain)"),
        ("1956%", "about 1956 (uncertain)"),
        ("1955-11-17/1955-11-19", "17 to 19 November 1955"),
        ("1957-07-24/1957-08-07", "24 July to 7 August 1957"),
        ("1956-12-30/1957-01-02", "30 December 1956 to 2 January 1957"),
        ("1957-08/1957-12", "August to December 1957"),
        ("1956/1991", "1956 to 1991"),
        ("1954/1956-06", "1954 to June 1956"),
        ("1970-10/1972-08~", "October 1970 to about August 1972"),
        ("1971/..", "since 1971"),
        ("1971~/..", "since about 1971"),
        ("1971/", "from 1971, end unknown"),
        ("../1991", "until 1991"),
        ("0622-07-16", "16 July 622"),
        ("", ""),
    ],
)
def test_words_are_as_precise_as_the_date(edtf: str, words: str):
    assert date_words(edtf) == words


def test_the_ends_of_a_date():
    day = Moment("1980", 10, 8)
    assert moments("1980-10-08") == (day, day)
    assert moments("1956~/..") == (Moment("1956", mark="~"), None)
    assert moments("") == (None, None)
