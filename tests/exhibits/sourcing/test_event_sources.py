"""Invented events (tests/fixtures/events): who carried them, and how many of these wrote for themselves."""

import pandas as pd
import pytest

from relations.dossier import Dossier
from relations.exhibits.sourcing.event_sources import event_sources, independent_publishers, sources_by_event

TREATY, VISIT, LOAN = "1980-05-01-treaty-of-zenith", "1980-05-lind-visits-port", "1991-03-loan-agreed"


@pytest.fixture
def invented(events_package):
    return Dossier(events_package)


def of(*events):
    return pd.DataFrame({"event": events})


def ids(sources):
    return [source.id for source in sources]


def test_the_sources_of_several_events_are_named_once_in_order(invented):
    assert ids(event_sources(invented, of(TREATY, "195x-envoys-exchanged"))) == ["annals", "office-1980"]
    assert event_sources(invented, of()) == []


def test_each_event_has_its_own_in_the_order_of_the_table(invented):
    found = sources_by_event(invented, of(VISIT, LOAN))
    assert {event: ids(own) for event, own in found.items()} == {
        VISIT: ["gazette-1980", "radio-1980"],
        LOAN: ["gazette-1991"],
    }


def test_publishers_are_counted_for_each_event_in_the_order_asked_for(invented):
    assert independent_publishers(invented, of(LOAN, TREATY, "unknown-event")).tolist() == [1, 2, 0]


def test_publishers_that_copied_one_origin_count_once(events_package):
    """The Gazette of 1980 and the radio had their report of the visit from one agency."""
    file = events_package.root / "sources.csv"
    head, *lines = file.read_text(encoding="utf-8").splitlines()
    column = head.split(",").index("origin")
    assert column == len(head.split(",")) - 1
    copied = ("gazette-1980,", "radio-1980,")
    lines = [line + "Agency" if line.startswith(copied) else line for line in lines]
    file.write_text("\n".join([head, *lines]) + "\n", encoding="utf-8")
    assert independent_publishers(Dossier(events_package), of(VISIT, TREATY)).tolist() == [1, 2]
