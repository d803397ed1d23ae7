from relations.exhibits.arms.fall_findings import least_share, less_a_year, ran_out


def test_each_holds_in_the_periods_for_which_it_was_made(whole, cold_war):
    intervention = whole.during("intervention")
    assert [len(find(cold_war)) for find in (ran_out, less_a_year, least_share)] == [1, 0, 0]
    assert [len(find(intervention)) for find in (ran_out, less_a_year, least_share)] == [0, 1, 0]
    assert [len(find(whole)) for find in (ran_out, less_a_year, least_share)] == [0, 0, 1]
