import by_hand

from relations.exhibits.presence.loss_findings import loss_findings

LOSSES = {"russians-killed-syria-2015-2024": "wagner-killed-syria-2015-2024"}


def test_those_named_stand_beside_those_confirmed(whole):
    stated = [row for row in by_hand.rows("claims") if row["quantity"] in LOSSES]
    assert sorted(row["value"] or row["low"] for row in stated) == ["116", "543"]
    (one,) = loss_findings(whole, LOSSES, "losses")
    assert one.statement == (
        "The BBC named **at least 543** Russians killed in Syria (2015–2024); the defence ministry had confirmed 116 servicemen."
    )


def test_a_period_has_the_part(whole):
    (one,) = loss_findings(whole.during("intervention"), LOSSES, "losses")
    assert one.statement == "**346** of 543 Russians killed in Syria whom the BBC could name were Wagner fighters."


def test_a_count_of_before_the_period_is_none_of_it(whole, cold_war):
    """The count is of December 2024, a month of which the transition has a part."""
    assert (
        loss_findings(whole.during("transition"), LOSSES, "losses") == loss_findings(cold_war, LOSSES, "losses") == []
    )
