import pytest

from relations.exhibits import NoData, briefing_findings, briefing_headline, overview_headline

pytestmark = pytest.mark.slow


def test_to_the_present_it_is_that_of_the_overview_and_the_findings_do_not_contradict_it(whole):
    for period in ("all", "transition"):
        dossier = whole.during(period)
        title = briefing_headline(dossier).title
        assert title == overview_headline(dossier).title
        assert title.startswith("Since December 2024 Syria has stopped voting with Russia on Ukraine")
        assert title not in [finding.statement for finding in briefing_findings(dossier)]


@pytest.mark.parametrize(
    ("period", "title"),
    [
        ("cold-war", "The Soviet Union supplied 95\u202f% of Syria’s major arms and kept at least one base there to the end"),
        ("recognition", "Syria and the Soviet Union cast the same vote on 53 of 136 resolutions of the General Assembly"),
        ("1973-10/1973-10", "Soviet and Warsaw Pact airlift and sealift to Egypt and Syria; 11 more main events in the period"),
    ],
)  # fmt: skip
def test_a_past_period_says_how_things_stood(whole, period, title):
    assert briefing_headline(whole.during(period)).title == title


def test_before_all_there_is_none(before):
    assert isinstance(briefing_headline(before), NoData)
