import by_hand
import pytest

from relations.exhibits import Headline, NoData, briefing_findings, briefing_headline, overview_headline

pytestmark = pytest.mark.slow


MEMORANDUM = "2026-08-09-memorandum-russian-bases-khmeimim-tartus"


def test_over_all_years_it_tells_what_ended_and_what_is_left(whole):
    headline = briefing_headline(whole.during("all"))
    assert headline.title == (
        "No Russian arms for Syria are recorded after 2021 and no vote with Russia on Ukraine since December 2024; two bases remained in August 2026"
    )
    delivered = [
        int(row["year"])
        for row in by_hand.rows("arms_tiv")
        if (row["supplier"], row["recipient"]) == ("RUS", "SYR") and float(row["tiv"])
    ]
    assert max(delivered) == 2021


def test_on_the_last_period_it_tells_the_latest_turn_which_is_then_no_finding(whole):
    dossier = whole.during("transition")
    assert (
        briefing_headline(dossier).title
        == "In August 2026 Syria announced that Russia’s bases would become joint training centres"
    )
    findings = briefing_findings(dossier, turns=[MEMORANDUM])
    assert not any("training centres" in finding.statement for finding in findings)
    over_all = briefing_findings(whole.during("all"), turns=[MEMORANDUM])
    assert any("training centres" in finding.statement for finding in over_all)
    assert isinstance(overview_headline(dossier), Headline)


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
