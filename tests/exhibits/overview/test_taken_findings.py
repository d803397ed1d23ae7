import pytest

from relations.exhibits import overview_findings

pytestmark = pytest.mark.slow  # the indicators of two spans are computed for each


BASES = "2026-08-09-memorandum-russian-bases-khmeimim-tartus"


def findings(dossier, **where):
    return {finding.id: finding for finding in overview_findings(dossier, turns=[BASES], **where)}


def test_a_finding_names_no_exhibit_that_does_not_show_it(whole, cold_war):
    """The board has agreement by year and visits by year: no topic, no other member, and no traveller."""
    assert findings(whole)["overview-sharpest-change"].exhibit == "indicator-board"
    assert findings(cold_war)["overview-median-member-moved"].exhibit is None
    assert findings(whole.during("intervention"))["overview-united-on-topic"].exhibit is None
    told = findings(whole.during("drift"), told_in={"diplomacy": "Diplomacy and agreements"})[
        "overview-visits-returned"
    ]
    assert (told.exhibit, told.report) == (None, "Diplomacy and agreements")
