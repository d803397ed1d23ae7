import pandas as pd
import pytest

from relations.errors import DataError
from relations.measures.columns import check_columns, empty_frame


def test_a_missing_column_is_named_with_those_that_are_there():
    with pytest.raises(DataError, match=r"the visits lack the column level, sender; they have year, place"):
        check_columns(pd.DataFrame(columns=["year", "place"]), ["year", "level", "sender"], "visits")


def test_an_empty_frame_has_its_columns_and_types():
    frame = empty_frame(year="int64", share="float64", partner="str")
    assert list(frame.columns) == ["year", "share", "partner"]
    assert len(frame) == 0
    assert frame["share"].dtype == "float64"
