import pytest

from relations.exhibits import NoData, presence_headline

PERSONNEL = ["soviet-*-syria-19*", "soviet-bloc-*"]
PLANS = {"2026-08-09-memorandum-russian-bases-khmeimim-tartus": "become joint training centres by November 2026"}
SITES = ["russian-military-sites-*"]


@pytest.mark.parametrize(
    ("period", "words"),
    [
        (
            "all",
            (
                "Syria announced that Russia’s last two bases there would become joint training centres by November 2026; "
                "Jusoor had counted 105 Russian sites in June 2023"
            ),
        ),
        (
            "opening",
            "Soviet military advisers and specialists came to Syria in 1956; no base is certain by 12 November 1970",
        ),
        (
            "cold-war",
            (
                "S-200 air defence sites with Soviet crews stood in Syria from January 1983; "
                "by one account most Soviet and East European advisers had left by 1986"
            ),
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
            "From Tartus naval base Russia spread to five air and helicopter bases in Syria between September 2015 and 2023",
        ),
        (
            "transition",
            "Russia gave up as many as eight bases and posts in Syria; Syria announced that the last two would become joint training centres by November 2026",
        ),
        (
            "2024-12-08/..",
            "Russia gave up as many as eight bases and posts in Syria; Syria announced that the last two would become joint training centres by November 2026",
        ),
        (
            "1973-10/1973-10",
            "Soviet military advisers and specialists were in Syria; no base is certain by 31 October 1973",
        ),
    ],
)
def test_each_period_has_its_strongest(whole, period, words):
    assert presence_headline(whole.during(period), PERSONNEL, sites=SITES, plans=PLANS).title == words


def test_without_facilities_there_is_a_sentence(whole, before):
    assert isinstance(presence_headline(before), NoData)
    assert isinstance(presence_headline(whole.during("recognition")), NoData)


def test_a_post_known_from_the_day_on_which_it_was_taken_was_not_set_up_then(whole):
    """Tal al-Hara, taken on 5 October 2014."""
    headline = presence_headline(whole.during("2013/2018-03-31"))
    assert headline.title == "From Tartus naval base Russia spread to three air and helicopter bases in Syria in 2015"


def test_without_a_plan_the_bases_are_those_that_stood_on_the_last_day(whole):
    """In June 2025 Russia still had Qamishli; by June 2026 it had been left with two."""
    assert presence_headline(whole.during("2025-01/2025-06"), plans=PLANS).title == (
        "Russia was still reported to have three bases in Syria in June 2025"
    )
    assert presence_headline(whole).title == "Russia was still reported to have two bases in Syria in August 2026"
    assert presence_headline(whole.during("transition")).title == (
        "Russia was still reported to have two bases in Syria in August 2026, having given up as many as eight other bases and posts"
    )


def test_advisers_alone_are_told_with_their_numbers(whole):
    assert presence_headline(whole.during("1983-06/1987"), PERSONNEL).title == (
        "Soviet and East European advisers in Syria fell from 13,000 in 1984 to at most 5,000 in 1986, by Library of Congress estimates"
    )
