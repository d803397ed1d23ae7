import pytest

from relations.curation.lookup.clip import in_period, time_of
from relations.errors import DataError, UsageError
from relations.periods import Period, declared_periods


@pytest.fixture
def kept(events_package):
    def rows(name: str, period: str) -> list[str]:
        table = events_package.table(name)
        falls = in_period(events_package, table, Period.parse(period, declared_periods(events_package)))
        return [cells[0] for _, cells in table.cells() if falls(cells)]

    return rows


def test_a_dated_row_stays_where_it_may_have_happened(kept):
    assert kept("events", "1959/1960") == ["195x-envoys-exchanged"]
    assert kept("events", "1980-05-12/1980-05-13") == ["1980-05-lind-visits-port"]
    assert kept("events", "late") == ["1991-03-loan-agreed"]


def test_a_yearly_row_stays_where_most_of_its_year_lies(kept):
    assert kept("trade", "1989-08-01/1990-08-01") == ["1990"]
    assert kept("trade", "early") == ["1980", "1989"]


def test_votes_have_the_date_of_their_roll_call(kept):
    assert kept("ga_votes", "early") == ["9", "9"]


def test_a_row_without_a_date_stays_only_in_all(kept):
    assert kept("agreements", "all") == ["treaty-of-zenith", "undated"]
    assert kept("agreements", "early") == ["treaty-of-zenith"]


def test_a_table_without_time_has_no_period(kept):
    with pytest.raises(UsageError, match=r"the table people has no time, so no period; those with one are .*events, "):
        kept("people", "early")


def test_a_date_that_is_none_is_named(events_package, kept):
    file = events_package.root / "events.csv"
    file.write_text(file.read_text().replace("1991-03~", "March 91"))
    with pytest.raises(DataError, match=r"events\.csv: 'March 91' is not an EDTF date.*see relations check"):
        kept("events", "late")


def test_tables_without_time_have_none(events_package):
    assert time_of(events_package, events_package.table("people")) is None
