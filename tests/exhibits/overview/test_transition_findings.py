import pytest

from relations.errors import UsageError
from relations.exhibits import NoData, transition_findings

pytestmark = pytest.mark.slow

BASES = "2026-08-09-memorandum-russian-bases-khmeimim-tartus"


def test_it_tells_of_votes_the_turn_bases_and_absence(whole):
    found = transition_findings(
        whole.during("transition"), turns=[BASES], shown_in={"overview-absent-since-change": "votes-around-change"}
    )
    own = {one.id: one for one in found}
    names = ("since-parting", "turned-on-topic", "turn", "facilities-given-up", "absent-since-change")
    assert list(own) == [f"overview-{side}" for side in names]
    assert all(len(finding.statement.split()) <= 25 for finding in found)
    assert own["overview-since-parting"].exhibit == "votes-on-topics"
    assert own["overview-absent-since-change"].exhibit == "votes-around-change"


def test_before_all_there_is_one_statement(before):
    (nothing,) = transition_findings(before)
    assert isinstance(nothing, NoData)


def test_a_misspelt_turn_or_subject_is_told(whole):
    with pytest.raises(UsageError, match="no-such-event"):
        transition_findings(whole, turns=["no-such-event"])
    with pytest.raises(UsageError, match="no subject 'votes'"):
        transition_findings(whole, told_in={"votes": "Voting"})
