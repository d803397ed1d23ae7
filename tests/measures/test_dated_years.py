import pandas as pd
import pytest

from relations.errors import DataError
from relations.measures.dated_years import dated_years


def dated(*rows: tuple) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=["id", "earliest", "latest"])
    return frame.assign(earliest=pd.to_datetime(frame["earliest"]), latest=pd.to_datetime(frame["latest"]))


def test_a_date_within_a_year_is_certain_and_one_over_years_is_possible_in_each():
    found = dated_years(dated(("a", "1980-01-01", "1980-12-31"), ("b", "1980-06-01", "1982-02-01")), "events")
    assert found[["id", "year", "certain"]].values.tolist() == [
        ["a", 1980, True],
        ["b", 1980, False],
        ["b", 1981, False],
        ["b", 1982, False],
    ]


def test_an_open_end_has_one_possible_year_and_no_date_none():
    found = dated_years(dated(("a", "1980-01-01", None), ("b", None, "1985-01-01"), ("c", None, None)), "events")
    assert found[["id", "year", "certain"]].values.tolist() == [["a", 1980, False], ["b", 1985, False]]


def test_no_rows_and_no_columns():
    assert dated_years(dated(), "events").empty
    with pytest.raises(DataError, match="the events lack the column earliest, latest"):
        dated_years(pd.DataFrame({"id": []}), "events")
