import pytest

from relations.exhibits.turning.levels_title import levels_title


@pytest.mark.parametrize(
    ("per_series", "n", "period", "title"),
    [
        ({"votes": [], "trade": []}, 0, None, "No record changed its level in or next to this period"),
        ({"votes": []}, 1, (1950, 1960), "One break in or next to the period, and it is weak"),
        ({"votes": []}, 3, (1950, 1960), "Three breaks, all weak"),
        (
            {"votes": [1991], "arms": [1991, 1966], "trade": [1992]},
            7,
            None,
            "Votes, arms and trade broke within a year of 1991; seven breaks in all",
        ),
        (
            {"votes": [1991], "arms": [1991]},
            2,
            (1985, 1995),
            "Votes and arms broke within a year of 1991; two breaks here",
        ),
        (
            {"vetoes": [2016], "arms": [2014]},
            3,
            (2015, 2024),
            "Firm break of the period: vetoes in 2016; just outside it: arms in 2014",
        ),
        ({"votes": [1950]}, 2, (1944, 1954), "Firm break: votes in 1950"),
        (
            {"votes": [1950, 1960], "arms": [1970, 1980]},
            4,
            (1944, 1990),
            "Four firm breaks, no two within a year of one another",
        ),
    ],
)
def test_each_case_has_its_title(per_series, n, period, title):
    assert levels_title(per_series, n, period) == title
