import pandas as pd

from relations.exhibits.diplomacy.attention_years import ShareMoved, dense, moved, whole_years


def frame(shares, first=2010, n=1000, width=0.01):
    years = range(first, first + len(shares))
    rows = [(year, n, round(s * n), s, s - width, s + width) for year, s in zip(years, shares, strict=True)]
    return pd.DataFrame(rows, columns=["year", "n", "named", "share", "low", "high"])


def test_the_first_and_the_last_year_and_whether_they_differ():
    assert moved(frame([0.06, 0.20, 0.03])) == ShareMoved(2010, 0.06, 2012, 0.03, 1000, apart=True)
    assert moved(frame([0.03, 0.06])).apart
    assert not moved(frame([0.06, 0.20, 0.05])).apart


def test_of_one_year_or_few_texts_there_is_no_change():
    assert moved(frame([0.1])) is None
    assert moved(frame([0.5, 0.6, 0.7], n=9)) is None


def test_an_outlet_is_dense_where_nine_of_ten_months_have_enough_texts():
    """Of a, nine of ten months have ten texts; of b eight."""
    months = pd.DataFrame({"outlet": ["a"] * 10 + ["b"] * 10, "n": [10] * 9 + [9] + [10] * 8 + [9] * 2})
    assert dense(months) == ["a"]


def test_a_year_in_part_is_left_out():
    months = pd.date_range("2010-11-01", "2012-03-01", freq="MS")
    rows = pd.DataFrame({"outlet": "one", "earliest": months})
    yearly = frame([0.1, 0.2, 0.3]).assign(outlet="one")
    assert list(whole_years(rows, yearly)["year"]) == [2011]
