from datetime import date

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from relations.errors import DataError
from relations.measures import presence_spans

UNTIL = date(2026, 11, 24)
DAYS = ["possible_first", "certain_first", "certain_last", "possible_last"]


def presence_of(*rows: tuple) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["facility", "start", "end", "status"])


def spans(*rows: tuple) -> list[list[str | None]]:
    found = presence_spans(presence_of(*rows), UNTIL)[DAYS]
    return [[None if pd.isna(day) else str(day.date()) for day in row] for row in found.itertuples(index=False)]


def test_both_ends_known_to_the_year():
    assert spans(("a", "1971", "1977", "left")) == [["1971-01-01", "1971-12-31", "1977-01-01", "1977-12-31"]]


def test_one_that_is_still_there_stands_to_the_day_of_the_data():
    days = ["2015-09-01", "2015-09-30", "2026-11-24", "2026-11-24"]
    assert spans(("a", "2015-09", None, "in-use"), ("b", "2015-09", None, "reduced")) == [days, days]


def test_one_of_which_nothing_is_known_later_is_certain_on_its_first_day_alone():
    days = ["2019-10-23", "2019-10-23", "2019-10-23", "2026-11-24"]
    assert spans(("a", "2019-10-23", None, "unknown")) == [days]


def test_one_that_is_known_to_be_gone_by_a_day_may_not_have_stood_after_it():
    days = ["2019-10-23", "2019-10-23", "2019-10-23", "2026-01-27"]
    assert spans(("a", "2019-10-23", "../2026-01-27", "left")) == [days]


def test_beginning_and_end_within_the_same_uncertain_time_leave_no_certain_day():
    assert spans(("a", "1980", "1980", "left")) == [["1980-01-01", None, None, "1980-12-31"]]


def test_one_that_begins_after_the_day_of_the_data_is_left_out():
    assert spans(("a", "2027", None, "in-use")) == []
    assert spans() == []


def test_impossible_dates_are_errors():
    with pytest.raises(DataError, match=r"a ends \(1970\) before it begins \(1971\)"):
        spans(("a", "1971", "1970", "left"))
    with pytest.raises(DataError, match=r"the beginning of a, \.\./1971, has no bound"):
        spans(("a", "../1971", None, "left"))
    with pytest.raises(DataError, match="the facilities lack the column status"):
        presence_spans(presence_of().drop(columns="status"), UNTIL)


@given(st.dates(date(1950, 1, 1), date(2020, 1, 1)), st.integers(0, 2000), st.sampled_from([10, 7, 4]))
def test_the_certain_days_lie_within_the_possible_ones(start, length, precision):
    end = date.fromordinal(start.toordinal() + length)
    found = presence_spans(
        presence_of(("a", start.isoformat()[:precision], end.isoformat()[:precision], "left")), UNTIL
    ).iloc[0]
    assert found["possible_first"] <= pd.Timestamp(start)
    assert found["possible_last"] >= pd.Timestamp(end)
    if not pd.isna(found["certain_first"]):
        assert found["possible_first"] <= found["certain_first"] <= found["certain_last"] <= found["possible_last"]


def test_every_facility_of_the_package_has_a_span(dossier):
    found = presence_spans(dossier.presence, UNTIL)
    assert len(found) == len(dossier.presence)
    assert found[["possible_first", "possible_last"]].notna().all(axis=None)


def test_whatever_is_gone_has_a_day_by_which_it_was(dossier):
    gone = dossier.presence[dossier.presence["status"].isin(["left", "handed-over"])]
    assert gone.loc[gone["end"].isna(), "facility"].tolist() == []
