from relations.exhibits.words.states import state_in


def test_a_name_taken_in_the_last_days_of_a_year_is_not_that_of_the_year(whole):
    assert [state_in(whole, "RUS", year) for year in (1991, 1992)] == ["the Soviet Union", "Russia"]
    assert state_in(whole, "FRA", 1991) == "France"
