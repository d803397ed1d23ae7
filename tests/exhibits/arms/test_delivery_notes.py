from relations.exhibits.arms.delivery_notes import against_before, ran_out


def test_the_sentences_hold_in_their_periods_alone(whole, cold_war):
    assert ran_out(cold_war) == " From the Soviet Union came 1,409 million TIV in 1987 and 24 in 1991."
    assert against_before(cold_war) == ""
    intervention = whole.during("intervention")
    assert ran_out(intervention) == ""
    assert against_before(intervention).endswith("83\u202f% less than the 284 million of 2011–2015.")
