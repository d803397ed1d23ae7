import pandas as pd

from relations.exhibits.voting.part_years import known_whole, left_out, part_years, whole_year


def test_a_year_is_whole_if_the_period_and_the_data_have_all_of_it(whole):
    transition = whole.during("transition")  # since 8 December 2024
    assert not whole_year(transition, 2024)
    assert whole_year(transition, 2025)
    assert not whole_year(whole, 2026)  # the data end in it
    assert whole_year(whole.during("1993/1993"), 1993)


def test_the_year_that_is_cut_is_named_if_it_is_shown(whole):
    transition = whole.during("transition")
    assert part_years(transition, {2024, 2025}) == ["Votes of 2024: since 8 December 2024 only."]
    assert part_years(transition, {2025}) == []


def test_both_ends_may_be_cut_and_whole_periods_are_not(whole):
    assert part_years(whole.during("1973-03/1975-10"), range(1973, 1976)) == ["Votes of 1975: to 31 October 1975 only."]
    assert part_years(whole.during("1973/1975"), range(1973, 1976)) == []
    assert part_years(whole, range(1946, 2026)) == []


def test_of_values_by_whole_years_that_in_which_the_period_ends_is_left_out_if_there_were_votes_after_it(whole):
    """14 votes of Syria from 8 to 31 December 2024; none from 26 to 31 December 1991."""
    frame = pd.DataFrame({"year": [1991, 2023, 2024]})
    intervention = whole.during("intervention")  # to 7 December 2024
    assert list(known_whole(intervention, frame)["year"]) == [1991, 2023]
    assert left_out(intervention) == ["2024 is left out: the period ends in it."]
    for dossier in (whole, whole.during("cold-war"), whole.during("transition")):
        assert known_whole(dossier, frame) is frame
        assert left_out(dossier) == []
