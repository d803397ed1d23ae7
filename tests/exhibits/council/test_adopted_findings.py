import by_hand

from relations.exhibits.council.adopted_findings import (
    resolutions_besides,
    resolutions_mostly_on,
    resolutions_supported,
)


def test_what_is_not_routine_is_counted_apart(whole):
    own = {row["draft"]: row["vote"] for row in by_hand.rows("sc_draft_votes") if row["state"] == "RUS"}
    votes = [
        own[row["draft"]]
        for row in by_hand.rows("sc_drafts")
        if row["outcome"] == "adopted" and row["unit"] == "draft" and row["topic"] != "golan-undof"
    ]
    (found,) = resolutions_besides(whole)
    assert (found.value, found.beside["abstained"]) == (votes.count("Y"), votes.count("A")) == (46, 10)
    assert len(found.data) == len(votes) == 56


def test_who_voted_for_all_is_told_with_the_subject_of_most(cold_war):
    (found,) = resolutions_supported(cold_war)
    assert found.statement.endswith(
        "**all 41** resolutions on Syria that the Council adopted, 38 of them on the Golan and its observers."
    )
    assert (resolutions_besides(cold_war), resolutions_mostly_on(cold_war)) == ([], [])


def test_of_too_few_others_there_is_no_finding_but_that_on_the_subject(whole):
    drift = whole.during("drift")
    assert resolutions_besides(drift) == []
    (found,) = resolutions_mostly_on(drift)
    assert found.statement == "**26** of the 27 resolutions adopted were on the Golan and its observers."
