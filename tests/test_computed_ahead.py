import dataclasses
from datetime import date

import pytest

from relations import computed_ahead as module
from relations import periods, read_ahead
from relations.dossier import Dossier
from relations.package import Package

TABLES = {
    "events": {"fields": {"event": "string", "n": "integer"}, "text": "event,n\nx,1\n"},
    "visits": {"fields": {"visit": "string", "guests": "integer"}, "text": "visit,guests\na,2\nb,3\n"},
}
computed = []


def guests(whole, more):
    computed.append(more)
    return whole.visits["guests"].sum() + more


@pytest.fixture
def package(make_package, monkeypatch):
    for store, name, empty in (
        (read_ahead, "_frames", {}),
        (module, "_results", {}),
        (module, "_package", []),
        (module, "_code", {}),
    ):
        monkeypatch.setattr(store, name, empty)
    package = make_package(TABLES)
    for table in package.tables.values():
        read_ahead.read_ahead(table)
    computed.clear()
    return package


@pytest.fixture
def ahead(package):
    """A package on which one result was computed ahead."""
    dossier = Dossier(package)
    dossier.once(guests, 10)
    dossier.hand_on()
    computed.clear()
    return package


def test_a_result_is_handed_on_with_what_it_rests_on(ahead):
    dossier = Dossier(ahead)
    assert dossier.once(guests, 10) == 15
    assert computed == []
    assert dossier.reads == {"visits"}


def test_the_files_that_it_rests_on_are_opened_so_that_the_notes_of_a_kernel_hold_them(ahead, monkeypatch):
    opened = []

    def digest(table, found=read_ahead._digest):
        opened.append(table.name)
        return found(table)

    monkeypatch.setattr(read_ahead, "_digest", digest)
    Dossier(ahead).once(guests, 10)
    assert opened == ["visits"]


def test_another_argument_or_period_is_another_result(ahead):
    assert Dossier(ahead).once(guests, 20) == 25
    period = periods.Period("late", "Late", "Late", date(1990, 1, 1), None)
    assert Dossier(ahead).during(period).once_in_period(guests, 10) == 15
    assert computed == [20, 10]


def test_a_table_that_has_changed_gives_it_anew_and_another_table_does_not(ahead):
    ahead.table("events").file.write_text("event,n\nx,2\n")
    assert Dossier(ahead).once(guests, 10) == 15
    assert computed == []
    ahead.table("visits").file.write_text("visit,guests\na,2\n")
    assert Dossier(ahead).once(guests, 10) == 12
    assert computed == [10]


def test_a_table_that_changes_while_a_result_is_computed_gives_none(package):
    dossier = Dossier(package)
    dossier.once(guests, 10)
    package.table("visits").file.write_text("visit,guests\na,9\n")
    dossier.hand_on()
    assert Dossier(package).once(guests, 10) == 19


def test_another_package_or_description_has_none(ahead, tmp_path):
    copy = tmp_path / "copy"
    copy.mkdir()
    for file in ahead.root.iterdir():
        (copy / file.name).write_bytes(file.read_bytes())
    Dossier(Package(copy)).once(guests, 10)
    other = dataclasses.replace(ahead)
    other.__dict__["descriptor"] = {**ahead.descriptor, "created": "1999-01-01"}
    Dossier(other).once(guests, 10)
    assert computed == [10, 10]


def test_where_a_cell_has_changed_a_name_of_the_code_all_is_computed_anew(ahead, monkeypatch):
    monkeypatch.setattr(periods, "ALL", "everything")
    assert Dossier(ahead).once(guests, 10) == 15
    assert computed == [10]
