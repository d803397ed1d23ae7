import pandas as pd
import pytest

from relations.exhibits.diplomacy.attention_years import Turned, turned, whole_years


def frame(shares, first=2010, n=100):
    years = range(first, first + len(shares))
    rows = [(year, n, round(share * n), share) for year, share in zip(years, shares, strict=True)]
    return pd.DataFrame(rows, columns=["year", "n", "named", "share"])


@pytest.mark.parametrize(
    ("shares", "year", "faded"),
    [
        ([0.05, 0.24, 0.12, 0.09, 0.02, 0.05], 2011, 2013),
        ([0.05, 0.24, 0.12, 0.09, 0.02], 2011, None),  # two years make no fade
        ([0.05, 0.09, 0.02, 0.01, 0.0], 2011, None),  # never more than a tenth
        ([0.24, 0.05, 0.12, 0.13, 0.11], 2010, None),
        ([0.24, 0.05, 0.02, 0.0], 2010, 2011),
    ],
)
def test_the_highest_year_and_since_when_it_is_below_a_tenth(shares, year, faded):
    assert turned(frame(shares)) == Turned(year, shares[year - 2010], 100, faded)


def test_of_few_years_or_texts_there_is_none():
    assert turned(frame([0.1, 0.2])) is None
    assert turned(frame([0.0, 0.0, 0.0])) is None
    assert turned(frame([0.5, 0.6, 0.7], n=9)) is None


def test_a_year_in_part_is_left_out():
    months = pd.date_range("2010-11-01", "2012-03-01", freq="MS")
    rows = pd.DataFrame({"outlet": "one", "earliest": months})
    yearly = frame([0.1, 0.2, 0.3]).assign(outlet="one")
    assert list(whole_years(rows, yearly)["year"]) == [2011]
