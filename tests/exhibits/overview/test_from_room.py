from relations.exhibits import NoData
from relations.exhibits.arms.findings import arms_findings
from relations.exhibits.overview.from_room import from_room


def test_the_first_that_is_there_is_taken_under_a_name_of_its_own(cold_war):
    found = arms_findings(cold_war)
    own = from_room(found, "no-such-finding", "supplier-share", exhibit="indicator-board")
    assert (own.id, own.quantity, own.exhibit) == ("overview-supplier-share", "supplier-share", "indicator-board")
    assert from_room([NoData("**No finding.**")], "supplier-share") is None
