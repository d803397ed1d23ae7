from datetime import date

import pytest

from relations.package import open_package
from relations.site.event_entries import event_entries


@pytest.fixture
def entries(events_package):
    return {one.id: one for one in event_entries(events_package)}


def test_all_events_in_order_of_time(events_package):
    found = event_entries(events_package)
    assert {one.id for one in found} == {row["event"] for _, row in events_package.table("events").rows()}
    days = [one.day for one in found if one.day]
    assert days == sorted(days)
    assert found[0].id == "195x-envoys-exchanged"


def test_an_event_says_when_and_between_whom_in_the_names_of_its_time(entries):
    treaty = entries["1980-05-01-treaty-of-zenith"]
    assert (treaty.when, treaty.span.earliest, treaty.span.latest) == ("1 May 1980", date(1980, 5, 1), date(1980, 5, 1))
    assert (treaty.actors, treaty.between) == (("AAA", "BBB"), "League and Borduria")
    assert treaty.place == "Zenith"
    assert entries["195x-envoys-exchanged"].when == "the 1950s"


def test_an_act_of_one_has_a_direction(entries):
    visit = next(one for one in entries.values() if one.kind == "visit")
    assert "→" in visit.between


def test_sources_say_what_they_state_and_lead_where_a_reader_may_go(entries):
    source = entries["1980-05-01-treaty-of-zenith"].sources[0]
    assert (source.title, source.publisher) == ("Annals of Arcadia", "M. Orr, about 1996")
    assert (source.role, source.supports, source.address) == ("reports", "Signature and loan", None)


def test_every_source_of_an_event_is_there():
    package = open_package()
    told = sum(len(one.sources) for one in event_entries(package))
    assert told == sum(1 for _ in package.table("event_sources").rows())


def test_links_that_nobody_may_follow_are_left_out(hostile_package):
    assert {source.address for one in event_entries(hostile_package) for source in one.sources} == {None}


def test_rows_that_the_checks_would_refuse_are_shown_as_they_are(events_package):
    for table, old, new in (
        ("events", "1980-05-01,agreement,AAA", "some day,agreement,QQQ"),
        ("event_sources", "zenith,annals", "zenith,none"),
    ):
        file = events_package.table(table).file
        file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    treaty = next(one for one in event_entries(events_package) if one.id.endswith("treaty-of-zenith"))
    assert (treaty.when, treaty.day, treaty.between) == ("some day", None, "QQQ and Borduria")
    assert treaty.sources[0].title == "none"
