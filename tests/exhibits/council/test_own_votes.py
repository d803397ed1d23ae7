from relations.exhibits.council.own_votes import adopted_with_vote


def test_each_adopted_resolution_has_the_vote_of_the_first_state(whole):
    frame = adopted_with_vote(whole)
    assert len(frame) == 162
    assert frame["vote"].value_counts().to_dict() == {"Y": 152, "A": 10}
    assert frame["unanimous"].sum() == 128
