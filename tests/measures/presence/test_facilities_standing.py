from datetime import date

import pandas as pd
import pytest

from relations.errors import DataError
from relations.measures import facilities_standing

UNTIL = date(2000, 6, 30)


def presence_of(*rows: tuple) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["facility", "kind", "owner", "start", "end", "status"])


@pytest.fixture
def presence():
    return presence_of(
        ("a", "base", "AAA", "1990-03-01", "1992-05-01", "left"),
        ("b", "base", "AAA", "1991/1992", "1993", "left"),  # certain from the end of 1992 to the beginning of 1993
        ("c", "post", "AAA", "1999", None, "in-use"),
        ("d", "base", "BBB", "1990", None, "in-use"),
    )


def test_certain_and_possible_at_the_end_of_each_year(presence):
    found = facilities_standing(presence, "AAA", until=UNTIL)
    assert list(found.columns) == ["year", "day", "n", "low", "high"]
    assert found[["year", "low", "high"]].values.tolist() == [
        [1990, 1, 1], [1991, 1, 2], [1992, 1, 1], [1993, 0, 1], [1999, 1, 1], [2000, 1, 1],
    ]  # fmt: skip
    assert (found["n"] == found["high"]).all()
    assert found["day"].iloc[0] == pd.Timestamp("1990-12-31")
    assert found["day"].iloc[-1] == pd.Timestamp(UNTIL)  # of the year in which the data end, their last day


def test_one_that_came_and_went_within_a_year_stands_at_the_end_of_none():
    brief = presence_of(("e", "base", "AAA", "1995-02-01", "1995-08-01", "left"))
    assert facilities_standing(brief, "AAA", until=UNTIL).empty


def test_years_without_a_facility_are_absent(presence):
    assert not set(range(1994, 1999)) & set(facilities_standing(presence, "AAA", until=UNTIL)["year"])


def test_some_kinds_alone(presence):
    assert facilities_standing(presence, "AAA", until=UNTIL, kinds=["post"])["year"].tolist() == [1999, 2000]


def test_an_owner_without_a_facility_gives_no_rows(presence):
    found = facilities_standing(presence, "CCC", until=UNTIL)
    assert found.empty
    assert list(found.columns) == ["year", "day", "n", "low", "high"]


def test_a_missing_column_is_an_error(presence):
    with pytest.raises(DataError, match="the facilities lack the column owner"):
        facilities_standing(presence.drop(columns="owner"), "AAA", until=UNTIL)


def test_the_supplier_in_the_recipient(dossier):
    found = facilities_standing(dossier.presence, dossier.first, until=date(2026, 11, 24)).set_index("year")
    assert (found["low"] <= found["high"]).all()
    assert found.loc[2016, "high"] > found.loc[2010, "high"]
    # The naval facility and the air base were there for certain after the change of government.
    assert found.loc[2025, "low"] >= 2
