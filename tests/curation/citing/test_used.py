import pytest

from relations.curation.citing.used import event_sources, table_sources
from relations.errors import UsageError


def test_an_event_rests_on_its_sources_and_those_of_its_claims(events_package):
    assert event_sources(events_package, "1980-05-01-treaty-of-zenith") == {"annals", "office-1980"}
    assert event_sources(events_package, "1991-03-loan-agreed") == {"gazette-1991"}
    file = events_package.root / "event_sources.csv"
    file.write_text(file.read_text().replace("1991-03-loan-agreed,gazette-1991,Loan\n", ""))
    assert event_sources(events_package, "1991-03-loan-agreed") == {"gazette-1991"}  # of its claim


@pytest.mark.parametrize(
    ("table", "period", "sources"),
    [
        ("trade", "all", {"register-3"}),
        ("claims", "all", {"annals", "gazette-1980", "gazette-1991", "office-1980"}),
        ("ga_votes", "all", {"register-3"}),  # by way of the roll calls
        ("events", "all", {"annals", "gazette-1980", "gazette-1991", "office-1980", "radio-1980"}),
        ("events", "late", {"gazette-1991"}),
        ("events", "1980-05-11/1980-05-11", {"gazette-1980", "radio-1980"}),
        ("event_people", "all", {"gazette-1980", "radio-1980"}),  # by way of the events, whose sources refer to them
        ("visits", "early", {"gazette-1980", "radio-1980"}),
        ("visits", "late", set()),
        ("quantities", "all", {"annals", "gazette-1980", "gazette-1991", "office-1980"}),
        ("sources", "all", {"annals", "atlas", "gazette-1980", "gazette-1991", "office-1980", "radio-1980", "register-3"}),
    ],
)  # fmt: skip
def test_a_table_rests_on_the_sources_of_its_rows(table, period, sources, events_package):
    assert table_sources(events_package, table, period) == sources


def test_a_period_needs_time(events_package):
    with pytest.raises(UsageError, match="the table people has no time"):
        table_sources(events_package, "people", "early")


def test_a_table_that_leads_to_no_source_is_an_error(make_package):
    package = make_package({"t": {"fields": {"a": "string"}, "text": "a\nx\n"}})
    with pytest.raises(UsageError, match=r"datapackage\.json does not say where the sources of t stand"):
        table_sources(package, "t")
