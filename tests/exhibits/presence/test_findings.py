import re

import pytest

from relations.exhibits import NoData, presence_findings
from relations.periods import declared_periods

pytestmark = pytest.mark.slow  # the findings of whole periods are computed for each

GROUPS = {
    "in the whole country": ["soviet-[!b]*-syria-19*", "russian-troops-syria-*"],
    "with East Europeans": ["soviet-bloc-*"],
}
MORE = {
    "sites": ["russian-military-sites-*"],
    "foreign": ["foreign-military-sites-*"],
    "served": ["russian-servicemen-served-*"],
    "totals": {"SNHR": "civilians-killed-russian-forces-snhr-2023-09-30"},
    "turns": [
        "2026-08-09-memorandum-russian-bases-khmeimim-tartus",
        "2026-07-01-no-russian-warship-left-mediterranean",
    ],
    "plans": {"2026-08-09-memorandum-russian-bases-khmeimim-tartus": "become joint training centres by November 2026"},
    "inquiries": {
        "UN Commission of Inquiry": ["atarib-killed-2017-11", "maarat-killed-2019-07", "haas-killed-2019-08"]
    },
    "losses": {"russians-killed-syria-2015-2024": "wagner-killed-syria-2015-2024"},
    "rights": ["agreement-on-the-deployment-of-an-aviation-group-of-the"],
}


def made(whole, period):
    return {
        one.id: one for one in presence_findings(whole.during(period), GROUPS, **MORE) if not isinstance(one, NoData)
    }


@pytest.fixture(scope="module")
def found(whole):
    return made(whole, "all")


def test_there_are_five_at_most_each_short(whole):
    for period in ("all", *(one.id for one in declared_periods(whole.package))):
        findings = made(whole, period).values()
        assert len(findings) <= 5
        for one in findings:
            assert len(one.statement.split()) <= 25, one.statement
            assert len(re.findall(r"\*\*", one.statement)) == 2


def test_over_all_years_what_changed_stands_first(found):
    assert list(found) == [
        "facilities-given-up",
        "harm-civilians-killed",
        "inquiry-strikes",
        "losses",
        "most-personnel",
    ]


def test_a_period_after_the_change_begins_with_its_turn_and_the_agreements(whole):
    findings = made(whole, "transition")
    assert list(findings) == ["presence-turn", "agreements-on-forces", "most-personnel", "presence-turn-2"]
    assert findings["presence-turn"].statement == (
        "**9 August 2026** (as reported): Syria announced that Russia’s bases would become joint training centres."
    )


def test_the_intervention_has_findings_of_its_own(whole, found):
    findings = made(whole, "intervention")
    assert list(findings) == [
        "sites-counted",
        "harm-civilians-killed-worst-year",
        "inquiry-deadliest-strike",
        "losses-part",
        "served-in-turn",
    ]
    assert not set(findings) & set(found)


def test_what_the_headline_says_was_given_up_is_no_finding(whole):
    assert "facilities-given-up" not in made(whole, "transition")


def test_what_stands_on_the_last_day_of_the_data_is_left_to_the_headline(whole, found):
    assert "units-standing" not in found
    alone = presence_findings(whole.during("intervention"), GROUPS)
    assert "and one deployment**" in {one.id: one for one in alone}["units-standing"].statement


def test_the_forces_have_the_name_of_the_day(whole):
    assert made(whole, "cold-war")["units-standing"].statement.startswith(
        "On 25 December 1991 **one base and one deployment** of the Soviet Union stood for certain"
    )


def test_of_one_base_the_headline_tells(whole):
    assert "units-standing" not in made(whole, "drift")


def test_a_turn_leads_to_what_became_of_the_facilities_or_to_the_table_that_lists_it(whole):
    assert made(whole, "transition")["presence-turn"].exhibit == "facilities-remaining"
    turns = ["1984-720th-naval-supply-point-set-up-tartus"]
    (turn,) = (
        one for one in presence_findings(whole.during("1984/1984"), {}, turns=turns) if one.id == "presence-turn"
    )
    assert turn.exhibit is None


def test_the_turn_rests_on_reports_and_not_on_those_who_sum_them_up(whole):
    """Three of the eight sources are records in public repositories, one is a note of a game; three of the others are named, the nearest first."""
    sources = [source.id for source in made(whole, "transition")["presence-turn"].sources]
    assert len(sources) == 3
    assert set(sources) < {
        "algemeiner-base-deal-2026",
        "naharnet-reached-deal-2026",
        "reuters-reach-deal-2026",
        "syrian-express-investigation-2026",
    }


def test_without_anything_there_is_one_sentence(before):
    (only,) = presence_findings(before, GROUPS)
    assert isinstance(only, NoData)
    assert only.statement.startswith("**No finding.**")
