import pandas as pd
import pytest

from relations.errors import DataError, UsageError
from relations.measures.columns import check_chosen, check_columns, check_names, check_states, empty_frame


def test_a_missing_column_is_named_with_those_that_are_there():
    with pytest.raises(DataError, match=r"the visits lack the column level, sender; they have year, place"):
        check_columns(pd.DataFrame(columns=["year", "place"]), ["year", "level", "sender"], "visits")


def test_an_empty_frame_has_its_columns_and_types():
    frame = empty_frame(year="int64", share="float64", partner="str")
    assert list(frame.columns) == ["year", "share", "partner"]
    assert len(frame) == 0
    assert frame["share"].dtype == "float64"


def test_a_column_that_is_chosen_is_one_of_the_frame_or_made_of_others():
    frame = pd.DataFrame(columns=["date", "place"])
    check_chosen(frame, ["place", "year"], "visits", "year")
    with pytest.raises(UsageError, match=r"^no column 'yaer' in the visits; did you mean year\?$"):
        check_chosen(frame, ["yaer"], "visits", "year")


def test_names_are_held_against_the_package_of_the_frame_whatever_its_rows(dossier):
    none = dossier.during("1930/1931").visits
    assert none.empty
    check_states(none, "SYR")
    check_names(none, "level", ["minister"])
    with pytest.raises(UsageError, match=r"no state 'SRY' in states\.csv; did you mean SYR"):
        check_states(none, "SRY")
    with pytest.raises(UsageError, match=r"no level 'minster' in visits\.csv; did you mean minister"):
        check_names(none, "level", ["minster"])
    check_states(pd.DataFrame({"state": ["ZZZ"]}), "QQQ")  # made by hand: nothing is declared
