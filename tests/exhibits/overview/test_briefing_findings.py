import pytest

from relations.errors import UsageError
from relations.exhibits import KeyFigure, NoData, briefing_findings

pytestmark = pytest.mark.slow


BASES = "2026-08-09-memorandum-russian-bases-khmeimim-tartus"


@pytest.mark.parametrize("period", ["all", "cold-war", "transition"])
def test_five_at_most_from_the_rooms_of_the_subjects(whole, period):
    found = briefing_findings(whole.during(period), turns=[BASES], shown_in={"voting": "agreement-by-year"})
    assert 1 < len(found) <= 5
    assert all(isinstance(one, KeyFigure) and one.id.startswith("briefing-") and one.quantity for one in found)
    assert {one.exhibit for one in found} == {"agreement-by-year", None}
    assert all(len(one.statement.split()) <= 25 for one in found)


def test_of_a_past_period_the_share_of_the_supplier_is_left_to_the_headline(whole):
    names = [one.id for one in briefing_findings(whole.during("cold-war"))]
    assert "briefing-part-of-all-years" in names and "briefing-supplier-share" not in names
    assert "briefing-supplier-share" in [one.id for one in briefing_findings(whole)]
    assert not any("exports" in one.id for one in briefing_findings(whole.during("transition")))


def test_the_latest_turn_comes_second_where_the_period_holds_it(whole):
    assert briefing_findings(whole, turns=[BASES])[1].id == "briefing-turn"
    assert not any(one.id == "briefing-turn" for one in briefing_findings(whole.during("cold-war"), turns=[BASES]))


def test_before_all_there_is_one_statement(before):
    (nothing,) = briefing_findings(before)
    assert isinstance(nothing, NoData)


def test_a_misspelt_subject_or_exhibit_is_told(whole):
    with pytest.raises(UsageError, match="no subject 'votes'"):
        briefing_findings(whole, shown_in={"votes": "agreement-by-year"})
    with pytest.raises(UsageError, match="no exhibit 'agreement-by-yaer'"):
        briefing_findings(whole, shown_in={"voting": "agreement-by-yaer"})
    with pytest.raises(UsageError, match="no-such-event"):
        briefing_findings(whole, turns=["no-such-event"])
