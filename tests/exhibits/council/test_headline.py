import pytest

from relations.exhibits import NoData, council_headline
from relations.exhibits.council.headline import headline_counts_vetoes


@pytest.mark.parametrize(
    ("period", "title"),
    [
        ("all", "Half of Russia’s 35 vetoes since March 2011 were on Syria, the last of them in July 2023"),
        ("recognition", "The Soviet Union’s first veto, on 16 February 1946, was on Syria; of the next 55, one was"),
        ("opening", "The Soviet Union vetoed five drafts on Syria in 1958–1966, three on Israel and the Arab states"),
        ("cold-war", "The Soviet Union vetoed no draft on Syria from November 1970 to December 1991; the United States vetoed three"),
        ("drift", "Russia let all 27 resolutions on Syria pass in 1992–2004; it abstained on one, over Lebanon"),
        ("uprising", "In October 2011 Russia cast its first veto on Syria in 45 years; China joined all four"),
        ("intervention", "Russia vetoed 14 drafts on Syria in 2016–2023, more than on all other subjects together"),
        ("transition", "Russia voted on 6 November 2025 to lift UN sanctions on President al-Sharaa and his interior minister; China abstained"),
        ("1993/1993", "Russia let both resolutions on Syria pass in 1993 and voted for each"),
        ("1973-10/1973-10", "The Soviet Union voted for the one resolution on Syria, of 22 October 1973: Ceasefire call, October 1973 war"),
        ("1979-01/1979-03", "The Soviet Union cast two vetoes, none of them on Syria"),
    ],
)  # fmt: skip
def test_it_says_the_strongest_that_holds(whole, period, title):
    found = council_headline(whole.during(period))
    assert found.title == title
    assert found.sources


@pytest.mark.parametrize(
    ("period", "counted"),
    [("all", True), ("cold-war", True), ("intervention", True), ("uprising", False), ("drift", False), ("transition", False)],
)  # fmt: skip
def test_a_headline_that_counts_the_vetoes_is_known(whole, period, counted):
    assert headline_counts_vetoes(whole.during(period)) is counted


def test_where_the_council_did_nothing_there_is_none(before):
    assert isinstance(council_headline(before), NoData)
