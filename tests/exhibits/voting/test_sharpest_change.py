import pandas as pd
import pytest

from relations.exhibits.voting.sharpest_change import how_large, sharpest_change


def years(*rows: tuple[int, int, float, float, float]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["year", "n", "agreement", "low", "high"])


def test_it_is_the_largest_whose_intervals_do_not_touch():
    frame = years((1990, 80, 0.94, 0.87, 0.97), (1991, 60, 0.56, 0.44, 0.67), (1992, 70, 0.90, 0.80, 0.95))
    change = sharpest_change(frame)
    assert (change.before["year"], change.after["year"]) == (1990, 1991)
    assert change.size == pytest.approx(-0.38)


def test_it_is_told_among_which_changes_it_is_the_largest():
    rows = [(1990, 80, 0.94, 0.87, 0.97), (1991, 60, 0.56, 0.44, 0.67), (1992, 70, 0.99, 0.90, 1.0)]
    told = [
        how_large(years(*more, *rows), sharpest_change(years(*more, *rows[:2])))
        for more in (
            [],
            [(1987, 3, 1.0, 0.5, 1.0), (1988, 3, 0.3, 0.1, 0.9)],
            [(1987, 12, 1.0, 0.5, 1.0), (1988, 12, 0.3, 0.1, 0.9)],
        )
    ]
    assert told == [
        "the largest fall of any year", "the largest fall of any year with 10 votes or more", "the largest fall that chance does not explain",
    ]  # fmt: skip
    assert how_large(years(*rows), sharpest_change(years(*rows[1:]))) == "the largest rise of any year"


@pytest.mark.parametrize(
    "frame",
    [
        years((1990, 80, 0.94, 0.60, 0.97), (1991, 60, 0.56, 0.44, 0.67)),  # the intervals overlap
        years((1990, 80, 0.94, 0.87, 0.97), (1992, 60, 0.56, 0.44, 0.67)),  # a year is missing between them
        years((1990, 9, 0.94, 0.87, 0.97), (1991, 60, 0.56, 0.44, 0.67)),  # too few votes
        years((1990, 80, 0.80, 0.79, 0.81), (1991, 60, 0.70, 0.69, 0.71)),  # too small
    ],
)
def test_a_change_that_does_not_hold_is_none(frame):
    assert sharpest_change(frame) is None
