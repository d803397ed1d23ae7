from relations.exhibits.presence.strength import bound, dispute_between, group_of, strength_changed


def test_two_estimates_of_one_group_by_one_source_tell_a_change(cold_war):
    ends = strength_changed(cold_war, ["soviet-*-syria-19*", "soviet-bloc-*"])
    assert ends[["name", "low", "high"]].values.tolist() == [
        ["Soviet and East European advisers in Syria", 13000, 13000],
        ["Soviet and East European advisers in Syria", 2000, 5000],
    ]
    assert ends["source"].nunique() == 1


def test_estimates_of_several_groups_tell_none(cold_war, before):
    assert strength_changed(cold_war, ["soviet-advisers-*"]).empty
    assert strength_changed(before, ["soviet-*"]).empty
    assert strength_changed(cold_war, []).empty


def test_a_range_is_told_by_the_end_that_understates_the_change(cold_war):
    ends = strength_changed(cold_war, ["soviet-bloc-*"])
    first, last = ends.iloc[0], ends.iloc[1]
    assert (bound(first, fell=True), bound(last, fell=True), bound(last, fell=False)) == (
        "13,000",
        "at most 5,000",
        "at least 2,000",
    )
    assert group_of(first, cold_war) == "Soviet and East European advisers"


def test_the_dispute_of_the_second_estimate_lies_between_the_two(cold_war):
    """The study has advisers withdrawn in 1985, between its estimates of 1984 and 1986."""
    ends = strength_changed(cold_war, ["soviet-bloc-*"])
    assert dispute_between(cold_war, ends) == "1985"
    assert dispute_between(cold_war, ends.iloc[::-1]) == ""
