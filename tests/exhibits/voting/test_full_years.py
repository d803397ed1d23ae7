import pandas as pd

from relations.exhibits.voting.full_years import full_years, part_told

RANKS = pd.DataFrame({"year": [2023, 2024, 2025], "n": [87, 75, 74], "median_n": [86.0, 100.0, 99.0]})


def test_three_quarters_of_the_votes_of_the_median_member_are_enough():
    assert full_years(RANKS)["year"].tolist() == [2023, 2024]


def test_the_other_years_are_told_with_the_votes_that_they_rest_on():
    assert part_told(RANKS) == "2025 (74 joint votes, the median member 99)"
    assert part_told(RANKS.head(2)) == ""
