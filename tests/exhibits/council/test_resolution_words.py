from relations.exhibits.council.resolution_words import voted_to


def test_what_is_lifted_is_what_the_vote_was_for():
    assert voted_to("UN sanctions on two men lifted") == "to lift UN sanctions on two men"


def test_another_title_stays_as_it_is():
    assert voted_to("UNDOF mandate renewed") == "for a resolution: UNDOF mandate renewed"
