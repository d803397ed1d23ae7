from relations.exhibits.words.last_year import last_year_of


def test_the_year_in_which_a_name_ended_has_its_words(whole):
    assert last_year_of(whole, 1991, ["SYR", "RUS"]) == ", the last year of the Soviet Union"
    assert last_year_of(whole, 1990, ["SYR", "RUS"]) == ""
    assert last_year_of(whole, 1991, ["SYR"]) == ""
