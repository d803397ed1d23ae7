import pytest

from relations.curation.lookup.select import first_columns, select
from relations.errors import UsageError


@pytest.fixture
def ids(events_package):
    return lambda name="events", **conditions: [row[0] for row in select(events_package, name, **conditions).grid.rows]


def test_without_conditions_all_rows_come_as_they_are_written(events_package):
    found = select(events_package, "claims")
    assert (found.found, found.of, found.hint) == (4, 4, "")
    assert [column.name for column in found.grid.columns] == events_package.table("claims").columns
    assert list(found.grid.rows[1])[4:7] == ["", "8", "12"]


def test_all_conditions_hold_and_values_of_one_column_are_alternatives(ids):
    both = [("kind", "visit"), ("kind", "credit")]
    assert ids(where=both) == ["1980-05-lind-visits-port", "1991-03-loan-agreed"]
    assert ids(where=both, period="early") == ["1980-05-lind-visits-port"]
    assert ids(where=[*both, ("initiator", "BBB")]) == ["1991-03-loan-agreed"]
    assert ids(where=both, words="gazette march") == ["1991-03-loan-agreed"]


def test_a_limit_keeps_the_first_and_the_number_found(events_package):
    found = select(events_package, "events", period="early", limit=2)
    assert [row[0] for row in found.grid.rows] == ["195x-envoys-exchanged", "1980-05-01-treaty-of-zenith"]
    assert (found.found, found.of) == (3, 4)


def test_a_search_that_finds_nothing_gives_a_hint(events_package):
    assert select(events_package, "events", words="Lindt").hint == "no row has 'lindt'; did you mean lind?"
    assert select(events_package, "events", words="Lind", period="late").hint == "no row has 'lind'"
    assert select(events_package, "events", words="Lind", where=[("kind", "mediation")]).hint == ""


def test_wrong_conditions_are_refused(events_package):
    for conditions, message in (
        ({"limit": 0}, "--limit is 1 or more, not 0"),
        ({"period": "lately"}, "no period 'lately'; use all, early, late, or an interval"),
        ({"words": "?"}, "no word to look for"),
    ):
        with pytest.raises(UsageError, match=message):
            select(events_package, "events", **conditions)
    with pytest.raises(UsageError, match="no table 'evnts'"):
        select(events_package, "evnts")


def test_key_title_and_time_come_first(events_package):
    assert first_columns(events_package, "events")[:4] == ["event", "title", "date", "kind"]
    assert first_columns(events_package, "ga_votes") == ["rollcall", "state", "date", "vote"]
    assert first_columns(events_package, "people")[:3] == ["person", "name", "variants"]
