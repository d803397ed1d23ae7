import pandas as pd
import pytest

from relations.errors import DataError
from relations.measures import permanent_members


def votes(*years_of: tuple[str, list[int]]) -> pd.DataFrame:
    rows = [(state, pd.Timestamp(year, 6, 1)) for state, years in years_of for year in years]
    return pd.DataFrame(rows, columns=["state", "date"]).astype({"state": "str", "date": "datetime64[ns]"})


def test_who_has_a_row_in_every_year_is_permanent():
    frame = votes(("BBB", [1950, 1951, 1952]), ("AAA", [1950, 1951, 1952]), ("CCC", [1950, 1951]), ("DDD", [1952]))
    assert permanent_members(frame) == ["AAA", "BBB"]


def test_a_year_without_any_vote_is_not_asked_for():
    assert permanent_members(votes(("AAA", [1950, 1952, 1953]), ("BBB", [1950, 1952]))) == ["AAA"]


def test_two_years_cannot_tell():
    with pytest.raises(DataError, match="votes of 2 years cannot tell"):
        permanent_members(votes(("AAA", [1950, 1951]), ("BBB", [1950, 1951])))


def test_no_rows_give_no_members():
    assert permanent_members(votes()) == []


def test_the_charter_names_five(dossier):
    """Article 23 of the Charter."""
    assert permanent_members(dossier.sc_votes) == ["CHN", "FRA", "GBR", "RUS", "USA"]
