from relations.exhibits.council.resolution_words import voted_to


def test_a_name_taken_off_a_list_is_what_the_vote_was_for():
    title = "Al-Sharaa and Khattab taken off the sanctions list"
    assert voted_to(title) == "to take al-Sharaa and Khattab off the sanctions list"


def test_another_title_stays_as_it_is():
    assert voted_to("UNDOF mandate renewed") == "for a resolution: UNDOF mandate renewed"
