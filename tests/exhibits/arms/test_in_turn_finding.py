from relations.exhibits.arms.in_turn_finding import in_turn


def test_what_came_back_is_told_beside_what_went(both_ways):
    (finding,) = in_turn(both_ways)
    assert finding.statement == (
        "Borduria supplied Arcadia too: **18** million in SIPRI’s measure of volume, in 1990–2004, against 1,072 the other way."
    )
    assert (finding.value, finding.exhibit) == (18, "deliveries-in-turn")


def test_where_nothing_came_back_there_is_none(both_ways, whole):
    assert in_turn(both_ways.during("1980/1985")) == in_turn(whole) == []
