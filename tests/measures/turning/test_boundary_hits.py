import pandas as pd
import pytest

from relations.errors import DataError
from relations.measures import boundary_hits, break_years

PERIODS = pd.DataFrame(
    {
        "period": ["one", "two", "three", "four", "five"],
        # 26 December 1991 begins the figures of 1992, 15 March 2000 those of 2000.
        "start": pd.to_datetime(["1980-01-01", "1991-12-26", "2000-03-15", "2009-01-01", "2011-07-03"]),
    }
)


def series_of(first: int, last: int, name: str = "a") -> pd.DataFrame:
    return pd.DataFrame({"series": name, "year": range(first, last + 1), "value": 0.0})


def breaks_of(*years: int, name: str = "a") -> pd.DataFrame:
    return pd.DataFrame({"series": name, "year": years}).astype({"series": "str", "year": "int64"})


def test_hit_missed_unforeseen_and_untestable():
    found = boundary_hits(breaks_of(1985, 1991, 2004), series_of(1980, 2010), PERIODS)
    assert found["boundary"].tolist()[:4] == [1992, 2000, 2009, 2012]
    assert found["period"].tolist()[:4] == ["two", "three", "four", "five"]
    assert found["verdict"].tolist() == ["hit", "missed", "untestable", "untestable", "unforeseen", "unforeseen"]
    assert found.iloc[0][["found", "distance"]].tolist() == [1991, -1]
    assert found["found"].tolist()[4:] == [1985, 2004]
    # Breaks can lie in 1983 to 2008: 1991 to 1993, 1999 to 2001 and 2008 are within a year of a boundary.
    assert found["by_chance"].unique().tolist() == [pytest.approx(7 / 26)]
    assert (found["n"] == 31).all()


def test_a_break_counts_for_one_boundary_and_the_nearest_first():
    found = boundary_hits(breaks_of(2010, 2011), series_of(1980, 2024), PERIODS, tolerance=2).set_index("boundary")
    assert found.loc[[2009, 2012], "found"].tolist() == [2010, 2011]
    one = boundary_hits(breaks_of(2011), series_of(1980, 2024), PERIODS, tolerance=2).set_index("boundary")
    assert one.loc[[2009, 2012], "verdict"].tolist() == ["missed", "hit"]


def test_no_tolerance_and_no_breaks():
    exact = boundary_hits(breaks_of(1991), series_of(1980, 2010), PERIODS, tolerance=0)
    assert exact["verdict"].tolist() == ["missed", "missed", "untestable", "untestable", "unforeseen"]
    none = boundary_hits(breaks_of(), series_of(1980, 2010), PERIODS)
    assert "unforeseen" not in set(none["verdict"])
    assert boundary_hits(breaks_of(), series_of(1980, 1979), PERIODS).empty


def test_a_series_too_short_for_a_break_tests_nothing():
    found = boundary_hits(breaks_of(), series_of(1990, 1993), PERIODS)
    assert set(found["verdict"]) == {"untestable"}
    assert found["by_chance"].isna().all()


def test_a_missing_column_is_an_error():
    with pytest.raises(DataError, match="the periods lack the column start"):
        boundary_hits(breaks_of(), series_of(1980, 1990), PERIODS[["period"]])


def test_the_declared_periods_begin_in_the_years_that_they_hold(dossier):
    rng_series = series_of(1946, 2024)
    found = boundary_hits(breaks_of(), rng_series, dossier.periods)
    held = {
        period.id: next(year for year in range(period.start.year, period.start.year + 2) if period.holds_year(year))
        for period in dossier.declared_periods[1:]
    }
    assert dict(zip(found["period"], found["boundary"], strict=True)) == held


@pytest.mark.slow
def test_breaks_of_a_series_of_levels_at_the_boundaries_are_all_hits():
    levels = pd.DataFrame({"series": "a", "year": range(1980, 2025)})
    levels["value"] = [float(sum(year >= b for b in (1992, 2000)) * 9 + year % 2) for year in levels["year"]]
    found = boundary_hits(break_years(levels), levels, PERIODS.iloc[:3])
    assert found["verdict"].tolist() == ["hit", "hit"]
    assert found["distance"].tolist() == [0, 0]
