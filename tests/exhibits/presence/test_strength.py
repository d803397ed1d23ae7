from relations.exhibits.presence.strength import strength_changed


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
