import re

import by_hand
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
    "served": ["russian-servicemen-served-*"],
    "totals": {"SNHR": "civilians-killed-russian-forces-snhr-2023-09-30"},
    "turns": [
        "2026-08-09-memorandum-russian-bases-khmeimim-tartus",
        "2026-07-01-no-russian-warship-left-mediterranean",
    ],
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
        "presence-turn",
        "harm-civilians-killed",
        "served-in-turn",
        "most-personnel",
    ]
    assert found["presence-turn"].statement == (
        "**9 August 2026** (as reported): Syria announced that Russia’s bases would become joint training centres."
    )


def test_what_was_given_up_is_counted_on_land(found):
    """Bases and posts alone: the task force at sea is none of them."""
    rows = [row for row in by_hand.rows("presence") if row["kind"] not in ("unit", "advisers")]
    there = [
        row for row in rows if not row["end"] or row["end"].endswith("..") or row["end"].split("/")[-1] >= "2024-12"
    ]
    gone = [row for row in there if row["status"] == "left"]
    assert (found["facilities-given-up"].value, len(there)) == (len(gone), 13) == (8, 13)
    assert found["facilities-given-up"].statement == (
        "By 27 January 2026 Russia was left with Tartus naval base and Khmeimim Air Base; up to **eight other bases and posts** were given up."
    )


def test_what_the_headline_says_was_given_up_is_no_finding(whole):
    assert "facilities-given-up" not in made(whole, "transition")


def test_what_stands_on_the_last_day_of_the_data_is_left_to_the_headline(whole, found):
    assert "units-standing" not in found
    assert "and one deployment**" in made(whole, "intervention")["units-standing"].statement


def test_the_forces_have_the_name_of_the_day(whole):
    assert made(whole, "cold-war")["units-standing"].statement.startswith(
        "On 25 December 1991 **one base and one deployment** of the Soviet Union stood for certain"
    )


def test_of_one_base_the_headline_tells(whole):
    assert "units-standing" not in made(whole, "drift")


def test_all_who_served_are_no_strength(found):
    assert found["served-in-turn"].value == 63012
    assert found["served-in-turn"].statement.endswith("had served in Syria in turn by 22 August 2018.")


def test_the_largest_estimates_of_two_groups_stand_together(whole, found):
    """13,000 in 1984 were Soviet and East European advisers together; where the headline has them, a smaller number is not called the largest."""
    assert found["most-personnel"].statement == (
        "The largest dated estimates are of **7,500** Russian troops in Syria (December 2024) and 13,000 Soviet and East European advisers (1984)."
    )
    assert "most-personnel" not in made(whole, "cold-war")


def test_what_came_and_went_is_told(whole):
    assert made(whole, "cold-war")["came-and-went"].statement == (
        "S-200 air defence sites with Soviet crews stood in Syria from **January 1983**; handed to Syrian "
        "crews in October 1984 (veterans) or 1985 (SIPRI)."
    )


def test_one_estimate_alone_is_a_sentence_where_it_is_not_long_before_the_end(whole):
    """7,500 rests on an event of 13 December 2024: it is of the days after the change, and says nothing of a report that ends in 2026."""
    alone = made(whole, "2024-12-08/2025-06-30")["most-personnel"]
    assert alone.exhibit == "personnel-claims"
    assert alone.statement == ("By one estimate, of December 2024, Russia had **7,500** personnel in Syria.")
    assert "most-personnel" not in made(whole, "transition")


def test_a_turn_leads_to_what_became_of_the_facilities_or_to_the_table_that_lists_it(whole, found):
    assert found["presence-turn"].exhibit == "facilities-remaining"
    turns = ["1984-720th-naval-supply-point-set-up-tartus"]
    (turn,) = (
        one for one in presence_findings(whole.during("1984/1984"), {}, turns=turns) if one.id == "presence-turn"
    )
    assert turn.exhibit is None


def test_the_turn_rests_on_reports_and_not_on_those_who_sum_them_up(found):
    """Three of the eight sources are records in public repositories, one is a note of a game; three of the others are named, the nearest first."""
    sources = [source.id for source in found["presence-turn"].sources]
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
