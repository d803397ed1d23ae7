import pytest
from small_editions import ROWS, TABLES, package, rows

from relations.editions.diff.row_sources import RowSources
from relations.package import Package


@pytest.fixture
def sources(tmp_path):
    """Return the sources of a row of a table."""

    def of(table, *cells, data=ROWS):
        found = Package(package(tmp_path, data))
        row = dict(zip(TABLES[table]["columns"], cells, strict=True))
        return [*RowSources(found).of(found.table(table), row)]

    return of


def test_a_row_rests_on_the_source_that_it_names(sources):
    assert sources("rollcalls", "2", "un") == ["un"]


def test_an_event_rests_on_what_another_table_names_for_it(sources):
    both = rows(event_sources=[["1980-treaty", "tass"], ["1980-treaty", "un"]])
    assert sources("events", "1980-treaty", "1980-10-08", "A treaty", data=both) == ["tass", "un"]
    assert sources("events", "other", "", "") == []


def test_a_vote_rests_on_the_source_of_its_roll_call(sources):
    assert sources("votes", "10", "AAA", "N") == ["un"]
    assert sources("votes", "99", "AAA", "N") == []


def test_a_source_rests_on_itself(sources):
    assert sources("sources", "tass", "", "", "", "", "", "") == ["tass"]
