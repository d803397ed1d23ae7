import pandas as pd

from relations.starting.arms_edition import arms_edition, beginning


def test_an_edition_has_the_years_of_its_file_and_is_preferred_for_all():
    row = arms_edition((None, pd.DataFrame({"year": [1961, 1950, 2021]})), "e")
    assert (row["first_year"], row["last_year"], row["preferred_from"], row["preferred_to"]) == (
        "1950",
        "2021",
        "1950",
        "2021",
    )


def test_what_is_left_out_is_not_covered():
    row = {"first_year": "1950", "last_year": "2021", "preferred_from": "1950", "preferred_to": "2021"}
    assert beginning(row, 1990) == row | {"first_year": "1990", "preferred_from": "1990"}
    assert beginning(row, 1940) == row
