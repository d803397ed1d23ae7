from datetime import date

import pandas as pd
import pytest

from relations.measures import facility_years

UNTIL = date(2000, 12, 31)


@pytest.fixture
def presence():
    rows = [
        ("a", "base", "AAA", "1990-01-01", "1993-12-31", "left"),
        ("b", "base", "AAA", "1999-01-01", None, "left"),
        ("c", "post", "AAA", "1980", "1980", "left"),
        ("d", "post", "BBB", "1980", None, "in-use"),
    ]
    return pd.DataFrame(rows, columns=["facility", "kind", "owner", "start", "end", "status"])


def test_each_facility(presence):
    found = facility_years(presence, "AAA", until=UNTIL).set_index("facility")
    # 1,461 days from 1990 to 1993; one day for certain and 731 at most from 1999; up to 366 days of 1980.
    assert found["low"].tolist() == pytest.approx([4.0, 1 / 365.25, 0.0])
    assert found["high"].tolist() == pytest.approx([4.0, 731 / 365.25, 366 / 365.25])
    assert str(found.loc["b", "last"].date()) == "2000-12-31"


def test_facility_years_add_up(presence):
    each, kinds = facility_years(presence, "AAA", until=UNTIL), facility_years(presence, "AAA", until=UNTIL, by="kind")
    assert kinds["n"].tolist() == [2, 1]
    assert kinds[["low", "high"]].sum().tolist() == pytest.approx(each[["low", "high"]].sum().tolist())


def test_an_owner_without_a_facility_gives_no_rows(presence):
    assert facility_years(presence, "CCC", until=UNTIL).empty


def test_at_least_is_never_more_than_at_most(dossier):
    found = facility_years(dossier.presence, dossier.first, until=date(2026, 11, 24))
    assert (found["low"] <= found["high"]).all()
    assert found["n"].sum() == (dossier.presence["owner"] == dossier.first).sum()
