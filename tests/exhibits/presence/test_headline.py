import pytest

from relations.exhibits import NoData, presence_headline

PERSONNEL = ["soviet-*-syria-19*", "soviet-bloc-*"]


@pytest.mark.parametrize(
    ("period", "words"),
    [
        (
            "all",
            "Russia was still reported to have two bases in Syria in August 2026",
        ),
        (
            "opening",
            "Soviet military advisers and specialists came to Syria in 1956; no base is certain by 12 November 1970",
        ),
        (
            "cold-war",
            "Soviet and East European advisers in Syria fell from 13,000 in 1984 to at most 5,000 in 1986, by Library of Congress estimates",
        ),
        ("1993/1993", "Russia had one base in Syria for certain by 31 December 1993: Tartus naval base"),
        (
            "drift",
            "The Soviet Mediterranean squadron ended in December 1992; Tartus naval base is the one base certain after it",
        ),
        (
            "rapprochement",
            "Besides Tartus naval base, Russia was reported in October 2006 to have signals-intelligence posts with Russian and Syrian crews",
        ),
        ("uprising", "Khmeimim Air Base became Russia’s second base in Syria in September 2015"),
        (
            "intervention",
            # Khmeimim is of September 2015, its day not known, and the period begins on the 30th.
            "Russia set up 11 more bases and posts in Syria from September 2015 to 2023",
        ),
        (
            "transition",
            "Russia was still reported to have two bases in Syria in August 2026, having given up as many as eight other bases and posts",
        ),
        (
            "2024-12-08/..",
            "Russia was still reported to have two bases in Syria in August 2026, having given up as many as eight other bases and posts",
        ),
        (
            "1973-10/1973-10",
            "Soviet military advisers and specialists were in Syria; no base is certain by 31 October 1973",
        ),
    ],
)
def test_each_period_has_its_strongest(whole, period, words):
    assert presence_headline(whole.during(period), PERSONNEL).title == words


def test_without_facilities_there_is_a_sentence(whole, before):
    assert isinstance(presence_headline(before), NoData)
    assert isinstance(presence_headline(whole.during("recognition")), NoData)


def test_a_post_known_from_the_day_on_which_it_was_taken_was_not_set_up_then(whole):
    """Tal al-Hara, taken on 5 October 2014."""
    assert "from September 2015" in presence_headline(whole.during("2013/2018-03-31")).title
