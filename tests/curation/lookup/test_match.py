import pytest

from relations.curation.lookup.match import column_test
from relations.errors import UsageError


@pytest.fixture
def kept(events_package):
    def rows(name: str, column: str, value: str) -> list[str]:
        table = events_package.table(name)
        test = column_test(events_package, table, column, value)
        return [next(iter(row.values())) for _, row in table.rows() if test(row[column])]

    return rows


@pytest.mark.parametrize(
    ("name", "column", "value", "rows"),
    [
        ("events", "kind", "visit", ["1980-05-lind-visits-port"]),
        ("events", "initiator", "BBB", ["1991-03-loan-agreed"]),
        ("events", "mutual", "true", ["195x-envoys-exchanged", "1980-05-01-treaty-of-zenith"]),
        ("events", "place", "", ["195x-envoys-exchanged", "1991-03-loan-agreed"]),
        ("events", "event", "1991-03-loan-agreed", ["1991-03-loan-agreed"]),
        ("events", "date", "1980", ["1980-05-01-treaty-of-zenith", "1980-05-lind-visits-port"]),
        ("events", "date", "1980-05-11", ["1980-05-lind-visits-port"]),
        ("events", "date", "1959/..", ["195x-envoys-exchanged", "1980-05-01-treaty-of-zenith", "1980-05-lind-visits-port", "1991-03-loan-agreed"]),
        ("events", "title", "port LIND", ["1980-05-lind-visits-port"]),
        ("sources", "title", "glos", ["radio-1980"]),
        ("claims", "value", "10.50", ["loan-1980-2"]),
        ("claims", "value", "0", []),
        ("trade", "value", "0", ["1990"]),
        ("trade", "year", "1980", ["1980"]),
        ("ga_rollcalls", "date", "1991", ["10"]),
        ("ga_rollcalls", "topics", "rights", ["10"]),
        ("ga_votes", "rollcall", "9", ["9", "9"]),
    ],
)  # fmt: skip
def test_each_type_of_column_is_compared_in_its_own_way(name, column, value, rows, kept):
    assert kept(name, column, value) == rows


@pytest.mark.parametrize(
    ("name", "column", "value", "message"),
    [
        ("events", "kin", "visit", "no column 'kin' in events; it has event, date, kind, initiator"),
        ("events", "kind", "vist", "events.kind: 'vist' is not one of statement, agreement"),
        ("events", "mutual", "yes", "events.mutual: 'yes' is neither true nor false"),
        ("events", "initiator", "ABA", r"events.initiator: 'ABA' is not in states.csv; it has AAA, BBB, CCC"),
        ("events", "initiator", "Arcadia", "events.initiator: 'Arcadia' does not match"),
        ("events", "date", "May 1980", "events.date: 'May 1980' is not an EDTF date"),
        ("events", "event", "No Id", "events.event: 'No Id' does not match"),
        ("trade", "year", "MCMLXXX", "trade.year: 'MCMLXXX' is not a whole number"),
        ("sources", "url", "here", "sources.url: 'here' is not a web address"),
    ],
)
def test_what_a_column_cannot_hold_is_refused(name, column, value, message, kept):
    with pytest.raises(UsageError, match=message):
        kept(name, column, value)


def test_in_a_long_list_only_what_resembles_is_named(events_package, kept):
    file = events_package.root / "people.csv"
    file.write_text(file.read_text() + "".join(f"person-{i},Person {i},,AAA,annals\n" for i in range(30)))
    with pytest.raises(UsageError, match=r"'ana-lin' is not in people\.csv; did you mean ana-lind\?$"):
        kept("event_people", "person", "ana-lin")
