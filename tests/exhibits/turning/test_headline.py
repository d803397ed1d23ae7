import pytest

from relations.exhibits import Headline, NoData, turning_headline
from relations.exhibits.turning.break_strength import single_breaks

pytestmark = pytest.mark.slow  # the search for breaks over all years takes seconds


def test_what_several_records_share_leads(whole):
    headline = turning_headline(whole)
    assert isinstance(headline, Headline)
    assert (
        headline.title
        == "Voting agreement, arms deliveries and trade all fell in 1991 and 1992, the only firm break that three records share"
    )
    assert set(headline.data["series"]) == {"votes", "deliveries", "trade"}
    assert (headline.data["near"] >= 0.9).all()
    firm = single_breaks(whole, whole=True).query("firm")
    others = [
        set(firm.query("@year <= year <= @year + 1")["series"]) for year in set(firm["year"]) - {1990, 1991, 1992}
    ]
    assert max(map(len, others)) < 3


@pytest.mark.parametrize(
    ("period", "words"),
    [
        (
            "cold-war",
            "Arms deliveries rose in 1972 and voting agreement in 1981; both fell in 1991, and trade in 1992",
        ),
        (
            "drift",
            "Voting agreement, arms deliveries and trade all fell in 1991 and 1992; then voting agreement rose in 1998 and trade in 2004",
        ),
        (
            "1989/1991",
            "Voting agreement, arms deliveries and trade all fell in 1991 and 1992, at the end of these years",
        ),
        (
            "1990/1993",
            "Voting agreement, arms deliveries and trade all fell in 1991 and 1992; no record broke firmly from then until 1993",
        ),
        ("opening", "Arms deliveries rose in 1966, the one firm break of these years"),
        ("intervention", "Vetoes of Russia that concerned Syria rose in 2016, the one firm break of these years"),
        (
            "recognition",
            "Syria’s agreement with the Soviet Union in the General Assembly rose in 1950, the one firm break of these years",
        ),
        ("transition", "It is too early to say whether any record has broken since December 2024"),
    ],
)
def test_the_largest_firm_break_or_what_there_is_leads_else(whole, period, words):
    assert turning_headline(whole.during(period)).title == words


def test_weak_breaks_make_no_headline_of_their_own(whole):
    found = single_breaks(whole.during("1963/1964"))
    assert len(found) and not found["firm"].any()
    assert "certain" in turning_headline(whole.during("1963/1964")).title


def test_before_all_there_is_none(before):
    assert isinstance(turning_headline(before), NoData)
