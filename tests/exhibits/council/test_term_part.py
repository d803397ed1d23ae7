from relations.exhibits.council.term_part import part_of_term


def test_a_period_that_cuts_a_term_names_its_end(whole):
    assert part_of_term(whole.during("cold-war"), "1970–1971") == " from 13 November 1970"
    assert part_of_term(whole.during("opening"), "1970") == " to 12 November 1970"


def test_a_whole_term_has_no_part(whole):
    assert part_of_term(whole.during("drift"), "2002–2003") == ""
    assert part_of_term(whole, "1970–1971") == ""
