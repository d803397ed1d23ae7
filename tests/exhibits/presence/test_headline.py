import pytest

from relations.exhibits import NoData, presence_headline

SITES = ["russian-military-sites-*"]


@pytest.mark.parametrize(
    ("period", "words"),
    [
        ("all", "Russia still had two bases in Syria in August 2026; one monitor had counted 114 sites in 2021"),
        (
            "opening",
            "Soviet military advisers and specialists came to Syria in 1956; no base is certain by 12 November 1970",
        ),
        ("cold-war", "The Soviet Union had one base in Syria for certain by 25 December 1991: Tartus naval base"),
        ("drift", "Russia had one base in Syria for certain by 31 December 2004: Tartus naval base"),
        ("uprising", "Khmeimim Air Base became Russia’s second base in Syria in September 2015"),
        (
            "intervention",
            "Russia set up 10 bases and posts in Syria from 2015 to 2023; one monitor counted 114 sites in 2021",
        ),
        ("transition", "Russia kept two bases in Syria and gave up eight bases and posts after December 2024"),
        ("2024-12-08/..", "Russia kept two bases in Syria and gave up eight bases and posts after December 2024"),
        (
            "1973-10/1973-10",
            "Soviet military advisers and specialists were in Syria; no base is certain by 31 October 1973",
        ),
    ],
)
def test_each_period_has_its_strongest(whole, period, words):
    assert presence_headline(whole.during(period), SITES).title == words


def test_without_counts_of_sites_the_bases_stand_alone(whole):
    assert presence_headline(whole).title == "Russia still had two bases in Syria in August 2026"


def test_the_count_of_sites_is_in_the_record_with_its_source(whole):
    made = presence_headline(whole, SITES)
    assert made.beside["russian-military-sites-2021-12"] == 114
    assert "arabi21" in {source.id for source in made.sources}


def test_without_facilities_there_is_a_sentence(whole, before):
    assert isinstance(presence_headline(before), NoData)
    assert isinstance(presence_headline(whole.during("recognition"), SITES), NoData)
