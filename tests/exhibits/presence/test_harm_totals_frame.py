from relations.exhibits.presence.harm_totals_frame import harm_totals_frame


def test_a_total_that_the_period_does_not_have_is_left_out(whole, cold_war):
    totals = {"SNHR": "civilians-killed-russian-forces-snhr-2023-09-30"}
    assert harm_totals_frame(whole, totals)[["monitor", "low"]].to_numpy().tolist() == [["SNHR", 6954]]
    assert harm_totals_frame(cold_war, totals).empty
    assert harm_totals_frame(whole, {}).empty
