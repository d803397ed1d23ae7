import by_hand
import pytest

from relations.exhibits import Headline, NoData, briefing_headline, overview_headline

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("period", "title"), [("all", "The last Russian arms"), ("transition", "In August 2026, by reports, ")]
)
def test_to_the_present_it_tells_what_came_last(whole, period, title):
    headline = briefing_headline(whole.during(period))
    assert headline.title.startswith(title)
    assert isinstance(overview_headline(whole.during(period)), Headline)
    assert overview_headline(whole.during(period)).title != headline.title


def test_of_one_part_of_all_arms_it_is_told_where_it_is_more_than_half(whole):
    own, every = (
        by_hand.deliveries(first, last, recipient="SYR")["RUS"] for first, last in ((1971, 1991), (1950, 2024))
    )
    since = by_hand.deliveries(1992, 2024, recipient="SYR")["RUS"]
    share, later = (f"{100 * part / every:.0f}\u202f%" for part in (own, since))
    assert briefing_headline(whole.during("cold-war")).title == (
        f"{share} of all Soviet and Russian arms for Syria came in 1971–1991 and {later} in the 33 years since"
    )


def test_where_the_record_ends_with_the_period_the_years_before_stand_beside_it(whole):
    own, before, every = (
        by_hand.deliveries(first, last, recipient="SYR")["RUS"]
        for first, last in ((1970, 2024), (1950, 1969), (1950, 2024))
    )
    share, earlier = (f"{100 * part / every:.0f}\u202f%" for part in (own, before))
    assert briefing_headline(whole.during("1970/2024")).title == (
        f"{share} of all Soviet and Russian arms for Syria came in 1970–2024 and {earlier} in the 20 years before"
    )
    assert "arms for Syria came in" not in briefing_headline(whole.during("1950/2024")).title


def test_a_state_below_the_median_member_is_held_against_it(whole):
    n, same = by_hand.counts(by_hand.joint("RUS", "SYR", "1991-12-26", "2004-12-31"))
    title = briefing_headline(whole.during("drift")).title
    assert title.startswith(
        f"Syria voted with Russia less often than most states did: on {100 * same / n:.0f}\u202f% of votes, against "
    )


@pytest.mark.parametrize(
    ("period", "title"),
    [
        ("recognition", "Syria and the Soviet Union cast the same vote on 53 of 136 resolutions of the General Assembly"),
        ("opening", "In 1955–1970 the Soviet Union gave Syria 95\u202f% of its major arms and cast five vetoes on it"),
        ("rapprochement", "Russia supplied 47\u202f% of Syria’s major arms in 2005–2010 and kept at least one base there to the end"),
        ("intervention", "Syria voted with Russia on all 19 texts on Ukraine, and Russia vetoed 14 drafts on Syria"),
        ("1973-10/1973-10", "Soviet and Warsaw Pact airlift and sealift to Egypt and Syria; 11 more main events in the period"),
    ],
)  # fmt: skip
def test_a_past_period_says_what_the_two_did_for_one_another(whole, period, title):
    assert briefing_headline(whole.during(period)).title == title


def test_before_all_there_is_none(before):
    assert isinstance(briefing_headline(before), NoData)
