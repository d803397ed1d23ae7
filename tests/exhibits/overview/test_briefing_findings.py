import pytest

from relations.errors import UsageError
from relations.exhibits import KeyFigure, NoData, briefing_findings, overview_findings

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("period", ["all", "cold-war", "transition"])
def test_five_at_most_from_the_rooms_of_the_subjects_and_none_of_the_overview_s(whole, period):
    dossier = whole.during(period)
    found = briefing_findings(dossier, shown_in={"voting": "agreement-by-year"})
    assert 1 < len(found) <= 5
    assert all(isinstance(one, KeyFigure) and one.id.startswith("briefing-") and one.quantity for one in found)
    assert {one.exhibit for one in found} == {"agreement-by-year", None}
    assert {one.statement for one in found} & {one.statement for one in overview_findings(dossier)} == set()


def test_before_all_there_is_one_statement(before):
    (nothing,) = briefing_findings(before)
    assert isinstance(nothing, NoData)


def test_a_misspelt_subject_or_exhibit_is_told(whole):
    with pytest.raises(UsageError, match="no subject 'votes'"):
        briefing_findings(whole, shown_in={"votes": "agreement-by-year"})
    with pytest.raises(UsageError, match="no exhibit 'agreement-by-yaer'"):
        briefing_findings(whole, shown_in={"voting": "agreement-by-yaer"})
