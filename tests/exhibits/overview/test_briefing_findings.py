import pytest

from relations.errors import UsageError
from relations.exhibits import KeyFigure, NoData, briefing_findings

pytestmark = pytest.mark.slow


BASES = "2026-08-09-memorandum-russian-bases-khmeimim-tartus"
TURNS = {BASES: "Syria announced it on {when}"}


@pytest.mark.parametrize("period", ["all", "cold-war", "intervention", "transition"])
def test_five_at_most_each_with_a_name_of_its_own(whole, period):
    found = briefing_findings(whole.during(period), turns=TURNS, shown_in={"voting": "agreement-by-year"})
    assert 1 < len(found) <= 5
    assert all(isinstance(one, KeyFigure) and one.id.startswith("briefing-") for one in found)
    assert {one.exhibit for one in found} <= {"agreement-by-year", None}
    assert all(len(one.statement.split()) <= 25 for one in found)
    assert len({one.id for one in found}) == len(found)


def names(dossier, **words):
    return [one.id.removeprefix("briefing-") for one in briefing_findings(dossier, **words)]


def test_of_the_last_period_it_tells_which_votes_are_sat_out_and_of_all_years_how_they_changed(whole):
    assert names(whole.during("transition"))[0] == "sat-out"
    assert names(whole, turns=TURNS)[:2] == ["how-voted-since", "turn"]


def test_of_a_past_period_harm_comes_first_and_arms_are_told_as_a_part_of_all_where_they_were_few(whole):
    assert names(whole.during("intervention"))[:2] == ["harm-told", "little-of-all-arms"]
    assert names(whole.during("cold-war"))[0] == "arms"


def test_what_the_headline_says_of_the_median_member_is_no_finding(whole):
    assert "beside-the-median" not in names(whole.during("drift"))
    assert "beside-the-median" in names(whole.during("rapprochement"))


def test_a_turn_outside_the_period_is_none(whole):
    assert "turn" not in names(whole.during("cold-war"), turns=TURNS)


def test_the_reports_that_show_them_are_named(whole):
    found = briefing_findings(whole.during("cold-war"), told_in={"arms": "Arms deliveries"})
    assert [one.report for one in found if one.id == "briefing-arms"] == ["Arms deliveries"]


def test_before_all_there_is_one_statement(before):
    (nothing,) = briefing_findings(before)
    assert isinstance(nothing, NoData)


def test_a_misspelt_subject_exhibit_event_or_quantity_is_told(whole):
    with pytest.raises(UsageError, match="no subject 'votes'"):
        briefing_findings(whole, shown_in={"votes": "agreement-by-year"})
    with pytest.raises(UsageError, match="no exhibit 'agreement-by-yaer'"):
        briefing_findings(whole, shown_in={"voting": "agreement-by-yaer"})
    with pytest.raises(UsageError, match="no-such-event"):
        briefing_findings(whole, turns={"no-such-event": ""})
    with pytest.raises(UsageError, match="no-such-quantity"):
        briefing_findings(whole, claims={"no-such-quantity": ""})
